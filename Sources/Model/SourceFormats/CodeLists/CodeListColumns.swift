internal import Identifiers

/// The columns of a published list by their meaning.
struct CodeListColumns {
    /// The columns whose fields, joined, form the code.
    let code: [Int]
    let name: Int
    let from: Int?
    let to: Int?

    /// The columns of a file with this header; `nil` when none is known for the scheme.
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

    /// The names of the column or key of the code, the likeliest first.
    static func codes(_ scheme: IdentifierScheme) -> [String] {
        switch scheme.name {
        case "hs": ["hscode", "code", "id"]
        case "iata-airport": ["iata", "iata_code", "code"]
        case "icao-airport": ["icao", "icao_code", "code"]
        default: ["code"]
        }
    }

    /// The names of the column or key of the name.
    static let names = ["name", "description", "text"]

    /// The columns of UN/LOCODE as published by UNECE, without a header.
    static let unece = [
        "change", "country", "location", "name", "name without diacritics", "subdivision", "status", "function", "date",
        "iata", "coordinates", "remarks",
    ]

    /// Whether a first row is a row of UN/LOCODE as published by UNECE, and not a header.
    static func isUNECE(_ row: [String]) -> Bool {
        row.count == unece.count && row[1].utf8.count == 2 && row[1].utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }
}
