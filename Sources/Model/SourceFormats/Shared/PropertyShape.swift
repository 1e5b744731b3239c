/// How the text of a column becomes a property's value.
enum PropertyShape: Hashable {
    case text
    case list
    case integer
    case date
    case timestamp
    /// A decimal with its unit, by the unit's key.
    case quantity(unitKey: String)
    /// One of a fixed set of values.
    case choice([String])

    /// The shape of a property of a type.
    static func of(_ property: String, in type: String) -> PropertyShape {
        if property == "identity_class" { return .choice(identityClasses) }
        if property == "basis", type == "goods-item" { return .choice(["declared", "found", "suspected"]) }
        return shapes[property] ?? .text
    }

    /// The open vocabulary of STIX 2.1, section 10.8.
    private static let identityClasses = ["individual", "group", "system", "organization", "class", "unknown"]

    private static let shapes: [String: PropertyShape] = [
        "declared_at": .timestamp, "departed": .timestamp, "arrived": .timestamp, "occurred": .timestamp,
        "birth_date": .date, "package_count": .integer, "sequence": .integer, "stations": .integer,
        "quantity": .quantity(unitKey: "unit_code"), "gross_weight": .quantity(unitKey: "unit_code"),
        "net_weight": .quantity(unitKey: "unit_code"), "reported_weight": .quantity(unitKey: "unit_code"),
        "declared_value": .quantity(unitKey: "currency"), "roles": .list, "sectors": .list, "labels": .list,
    ]
}
