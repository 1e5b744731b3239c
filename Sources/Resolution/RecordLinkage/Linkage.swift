internal import Diagnostics
internal import Glibc
internal import Platform

/// Links the records of tables: the `linkage` profile, with one threshold and a model estimated without labels.
///
/// The same records give the same clusters, whatever their order and their division into files.
public struct Linkage: Sendable {
    /// The match probability from which two records are linked, unless another is given.
    public static let standardThreshold = 0.9
    /// The match probability from which pairs are kept for review.
    public static let reviewThreshold = 0.1

    /// The match probability from which two records are linked.
    public var threshold: Double
    /// The model; `nil` to estimate one from the table.
    public var model: LinkageModel?

    /// Whether each record of one source matches at most one of another; `nil` to find it out from the table.
    public var isOneToOne: Bool?

    /// A linkage with a threshold and a model.
    public init(
        threshold: Double = Linkage.standardThreshold, model: LinkageModel? = nil, isOneToOne: Bool? = nil
    ) {
        self.threshold = threshold
        self.model = model
        self.isOneToOne = isOneToOne
    }

    /// Links the records of a table under reviewers' decisions.
    public func link(_ table: LinkageTable, decisions: [LinkageDecision] = []) -> LinkageResult {
        let (scorer, compared, notes) = weighed(table)
        let grouped = clustered(scorer, found: compared, decisions: decisions)
        return LinkageResult(
            scorer: scorer, threshold: threshold, isOneToOne: grouped.isOneToOne, pairs: grouped.pairs,
            roots: grouped.roots, findings: notes + grouped.findings)
    }

    /// Pairs and clusters of a table.
    struct Clustered {
        var pairs: [LinkagePair]
        var roots: [UInt32]
        var isOneToOne: Bool
        var findings: [Finding] = []
    }

    /// The clusters from the pairs above the review threshold.
    func clustered(
        _ scorer: LinkageScorer, found compared: [LinkagePair], decisions: [LinkageDecision] = []
    ) -> Clustered {
        let table = scorer.table
        let bound = Self.bits(threshold)
        var (copies, proposed) = Self.copies(scorer, bound: bound, floor: floor)
        let sources = SourceMatching(table)
        let isOneToOne =
            self.isOneToOne ?? table.statistics?.isOneToOne
            ?? sources.isOneToOne(compared.filter { $0.weight >= bound }, copies: copies)
        if isOneToOne { (copies, proposed) = (sources.clearCopies(copies), proposed.filter(sources.isBetween)) }
        let found =
            (isOneToOne ? sources.competing(compared.filter(sources.isBetween), floor: floor) : compared) + proposed
        var findings: [Finding] = []
        let pairs: [LinkagePair]
        var roots: [UInt32]
        if decisions.isEmpty {
            let components: LinkageComponents
            (pairs, components) = Concurrent.both(
                { LinkagePair.weightiestFirst(found) },
                {
                    LinkageComponents(
                        table.count, pairs: found.filter { $0.weight >= bound }, copies: copies, isOneToOne: isOneToOne)
                })
            roots = components.roots(scorer)
        } else {
            pairs = LinkagePair.weightiestFirst(found)
            var clusters = LinkageClusters(scorer: scorer, isOneToOne: isOneToOne)
            findings += Self.apply(decisions, table: table, clusters: &clusters)
            func joinCopies() {
                for row in copies where !clusters.cannotLink(row - 1, row) { clusters.join(row - 1, row) }
            }
            if isOneToOne { joinCopies() }
            clusters.join(pairs.prefix { $0.weight >= bound })
            if !isOneToOne { joinCopies() }
            roots = (0..<table.count).map { UInt32(clusters.first($0)) }
        }
        if !isOneToOne {
            let apart = Self.apart(decisions, table)
            roots = SecondPass(scorer: scorer, bound: bound).attached(roots, pairs: pairs) { one, other in
                !apart.contains([one, other])
            }
        }
        return Clustered(
            pairs: Self.withCopies(pairs, proposed: proposed, below: bound), roots: roots, isOneToOne: isOneToOne,
            findings: findings)
    }

    /// Whether a model has the columns of a table.
    func isFor(_ table: LinkageTable, _ model: LinkageModel) -> Bool {
        model.columns.map(\.field) == table.columns.map(\.field)
    }

    /// The scorer, and the pairs above the review threshold. The blocks, as large as a quarter of the table, are
    /// released on return.
    @inline(never)
    private func weighed(_ table: LinkageTable) -> (LinkageScorer, [LinkagePair], [Finding]) {
        let rows = table.rowsOfEachContent
        let blocks = LinkageBlocks(LinkageKeys(table), rows: rows)
        var findings: [Finding] = []
        let model: LinkageModel
        if let known = self.model, isFor(table, known) {
            model = known.adapted(toRecords: table.count, distinct: table.distinct)
        } else {
            if let known = self.model {
                let labels = [known.columns.map(\.field), table.columns.map(\.field)].map { fields in
                    fields.map { $0.label + ($0.kind.map { " (\($0))" } ?? "") }.joined(separator: ", ")
                }
                findings.append(
                    Finding(.mergeModelOther, ["path": known.version, "model": labels[0], "columns": labels[1]]))
            }
            var training = LinkageTraining(table, blocks, rows: rows)
            model = training.estimate()
            findings += training.findings
        }
        let scorer = LinkageScorer(table, model)
        return (scorer, LinkageScoring(blocks: blocks, scorer: scorer, rows: rows).pairs(floor: floor), findings)
    }

    /// The weight in bits from which pairs are kept.
    var floor: Float { Self.bits(min(Self.reviewThreshold, threshold)) }

    /// The rows that match the row before, whose content is the same, and the pairs of such rows that are proposed.
    /// Rows with identical content are adjacent.
    private static func copies(
        _ scorer: LinkageScorer, bound: Float, floor: Float
    ) -> (matching: [Int], proposed: [LinkagePair]) {
        let scoring = CopyScoring(scorer)
        var (matching, proposed): ([Int], [LinkagePair]) = ([], [])
        for row in scorer.table.copies {
            let weight = scoring.weight(ofCopy: Int(row))
            if weight >= bound {
                matching.append(Int(row))
            } else if weight >= floor {
                proposed.append(LinkagePair(left: row - 1, right: row, weight: weight))
            }
        }
        return (matching, proposed)
    }

    /// The most identical rows that are not merged whose pairs are repeated.
    private static let mostCopies = 8

    /// The pairs, with those of rows that are identical to a compared one and not merged with it: what is proposed for
    /// one of them is proposed for the others.
    private static func withCopies(
        _ pairs: [LinkagePair], proposed: [LinkagePair], below bound: Float
    ) -> [LinkagePair] {
        guard !proposed.isEmpty else { return pairs }
        // The rows that are identical to the one that was compared.
        var copies: [UInt32: [UInt32]] = [:]
        var first: UInt32 = 0
        for (place, pair) in proposed.sorted(by: { $0.right < $1.right }).enumerated() {
            if place == 0 || copies[first]?.last != pair.left { first = pair.left }
            copies[first, default: []].append(pair.right)
        }
        var all = pairs
        for pair in pairs where pair.weight < bound && pair.right != pair.left + 1 {
            for (row, other) in [(pair.left, pair.right), (pair.right, pair.left)] {
                for copy in (copies[row] ?? []).prefix(mostCopies) where copy != other {
                    all.append(
                        LinkagePair(left: min(copy, other), right: max(copy, other), weight: pair.weight))
                }
            }
        }
        return all.count == pairs.count ? pairs : LinkagePair.weightiestFirst(LinkagePair.eachOnce(all))
    }

    /// The pairs of rows that decisions keep apart.
    private static func apart(_ decisions: [LinkageDecision], _ table: LinkageTable) -> Set<Set<Int>> {
        let standing = LinkageDecision.standing(decisions).filter {
            LinkageQuestion.parting.contains($0.decision.verdict)
        }
        guard !standing.isEmpty else { return [] }
        let rows = table.rows(of: Set(standing.flatMap { [$0.left, $0.right] }))
        return Set(
            standing.flatMap { one in
                (rows[one.left] ?? []).flatMap { left in (rows[one.right] ?? []).map { Set([left, $0]) } }
            })
    }

    /// Applies the decisions in force: first the cannot-link ones, then the must-link ones, the earliest first.
    private static func apply(
        _ decisions: [LinkageDecision], table: LinkageTable, clusters: inout LinkageClusters
    ) -> [Finding] {
        var findings: [Finding] = []
        let standing = LinkageDecision.standing(decisions)
        let rows = table.rows(of: Set(standing.flatMap { [$0.left, $0.right] }))
        var same: [(LinkageDecision, Int, Int)] = []
        for one in standing {
            guard let left = rows[one.left], let right = rows[one.right] else {
                let unknown = rows[one.left] == nil ? one.left : one.right
                findings.append(
                    Finding(
                        .decisionRecordUnknown, ["author": one.decision.author, "record": unknown.description]))
                continue
            }
            switch one.decision.verdict {
            case .same: same.append((one, left[0], right[0]))
            case .different, .unsure: for a in left { for b in right { clusters.addCannotLink(a, b) } }
            case .withdrawn: break
            }
        }
        func keepsApart(_ other: LinkageDecision, left: Int, right: Int) -> Bool {
            guard [.different, .unsure].contains(other.decision.verdict) else { return false }
            let ends = Set([left, right].map { clusters.root($0) })
            return (rows[other.left] ?? []).contains { a in
                (rows[other.right] ?? []).contains { b in ends == [clusters.root(a), clusters.root(b)] }
            }
        }
        for (one, left, right) in same {
            if clusters.cannotLink(left, right) {
                let other = standing.first { keepsApart($0, left: left, right: right) } ?? one
                findings.append(
                    Finding(
                        .decisionsContradict,
                        [
                            "author": one.decision.author, "left": one.left.description,
                            "right": one.right.description, "other": other.left.description,
                            "another": other.right.description,
                        ]))
            } else {
                clusters.join(left, right)
            }
        }
        return findings
    }

    /// The weight in bits of a probability.
    static func bits(_ probability: Double) -> Float {
        let bounded = min(max(probability, 1e-9), 1 - 1e-9)
        return Float(log2(bounded / (1 - bounded)))
    }
}
