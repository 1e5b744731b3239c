internal import Glibc

/// Weighs whole names that are spellings or parts of each other by the rarity of the words that they share: two rare words
/// are evidence, two common ones are not, and neither is a word of four letters with one letter changed.
struct NameWeighing: Sendable {
    typealias Bits = LinkageScorer.Bits

    private struct Column: Sendable {
        let number: Int
        let index: NameIndex
        /// For each level, the weight in bits by which it is rare between unrelated records.
        let rarity: [Float]
        /// For each value, the most that a pair with it can weigh beyond its level.
        let most: SharedArray<Bits>
    }

    /// The levels that are weighed by words.
    private static let levels = ValueComparer.Part.alike...ValueComparer.Part.initials
    /// The bits that other spellings, and further words, take from what is shared, by level.
    private static let costs: [Float] = [0, 0, 1, 1.5, 0]
    /// The range of bits by which words change the weight of a level.
    private static let range: ClosedRange<Float> = -8...14
    /// The most bits that words add against related records, by level: relatives hardly share two words of a whole name.
    private static let mostRelated: [Float] = [0, 0, 2, 4, 0]

    private let columns: [Column]

    /// The weighing of the names of a table under a model.
    init(_ table: LinkageTable, _ model: LinkageModel) {
        columns = table.columns.enumerated().compactMap { number, column in
            guard let index = column.names, table.uses[number].isCompared else { return nil }
            let rarity = model.columns[number].u.map { Float(-log2(max($0, 1e-9))) }
            let least = Self.levels.map { rarity[$0] + Self.costs[$0] }.min() ?? 0
            let most = SharedArray<Bits>(column.values.count, repeating: .zero)
            for value in 1..<max(1, column.values.count) {
                let words = index.words(of: UInt32(value))
                let all = words.reduce(0) { $0 + $1.bits }
                let added = max(0, min(Self.range.upperBound, all - least))
                most[value] = [added, min(added, Self.mostRelated.max() ?? 0)]
            }
            return Column(number: number, index: index, rarity: rarity, most: most)
        }
    }

    /// Whether no column has whole names.
    var isEmpty: Bool { columns.isEmpty }

    /// What the words of two rows weigh beyond the level of their names.
    func bits(_ vector: PairVector, left: UnsafePointer<UInt32>, right: UnsafePointer<UInt32>) -> Bits {
        columns.reduce(.zero) { $0 + bits($1, vector, left: left, right: right) }
    }

    /// The same of one column.
    func bits(
        ofColumn number: Int, _ vector: PairVector, left: UnsafePointer<UInt32>, right: UnsafePointer<UInt32>
    ) -> Bits {
        columns.first { $0.number == number }.map { bits($0, vector, left: left, right: right) } ?? .zero
    }

    /// The most that the words of a row can weigh beyond the level of its names, by the outline of a pair.
    func most(_ outline: PairVector, left: UnsafePointer<UInt32>) -> Bits {
        columns.reduce(.zero) { sum, column in
            outline[column.number] == 2 ? sum + column.most[Int(left[column.number])] : sum
        }
    }

    private func bits(
        _ column: Column, _ vector: PairVector, left: UnsafePointer<UInt32>, right: UnsafePointer<UInt32>
    ) -> Bits {
        let level = vector[column.number]
        guard Self.levels.contains(level) else { return .zero }
        let (one, other) = (left[column.number], right[column.number])
        let alignment = NameAlignment(min(one, other), max(one, other), in: column.index, TextSimilarityKernel())
        let added = min(
            max(alignment.bits - Self.costs[level] - column.rarity[level], Self.range.lowerBound),
            Self.range.upperBound)
        return [added, added < 0 ? added : alignment.whole > 1 ? min(added, Self.mostRelated[level]) : 0]
    }
}
