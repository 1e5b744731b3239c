internal import Glibc

/// How rare the whole content of a row is: the evidence that another row with the same content is a copy of it and not
/// a namesake.
struct CopyRarity {
    /// The bits against unrelated records. An address counts once, by its rarest part.
    private(set) var all = 0.0
    /// The bits of what relatives do not share: given name or whole name, birth date, identifiers, e-mail, other values.
    private(set) var personal = 0.0

    /// The margin in bits by which a content is rarer than one in all pairs of rows.
    private static let certainBits = 10.0

    /// The rarity of some values, each with its column.
    ///
    /// - Parameter byWords: whether whole names are as rare as their words.
    init(_ values: [(column: LinkageColumn, number: UInt32)], byWords: Bool = false) {
        let hasGivenName = values.contains { $0.column.field == .givenName && $0.number != 0 }
        var place = 0.0
        for (column, number) in values where number != 0 {
            let bits = byWords ? column.rarity(number) : -log2(max(column.frequency(number), 1e-9))
            switch column.field {
            case .street, .city, .postalCode, .region, .country, .position: place = max(place, bits)
            case .phone: all += bits
            case .familyName:
                all += bits
                // Without a given name it is the name of an organisation.
                if !hasGivenName { personal += bits }
            case .name, .givenName, .birthDate, .identifier, .email, .text, .number, .time, .words:
                all += bits
                personal += bits
            }
        }
        all += place
    }

    /// Whether a second row with this content is certainly a copy, among this number of rows.
    static func isCertain(_ values: [(column: LinkageColumn, number: UInt32)], rows: Int) -> Bool {
        let rarity = CopyRarity(values)
        return min(rarity.all, rarity.personal + certainBits) >= log2(Double(max(rows, 2))) + certainBits
    }
}
