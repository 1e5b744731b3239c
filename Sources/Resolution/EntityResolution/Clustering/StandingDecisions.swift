internal import Diagnostics
internal import RecordLinkage

/// The decisions in force: of several about one pair the latest; those about unknown records are left out.
struct StandingDecisions: Sendable {
    /// Two rows, the smaller first.
    struct Pair: Hashable, Comparable, Sendable {
        let left: Int
        let right: Int

        init(_ one: Int, _ other: Int) { (left, right) = (min(one, other), max(one, other)) }

        static func < (one: Pair, other: Pair) -> Bool { (one.left, one.right) < (other.left, other.right) }
    }

    /// The decision in force, by pair.
    private(set) var byPair: [Pair: Decision] = [:]
    /// The findings about the decisions.
    private(set) var findings: [Finding] = []

    /// Selects the decisions about the records of a table.
    init(_ decisions: [Decision], _ table: RecordTable) {
        var latest: [Pair: Decision] = [:]
        for decision in decisions.sorted(by: Decision.isBefore) {
            guard let left = table.row(of: decision.left), let right = table.row(of: decision.right) else {
                let unknown = table.row(of: decision.left) == nil ? decision.left : decision.right
                findings.append(
                    Finding(.decisionRecordUnknown, ["author": decision.author, "record": unknown]))
                continue
            }
            guard left != right else { continue }
            latest[Pair(left, right)] = decision
        }
        for (pair, decision) in latest where decision.verdict != .withdrawn {
            guard table.kinds[pair.left] == table.kinds[pair.right] else {
                if decision.verdict == .same {
                    findings.append(
                        Finding(
                            .decisionKindsDiffer,
                            ["author": decision.author, "left": decision.left, "right": decision.right]))
                }
                continue
            }
            byPair[pair] = decision
        }
        findings.sort { "\($0)" < "\($1)" }
    }

    /// The decision about two rows.
    subscript(left: Int, right: Int) -> Decision? { self[Pair(left, right)] }

    /// The decision about a pair.
    subscript(pair: Pair) -> Decision? { byPair.isEmpty ? nil : byPair[pair] }

    /// The pairs with a verdict, the earliest decision first.
    func pairs(_ verdict: Decision.Verdict) -> [(pair: Pair, decision: Decision)] {
        byPair.filter { $0.value.verdict == verdict }.map { (pair: $0.key, decision: $0.value) }
            .sorted { Decision.isBefore($0.decision, $1.decision) }
    }
}
