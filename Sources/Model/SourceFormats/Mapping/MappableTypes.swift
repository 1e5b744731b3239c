internal import Diagnostics
internal import StrictJSON

/// The types and properties that a mapping may target.
enum MappableTypes {
    /// Properties by type. Names, contacts, identifiers and addresses have targets of their own.
    static let properties: [String: Set<String>] = [
        "identity": [
            "description", "identity_class", "sectors", "roles", "contact_information", "nationality", "birth_place",
            "address_ref", "party_roles", "subject_category", "statement",
        ],
        "location": [
            "description", "location_kind", "region", "country", "administrative_area", "city", "street_address",
            "postal_code",
        ],
        "consignment": [
            "consignment_kind", "consignor_ref", "consignee_ref", "carrier_ref", "notify_refs", "broker_ref",
            "goods_refs", "origin_ref", "destination_ref", "declared_destination_ref", "package_count", "declared_at",
            "master_ref",
        ],
        "goods-item": [
            "description", "basis", "hs_code", "hs_edition", "quantity", "gross_weight", "net_weight",
            "reported_weight", "country_of_origin", "declared_value", "substance_ref", "equipment_ref",
            "concealment_method", "sequence",
        ],
        "substance": ["substance_class"],
        "production-equipment": ["equipment_kind", "make", "model", "serial_number", "imprint", "stations"],
        "conveyance": ["conveyance_kind", "operator_ref", "flag"],
        "movement": [
            "sequence", "mode_code", "consignment_refs", "conveyance_ref", "voyage_number", "from_ref", "to_ref",
            "departed", "arrived", "status",
        ],
    ]

    private static let named: Set<String> = ["identity", "location", "substance", "conveyance"]

    /// Refuses a mapping with an unknown type or property.
    ///
    /// - Throws: `Fault` `mapping-type-unknown`, `mapping-property-unknown`, each with its pointer.
    static func check(_ mapping: MappingFile) throws(Fault) {
        for object in mapping.objects {
            let pointer = mapping.isLong ? "/objects/" + MappingParser.escaped(object.label) : ""
            guard let properties = properties[object.type] else {
                throw Fault(
                    .mappingTypeUnknown, kind: .usage, at: Place(entry: mapping.name, pointer: pointer + "/type"),
                    ["type": object.type, "known": self.properties.keys.sorted().joined(separator: ", ")])
            }
            let hasName = named.contains(object.type)
            func refuse(_ property: String, at place: String, known: [String], instead: String) -> Fault {
                Fault(
                    .mappingPropertyUnknown, kind: .usage, at: Place(entry: mapping.name, pointer: pointer + place),
                    [
                        "path": mapping.name, "pointer": pointer + place, "property": property, "type": object.type,
                        "known": known.joined(separator: ", "), "instead": instead,
                    ])
            }
            for column in object.columns where !accepts(column.target, type: object.type, properties: properties) {
                let isReference = properties.contains(column.target.text)
                throw refuse(
                    column.target.text, at: "/columns/" + MappingParser.escaped(column.column),
                    known: targets(of: object.type),
                    instead: isReference
                        ? "; \(column.target.text) names another object of the row, under \"refs\" of the long form"
                        : "")
            }
            for reference in object.references
            where !properties.contains(reference.property) || !isReference(reference.property) {
                throw refuse(
                    reference.property, at: "/refs/" + MappingParser.escaped(reference.property),
                    known: properties.filter(isReference).sorted(), instead: "")
            }
            for name in object.constants.keys where !properties.contains(name) && !(name == "name" && hasName) {
                throw refuse(
                    name, at: "/set/" + MappingParser.escaped(name),
                    known: (properties.filter { !isReference($0) } + (hasName ? ["name"] : [])).sorted(), instead: "")
            }
        }
    }

    /// Whether a property names other objects.
    static func isReference(_ property: String) -> Bool { property.hasSuffix("_ref") || property.hasSuffix("_refs") }

    /// Every target that a column of a type can have, in words.
    private static func targets(of type: String) -> [String] {
        let properties = properties[type] ?? []
        let fixed = (MappingTarget.fixedNames + AddressPart.allCases.map { "address." + $0.rawValue }).filter {
            MappingTarget($0).map { accepts($0, type: type, properties: properties) } ?? false
        }
        return fixed + ["identifier:<scheme>", "note:<label>"]
            + properties.filter { !isReference($0) && !fixed.contains($0) }.sorted()
    }

    private static func accepts(_ target: MappingTarget, type: String, properties: Set<String>) -> Bool {
        switch target {
        case .identifier, .note, .marking, .reviewBy: true
        case .name: named.contains(type)
        case .transliteration, .alias, .formerName: type == "identity" || type == "substance"
        case .givenName, .familyName, .contactName, .phone, .email, .birthDate: type == "identity"
        case .address: type == "identity" || type == "location"
        case .property(let name): properties.contains(name) && !isReference(name)
        }
    }
}
