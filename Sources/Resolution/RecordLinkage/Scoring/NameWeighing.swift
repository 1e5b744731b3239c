internal import Glibc

/// Weighs whole names that are spellings or parts of each other by the rarity of the words that they share: two rare words
/// are evidence, two common ones are not, and neither is a word of four letters with one letter changed.
struct NameWeighing: Sendable {
    typealias Bits = LinkageScorer.Bits

    /// What the words of two names weigh when a model is learned: a column, and the pairs' weights in few steps.
    struct Sample: Sendable {
        let column: Int
        private let values: LinkageColumn
        private let index: NameIndex

        /// The first column of whole names that is compared; `nil` without one.
        init?(_ table: LinkageTable) {
            let first = table.columns.indices.first {
                table.columns[$0].names != nil && table.uses[$0].isCompared && NameWeighing.areWeighed($0, of: table)
            }
            guard let first, let index = table.columns[first].names else { return nil }
            (column, values, self.index) = (first, table.columns[first], index)
        }

        /// The steps of a pair, from 1; 0 for a level that words do not weigh.
        func steps(
            _ vector: PairVector, left: UnsafePointer<UInt32>, right: UnsafePointer<UInt32>,
            _ kernel: TextSimilarityKernel
        ) -> Int {
            let level = vector[column]
            let (one, other) = (left[column], right[column])
            let bits: Float
            if level == ValueComparer.Part.same {
                bits = Float(values.rarity(one))
            } else if NameWeighing.levels.contains(level) {
                let alignment = NameAlignment(min(one, other), max(one, other), in: index, by: kernel)
                bits = NameWeighing.bits(alignment, level: level, one: one, other: other, index)
            } else {
                return 0
            }
            return 1 + Int((max(0, min(bits, 40)) / NameWeighing.step).rounded())
        }

        /// The probabilities of a level among unrelated and related pairs, for pairs with some steps.
        func probabilities(_ steps: Int, level: Int, u: Double, r: Double) -> (u: Double, r: Double) {
            guard steps > 0 else { return (u, r) }
            let bits = Float(steps - 1) * NameWeighing.step
            if level == ValueComparer.Part.same { return (Double(exp2(-bits)), r) }
            let added = NameWeighing.added(bits: bits, level: level, rarity: Float(-log2(max(u, 1e-9))))
            return (u * Double(exp2(-added.x)), r * Double(exp2(-added.y)))
        }
    }

    /// The width in bits of a step of a sample.
    static let step: Float = 2

    private struct Column: Sendable {
        let number: Int
        let index: NameIndex
        /// For each level, the weight in bits by which it is rare between unrelated records.
        let rarity: [Float]
        /// For each value, the most that a pair with it can weigh beyond its level.
        let most: SharedArray<Bits>
    }

    /// The levels that are weighed by words.
    fileprivate static let levels = ValueComparer.Part.alike...ValueComparer.Part.initials
    /// The bits that other spellings, and further words, take from what is shared, by level.
    fileprivate static let costs: [Float] = [0, 0, 0.5, 1.5, 0]
    /// The range of bits by which words change the weight of a level.
    private static let range: ClosedRange<Float> = -8...14
    /// The most bits that words add against related records, by level: relatives hardly share two words of a whole name.
    private static let mostRelated: [Float] = [0, 0, 2, 4, 0]

    private let columns: [Column]

    /// The weighing of the names of a table under a model.
    init(_ table: LinkageTable, _ model: LinkageModel) {
        columns = table.columns.enumerated().compactMap { number, column in
            guard let index = column.names, table.uses[number].isCompared, Self.areWeighed(number, of: table)
            else { return nil }
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

    /// The share of names with words of organisations from which on a table is one of organisations.
    private static let leastOfOrganisations = 0.15

    /// Whether the names of a column are weighed by their words: those of persons, and all where there is nothing else.
    /// Companies of one group share rare words; what tells them apart are the other columns.
    static func areWeighed(_ number: Int, of table: LinkageTable) -> Bool {
        guard let index = table.columns[number].names else { return false }
        let isAlone = table.columns.indices.allSatisfy {
            $0 == number || !table.uses[$0].isCompared || table.columns[$0].known == 0
        }
        let organisations = index.isOfOrganisation.count { $0 }
        return isAlone || Double(organisations) < leastOfOrganisations * Double(index.isOfOrganisation.count)
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
        let alignment = NameAlignment(min(one, other), max(one, other), in: column.index, by: TextSimilarityKernel())
        let added = Self.added(
            bits: Self.bits(alignment, level: level, one: one, other: other, column.index), level: level,
            rarity: column.rarity[level])
        return alignment.whole > 1 ? added : [added.x, min(added.y, 0)]
    }

    /// The bits of what two names share, less what other spellings and further words take from it. A further word of an
    /// organisation is rather another one of its group: a part of it, or one in another place.
    private static func bits(
        _ alignment: NameAlignment, level: Int, one: UInt32, other: UInt32, _ index: NameIndex
    ) -> Float {
        let isOfOrganisation = index.isOfOrganisation[Int(one)] || index.isOfOrganisation[Int(other)]
        let further = isOfOrganisation ? min(alignment.further * costOfFurther, mostOfFurther) : 0
        return alignment.bits - costs[level] - further
    }

    /// The share of the weight of further words that is taken, and the most bits.
    private static let (costOfFurther, mostOfFurther): (Float, Float) = (0.8, 14)

    /// What words of some bits weigh beyond a level of some rarity.
    private static func added(bits: Float, level: Int, rarity: Float) -> Bits {
        let added = min(max(bits - rarity, range.lowerBound), range.upperBound)
        return [added, min(added, mostRelated[level])]
    }
}
