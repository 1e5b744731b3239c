internal import CProcessor

/// Weighs pairs most of which are below the floor: each is compared only until it is certainly below.
///
/// Pairs that their rows alone do not decide are collected into small batches, so that the data of one is prefetched
/// while others are compared.
struct PairWeighing {
    /// A group of columns that are compared in the same step.
    private struct Stage {
        let groups: [Int]
        /// Its columns that are not codes.
        let columns: [Int]
        /// The bits of a vector that show different values in any of them.
        let different: UInt64
        /// Whether given and family names are among them.
        let hasNames: Bool
    }

    /// A pair in the batch: its outline, and the highest weight that it can have.
    private struct Candidate {
        let left: UInt32
        let right: UInt32
        let outline: PairVector
        let most: LinkageScorer.Bits
    }

    /// The size of a batch.
    private static let together = 32
    // Sums in two orders differ in their last bits.
    private static let tolerance: Float = 0.01

    private let scorer: LinkageScorer
    private let comparer: RowComparer
    private let floor: Float
    private let stages: [Stage]
    private var waiting: [Candidate] = []
    private var found: [LinkagePair] = []

    /// A weighing.
    ///
    /// - Parameters:
    ///   - comparer: the comparer of rows, not used elsewhere meanwhile.
    ///   - floor: the weight in bits from which a pair is kept.
    init(_ scorer: LinkageScorer, _ comparer: RowComparer, floor: Float) {
        self.scorer = scorer
        self.comparer = comparer
        self.floor = floor
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
        // Names take the longest to compare, and most pairs have them in common.
        stages = (first.map { stage([$0], hasNames: false) } + [stage(last, hasNames: true)])
            .filter { !$0.columns.isEmpty }
        waiting.reserveCapacity(Self.together)
    }

    /// Weighs a pair, now or with its batch.
    @inline(__always)
    mutating func add(_ left: Int, _ right: Int) {
        let outline = comparer.outline(left, right)
        let most = scorer.most(outline, left)
        // Records with no column in common are no evidence about each other, however small the table.
        guard most.min() >= floor - Self.tolerance, outline.bits != 0 else { return }
        comparer.prefetchValues(left, right: right, outline: outline)
        waiting.append(
            Candidate(left: UInt32(left), right: UInt32(right), outline: outline, most: most))
        if waiting.count == Self.together { weigh() }
    }

    /// The pairs above the floor, in the order in which they were added.
    mutating func finish() -> [LinkagePair] {
        weigh()
        defer { found = [] }
        return found
    }

    private mutating func weigh() {
        for one in waiting { comparer.prefetchTexts(Int(one.left), right: Int(one.right), outline: one.outline) }
        for one in waiting {
            if let weight = weight(one) { found.append(LinkagePair(left: one.left, right: one.right, weight: weight)) }
        }
        waiting.removeAll(keepingCapacity: true)
    }

    private func weight(_ one: Candidate) -> Float? {
        let (left, right) = (Int(one.left), Int(one.right))
        var (vector, most) = (one.outline, one.most)
        for stage in stages where vector.bits & stage.different != 0 {
            for group in stage.groups { most -= scorer.outlines(of: group, vector) }
            comparer.refine(&vector, left: left, right: right, columns: stage.columns)
            if stage.hasNames { comparer.exchange(&vector, left: left, right: right) }
            for group in stage.groups { most += scorer.levels(of: group, vector) }
            if most.min() < floor - Self.tolerance { return nil }
        }
        let weight = scorer.weight(vector, left: left, right: right)
        return weight >= floor ? weight : nil
    }
}
