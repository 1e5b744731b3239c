internal import Identifiers

/// Which columns of a published list say what.
struct CodeListColumns {
    /// The columns whose fields, joined, are the code.
    let code: [Int]
    let name: Int
    let from: Int?
    let to: Int?

    /// The columns of a file of this header; `nil` when they are not known for the scheme.
    init?(_ header: [String], _ scheme: IdentifierScheme) {
        let header = header.map { $0.lowercased() }
        func first(_ names: [String]) -> Int? {
            for name in names { if let index = header.firstIndex(of: name) { return index } }
            return nil
        }
        if scheme.name == "un-locode", let country = first(["country"]), let location = first(["location"]) {
            code = [country, location]
        } else if let index = first(Self.codes(scheme)) {
            code = [index]
        } else {
            return nil
        }
        guard let name = first(Self.names) else { return nil }
        self.name = name
        from = first(["valid_from"])
        to = first(["valid_to"])
    }

    /// What the column or key of the code is called, the likeliest first.
    static func codes(_ scheme: IdentifierScheme) -> [String] {
        switch scheme.name {
        case "hs": ["hscode", "code", "id"]
        case "iata-airport": ["iata", "iata_code", "code"]
        case "icao-airport": ["icao", "icao_code", "code"]
        default: ["code"]
        }
    }

    /// What the column or key of the name is called.
    static let names = ["name", "description", "text"]

    /// The columns of UN/LOCODE as UNECE publishes it, which has no header.
    static let unece = [
        "change", "country", "location", "name", "name without diacritics", "subdivision", "status", "function", "date",
        "iata", "coordinates", "remarks",
    ]

    /// Whether a first row is one of UN/LOCODE as UNECE publishes it, and no header.
    static func isUNECE(_ row: [String]) -> Bool {
        row.count == unece.count && row[1].utf8.count == 2 && row[1].utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }
}
