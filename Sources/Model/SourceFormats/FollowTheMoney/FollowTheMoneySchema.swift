/// The mapping of FollowTheMoney's schemata to the model, as data.
enum FollowTheMoneySchema {
    /// What entities of a schema become.
    enum Shape: Hashable {
        /// A party of this class.
        case party(identityClass: String)
        /// A place.
        case place
        /// A conveyance of this kind.
        case conveyance(kind: String)
        /// A consignment with its goods.
        case consignment
        /// A movement.
        case movement
        /// An identifier of another entity.
        case identification(scheme: String?)
        /// A note about another entity, with its programmes as labels.
        case sanction
        /// A relationship of this type between the entities of two properties, with these words unless it has its own.
        case edge(type: String, from: String, to: String, words: String)
        /// A text about other entities.
        case note
    }

    /// The shape of a schema; `nil` for one without a type in the model.
    static func shape(of schema: String) -> Shape? { shapes[schema] }

    private static let shapes: [String: Shape] = [
        "Person": .party(identityClass: "individual"),
        "LegalEntity": .party(identityClass: "unknown"),
        "Organization": .party(identityClass: "organization"),
        "Company": .party(identityClass: "organization"),
        "PublicBody": .party(identityClass: "organization"),
        "Address": .place,
        "Vessel": .conveyance(kind: "vessel"),
        "Airplane": .conveyance(kind: "aircraft"),
        "Vehicle": .conveyance(kind: "vehicle"),
        "EconomicActivity": .consignment,
        "Trip": .movement,
        "Passport": .identification(scheme: "passport"),
        "Identification": .identification(scheme: nil),
        "Sanction": .sanction,
        "Note": .note,
        "Ownership": .edge(type: "owns", from: "owner", to: "asset", words: ""),
        "Control": .edge(type: "controls", from: "controller", to: "controlled", words: ""),
        "Employment": .edge(type: "employed-by", from: "employee", to: "employer", words: ""),
        "Directorship": .edge(type: "related-to", from: "director", to: "organization", words: "director"),
        "Membership": .edge(type: "related-to", from: "member", to: "organization", words: "member"),
        "Representation": .edge(type: "related-to", from: "agent", to: "client", words: "agent"),
        "Associate": .edge(type: "related-to", from: "person", to: "associate", words: "associate"),
        "Family": .edge(type: "related-to", from: "person", to: "relative", words: "relative"),
        "Succession": .edge(type: "related-to", from: "predecessor", to: "successor", words: "predecessor"),
        "UnknownLink": .edge(type: "related-to", from: "subject", to: "object", words: ""),
        "Similar": .edge(type: "related-to", from: "candidate", to: "match", words: "perhaps the same"),
    ]

    /// The parents of a schema, the nearest first.
    private static let parents: [String: [String]] = [
        "Person": ["LegalEntity", "Thing"], "Organization": ["LegalEntity", "Thing"],
        "Company": ["Organization", "LegalEntity", "Asset", "Thing"],
        "PublicBody": ["Organization", "LegalEntity", "Thing"], "LegalEntity": ["Thing"], "Address": ["Thing"],
        "Vessel": ["Vehicle", "Asset", "Thing"], "Airplane": ["Vehicle", "Asset", "Thing"],
        "Vehicle": ["Asset", "Thing"], "Asset": ["Thing"], "Trip": ["Event", "Thing", "Interval"],
        "Passport": ["Identification", "Interval"], "Identification": ["Interval"],
    ]

    /// The more specific of two schemata, if one descends from the other; `nil` otherwise.
    static func common(_ first: String, _ second: String) -> String? {
        if first == second || parents[first]?.contains(second) == true { return first }
        return parents[second]?.contains(first) == true ? second : nil
    }

    /// The schemes of identifier properties, by property.
    static let schemes: [String: String] = [
        "registrationNumber": "registration-number", "idNumber": "national-id", "taxNumber": "tax-id",
        "licenseNumber": "license", "vatCode": "vat", "leiCode": "lei", "dunsCode": "duns", "uscCode": "uscc",
        "innCode": "inn", "ogrnCode": "ogrn", "okpoCode": "okpo", "kppCode": "kpp", "swiftBic": "bic",
        "uniqueEntityId": "uei", "npiCode": "npi", "cageCode": "cage", "permId": "permid", "bvdId": "bvd",
        "wikidataId": "wikidata", "passportNumber": "passport", "socialSecurityNumber": "ssn", "irsCode": "ein",
        "cikCode": "cik", "voenCode": "voen", "giiNumber": "gii", "sayariId": "sayari",
    ]

    /// The vocabulary of sectors of STIX 2.1 (section 10.7).
    static let sectors: Set<String> = [
        "agriculture", "aerospace", "automotive", "chemical", "commercial", "communications", "construction", "defense",
        "education", "energy", "entertainment", "financial-services", "government", "emergency-services",
        "government-local", "government-national", "government-public-services", "government-regional", "healthcare",
        "hospitality-leisure", "infrastructure", "dams", "nuclear", "water", "insurance", "manufacturing", "mining",
        "non-profit", "pharmaceuticals", "retail", "technology", "telecommunications", "transportation", "utilities",
    ]

    /// The schemes of conveyances' identifiers, by property.
    static let conveyanceSchemes: [String: String] = [
        "imoNumber": "imo-ship", "mmsi": "mmsi", "callSign": "call-sign", "crsNumber": "crs",
        "serialNumber": "aircraft-serial",
    ]
}
