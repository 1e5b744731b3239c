/// What objects of MISP become, by the templates that are public (misp-objects).
struct MISPTemplate {
    /// What an attribute of an object becomes.
    enum Target {
        /// A property with one text; further ones are kept in the note.
        case property(String)
        /// A list of texts.
        case list(String)
        case name
        case middleName
        /// A name of this kind besides the first.
        case otherName(kind: String)
        case birthDate
        case birthPlace
        case nationality
        /// An identifier of this scheme.
        case identifier(String)
        /// The country that issued the passport.
        case passportCountry
        /// The address of a party, in one text.
        case address
        /// A part of the address that the object is.
        case part(AddressPart)
        case number(String)
    }

    /// The type of the object.
    let type: String
    /// The properties that all of them have.
    let fixed: [(name: String, value: String)]
    /// The targets by the attribute's relation to its object.
    let targets: [String: Target]

    /// The template of a name; `nil` for one that the model has no type for.
    static func named(_ name: String) -> MISPTemplate? { all[name.lowercased()] }

    private static let contacts: [String: Target] = [
        "phone-number": .list("phones"), "fax-number": .list("phones"), "e-mail": .list("emails"),
        "email": .list("emails"), "address": .address, "role": .list("roles"), "roles": .list("roles"),
        "alias": .otherName(kind: "alias"), "text": .property("description"), "description": .property("description"),
    ]

    private static let all: [String: MISPTemplate] = [
        "person": MISPTemplate(
            type: "identity", fixed: [("identity_class", "individual")],
            targets: contacts.merging(
                [
                    "full-name": .name, "first-name": .property("given_name"), "middle-name": .middleName,
                    "last-name": .property("family_name"), "mothers-name": .otherName(kind: "alias"),
                    "date-of-birth": .birthDate, "place-of-birth": .birthPlace, "nationality": .nationality,
                    "passport-number": .identifier("passport"), "passport-country": .passportCountry,
                    "identity-card-number": .identifier("national-id"),
                    "social-security-number": .identifier("ssn"), "function": .list("roles"),
                ], uniquingKeysWith: { $1 })),
        "identity": MISPTemplate(
            type: "identity", fixed: [],
            targets: contacts.merging(
                ["name": .name, "identity_class": .property("identity_class")], uniquingKeysWith: { $1 })),
        "organization": MISPTemplate(
            type: "identity", fixed: [("identity_class", "organization")],
            targets: contacts.merging(["name": .name, "VAT": .identifier("vat")], uniquingKeysWith: { $1 })),
        "legal-entity": MISPTemplate(
            type: "identity", fixed: [("identity_class", "organization")],
            targets: contacts.merging(
                [
                    "name": .name, "commercial-name": .otherName(kind: "alias"),
                    "registration-number": .identifier("registration-number"),
                ], uniquingKeysWith: { $1 })),
        "bank-account": MISPTemplate(
            type: "identity", fixed: [("identity_class", "unspecified")],
            targets: [
                "beneficiary": .name, "iban": .identifier("iban"), "account": .identifier("bank-account"),
                "text": .property("description"),
            ]),
        "geolocation": MISPTemplate(
            type: "location", fixed: [],
            targets: [
                "latitude": .number("latitude"), "longitude": .number("longitude"), "address": .part(.street),
                "zipcode": .part(.postalCode), "city": .part(.city), "region": .part(.administrativeArea),
                "country": .part(.country), "countrycode": .part(.country), "text": .property("description"),
            ]),
        "vehicle": MISPTemplate(
            type: "conveyance", fixed: [("conveyance_kind", "vehicle")],
            targets: [
                "vin": .identifier("vin"), "license-plate-number": .identifier("licence-plate"),
            ]),
    ]
}
