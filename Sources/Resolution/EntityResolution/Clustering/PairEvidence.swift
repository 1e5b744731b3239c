internal import Diagnostics
internal import Platform
internal import RecordLinkage
internal import Synchronization

/// The pairs by outcome of their comparison: those that merge automatically, those to propose, those with conflicting
/// identifiers.
struct PairEvidence: Sendable {
    /// Two records above the review threshold that conflicting identifiers forbid.
    struct Conflict: Sendable {
        let pair: StandingDecisions.Pair
        let scheme: UInt32
    }

    /// The pairs that merge automatically.
    private(set) var automatic: [WeighedPair] = []
    /// The pairs to propose.
    private(set) var proposed: [WeighedPair] = []
    /// The pairs above the review threshold that conflicting identifiers forbid.
    private(set) var conflicting: [Conflict] = []
    /// The pairs that a reviewer was unsure about.
    private var unsure: Set<StandingDecisions.Pair> = []

    private init() {}

    /// Compares and classifies the pairs that matter, and those that a reviewer was unsure about, on all cores.
    init(_ pairs: [StandingDecisions.Pair], _ scorer: PairScorer, under standing: StandingDecisions) {
        let size = 4096
        let count = (pairs.count + size - 1) / size
        let parts = Mutex<[PairEvidence]>([PairEvidence](repeating: PairEvidence(), count: count))
        try? Concurrent.perform(count, workers: Concurrent.workers, makeWorker: {}) {
            (_: Void, part: Int) throws(Fault) in
            var own = PairEvidence()
            for pair in pairs[part * size..<min(pairs.count, (part + 1) * size)] {
                own.add(pair, scorer, decision: standing[pair])
            }
            parts.withLock { [own] in $0[part] = own }
        }
        for part in parts.withLock({ $0 }) {
            automatic += part.automatic
            proposed += part.proposed
            conflicting += part.conflicting
            unsure.formUnion(part.unsure)
        }
        // Decisions are in force even for records that share no block.
        for (pair, _) in standing.pairs(.unsure) where !unsure.contains(pair) {
            propose(scorer.compare(pair.left, pair.right), scorer)
        }
    }

    private mutating func add(_ pair: StandingDecisions.Pair, _ scorer: PairScorer, decision: Decision?) {
        switch decision?.verdict {
        case .same?, .different?: return
        case .unsure?:
            unsure.insert(pair)
            propose(scorer.compare(pair.left, pair.right), scorer)
        case .withdrawn?, nil:
            let comparison = scorer.compare(pair.left, pair.right)
            let judgement = PairVerdict(comparison, in: scorer.prepared.table, scorer.parameters)
            if judgement.isAutomatic {
                automatic.append(WeighedPair(comparison, isPlain: true))
            } else if judgement.isProposed {
                proposed.append(WeighedPair(comparison, isPlain: judgement.isPlain))
            } else if let scheme = comparison.conflictingScheme {
                let kind = scorer.prepared.table.kinds[pair.left]
                let threshold = scorer.parameters.parameters(of: kind).reviewThreshold
                if PairComparison.posterior(comparison.total(without: .identifier)) >= threshold {
                    conflicting.append(Conflict(pair: pair, scheme: scheme))
                }
            }
        }
    }

    /// Proposes a pair whatever its weight.
    mutating func propose(_ pair: PairComparison, _ scorer: PairScorer) {
        let judgement = PairVerdict(pair, in: scorer.prepared.table, scorer.parameters)
        proposed.append(WeighedPair(pair, isPlain: judgement.isPlain))
    }

    /// The conflicts of identifiers, in the order of the table.
    func findings(_ table: RecordTable) -> [Finding] {
        conflicting.sorted { $0.pair < $1.pair }.map { conflict in
            Finding(
                .identifiersConflict,
                [
                    "left": table.ids[conflict.pair.left], "right": table.ids[conflict.pair.right],
                    "scheme": table.pool[conflict.scheme].uppercased(),
                ])
        }
    }
}
