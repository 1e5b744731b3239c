/// Weighs pairs of which most are not worth keeping: each is compared only until it is certain that it weighs too little.
/// Not for two threads at once.
struct PairWeighing: Sendable {
    /// Groups of columns that are compared one after the other.
    private struct Stage: Sendable {
        let groups: [Int]
        /// Their columns that are no codes.
        let columns: [Int]
        /// The bits of a vector that tell that some of them hold two different values.
        let different: UInt64
        /// Whether given and family names are among them.
        let hasNames: Bool
    }

    private let scorer: LinkageScorer
    private let comparer: RowComparer
    private let floor: Float
    private let stages: [Stage]

    // Sums in two orders differ in their last bits.
    private static let tolerance: Float = 0.01

    /// A weighing.
    ///
    /// - Parameter floor: how many bits a pair must weigh to be kept.
    init(_ scorer: LinkageScorer, floor: Float) {
        self.scorer = scorer
        self.floor = floor
        let comparer = RowComparer(scorer.table)
        self.comparer = comparer
        let groups = scorer.model.groups
        let names = Set([comparer.given, comparer.family].compactMap(\.self))
        func stage(_ numbers: [Int], hasNames: Bool) -> Stage {
            let columns = numbers.flatMap { groups[$0].columns }.filter { comparer.words.contains($0) }
            return Stage(
                groups: numbers, columns: columns, different: columns.reduce(0) { $0 | 2 << UInt64($1 * 3) },
                hasNames: hasNames)
        }
        let (last, first) = (
            groups.indices.filter { !names.isDisjoint(with: groups[$0].columns) },
            groups.indices.filter { names.isDisjoint(with: groups[$0].columns) }
        )
        // Names take the longest to compare, and are what most pairs have in common.
        stages = (first.map { stage([$0], hasNames: false) } + [stage(last, hasNames: true)])
            .filter { !$0.columns.isEmpty }
    }

    /// The weight of a pair; `nil` when it is under the floor, or when the rows have no column in common: such records
    /// say nothing of each other, however few there are.
    @inline(__always)
    func weight(_ left: Int, _ right: Int) -> Float? {
        var vector = comparer.outline(left, right)
        var most = scorer.most(vector, left)
        guard most.min() >= floor - Self.tolerance, vector.bits != 0 else { return nil }
        for stage in stages where vector.bits & stage.different != 0 {
            for group in stage.groups { most -= scorer.outlines(of: group, vector) }
            comparer.refine(&vector, left, right, columns: stage.columns)
            if stage.hasNames { comparer.exchange(&vector, left, right) }
            for group in stage.groups { most += scorer.levels(of: group, vector) }
            if most.min() < floor - Self.tolerance { return nil }
        }
        let weight = scorer.weight(vector, left)
        return weight >= floor ? weight : nil
    }
}
