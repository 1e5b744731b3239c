internal import Glibc

/// Weighs rows with identical content by the rarity of the whole content: two records of one common name and nothing
/// else are namesakes, two records of one name and birth date are copies.
struct CopyScoring {
    private let scorer: LinkageScorer
    /// Whether whole names are as rare as their words.
    private let byWords: Bool
    /// The prior weights in bits that two rows are copies, against unrelated and against related pairs.
    private let prior: (unrelated: Double, related: Double)
    /// The assumed number of related pairs per record.
    private static let relatedPairs = 0.1

    /// The scoring of the copies of a scorer's table.
    init(_ scorer: LinkageScorer) {
        self.scorer = scorer
        let table = scorer.table
        let byWords = table.columns.indices.contains { NameWeighing.areWeighed($0, of: table) }
        self.byWords = byWords
        let (count, copied) =
            table.statistics.map { ($0.records, $0.copies) } ?? (table.count, table.copies.count)
        let pairs = Double(count) * Double(max(count - 1, 1)) / 2
        // The number of identical rows that are expected by chance.
        var (chance, place) = (pairs, 1.0)
        for (column, use) in zip(table.columns, table.uses) where use.isCompared && column.known > 0 {
            switch column.field {
            case .street, .city, .postalCode, .region, .country: place = min(place, column.uOfEqualValues)
            default: chance *= byWords ? column.chanceOfEqualValues : column.uOfEqualValues
            }
        }
        let copies = max(Double(copied) - chance * place, 0.5)
        prior = (log2(copies / pairs), log2(copies / (Self.relatedPairs * Double(max(count, 1)))))
    }

    /// The weight in bits of a row and the row before, which have the same content.
    func weight(ofCopy row: Int) -> Float {
        let table = scorer.table
        let rarity = CopyRarity(
            table.columns.indices.filter { table.uses[$0].isCompared }.map { (table.columns[$0], table.cell(row, $0)) },
            byWords: byWords)
        let byRarity = min(prior.unrelated + rarity.all, prior.related + rarity.personal)
        return max(Float(byRarity), scorer.weight(ofCopies: row))
    }
}
