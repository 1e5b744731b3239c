internal import Diagnostics
internal import RecordLinkage

/// The pairs by outcome of their comparison: those that merge automatically, those to propose, those with conflicting
/// identifiers.
struct PairEvidence: Sendable {
    /// The pairs that merge automatically.
    private(set) var automatic: [PairComparison] = []
    /// The pairs to propose.
    private(set) var proposed: [PairComparison] = []
    /// The pairs above the review threshold that conflicting identifiers forbid.
    private(set) var conflicting: [PairComparison] = []

    /// Classifies one pair; `decision` is the reviewer's about it.
    mutating func add(
        _ pair: PairComparison, decision: Decision?, table: RecordTable, parameters: ResolutionParameters
    ) {
        switch decision?.verdict {
        case .same?, .different?: return
        case .unsure?: proposed.append(pair)
        case .withdrawn?, nil:
            let judgement = PairVerdict(pair, in: table, parameters)
            if judgement.isAutomatic {
                automatic.append(pair)
            } else if judgement.isProposed {
                proposed.append(pair)
            } else if pair.conflictingScheme != nil {
                let threshold = parameters.parameters(of: table.kinds[pair.left]).reviewThreshold
                if PairComparison.posterior(pair.total(without: .identifier)) >= threshold { conflicting.append(pair) }
            }
        }
    }

    /// Whether a pair is among the proposed.
    func hasProposed(_ pair: StandingDecisions.Pair) -> Bool {
        proposed.contains { $0.left == pair.left && $0.right == pair.right }
    }

    /// Proposes a pair whatever its weight.
    mutating func propose(_ pair: PairComparison) { proposed.append(pair) }

    /// The conflicts of identifiers, in the order of the table.
    func findings(_ table: RecordTable) -> [Finding] {
        conflicting.sorted { ($0.left, $0.right) < ($1.left, $1.right) }.map { pair in
            Finding(
                .identifiersConflict,
                [
                    "left": table.ids[pair.left], "right": table.ids[pair.right],
                    "scheme": pair.conflictingScheme.map { table.pool[$0].uppercased() } ?? "",
                ])
        }
    }
}
