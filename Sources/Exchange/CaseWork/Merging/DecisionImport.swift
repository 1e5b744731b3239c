internal import EntityResolution
internal import FileMerging
package import Diagnostics
internal import Platform
internal import RecordLinkage

/// What became of the decisions of a file that was to be taken into a case file.
package struct DecisionImport: Hashable, Sendable {
    /// How many are new and were kept.
    package var kept = 0
    /// How many the case file held already.
    package var known = 0
    /// How many of those kept do not stand, because there is a later decision about the same two records.
    package var overtaken = 0
    /// What was found: errors when nothing was taken, else contradictions that the new decisions brought.
    package var findings: [Finding] = []

    /// Whether nothing was taken because of what was found.
    package var isRefused: Bool { findings.contains { $0.severity == .error } }

    /// What a merge finds about decisions.
    static let codes: Set<FindingCode> = [
        .decisionsContradict, .decisionKindsDiffer, .decisionAgainstIdentifiers,
    ]

    /// How much later than ours the clock of another machine may be, in seconds.
    static let clockTolerance: Int64 = 300

    /// The decisions of a file that are dated later than now, so that no later one could take their place.
    static func ahead(_ file: DecisionFile, named name: String, of now: Timestamp) -> [Finding] {
        zip(file.objects, file.objectLines).compactMap { decision, line in
            guard decision.time > now.adding(seconds: clockTolerance) else { return nil }
            return Finding(
                .decisionAhead, at: Place(entry: name, line: line),
                ["path": name, "line": "\(line)", "time": decision.time.rfc3339])
        }
    }

    /// The decisions of a file that are about something that is not there.
    static func unknown(_ file: DecisionFile, named name: String, isKnown: (String) -> Bool) -> [Finding] {
        func finding(_ record: String, _ line: Int) -> (line: Int, finding: Finding) {
            (
                line,
                Finding(
                    .decisionRefused, at: Place(entry: name, line: line),
                    ["path": name, "line": "\(line)", "record": record])
            )
        }
        let objects = zip(file.objects, file.objectLines).compactMap { decision, line in
            [decision.left, decision.right].first { !isKnown($0) }.map { finding($0, line) }
        }
        // A case file knows objects only; what names a row of a file cannot be among them.
        let records = zip(file.records, file.recordLines).map { decision, line in
            finding(decision.left.description, line)
        }
        return (objects + records).sorted { $0.line < $1.line }.map(\.finding)
    }

    /// Decisions of one instant about the same two records, of which one joins them: the more careful one stands.
    static func contradictions(_ new: [Decision], among all: [Decision]) -> [Finding] {
        var findings: [Finding] = []
        for decision in new where decision.verdict == .same {
            let other = all.first {
                $0.time == decision.time && [.different, .unsure].contains($0.verdict)
                    && Set([$0.left, $0.right]) == [decision.left, decision.right]
            }
            guard let other else { continue }
            findings.append(
                Finding(
                    .decisionsContradict,
                    [
                        "author": decision.author, "left": decision.left, "right": decision.right,
                        "other": other.left, "another": other.right,
                    ]))
        }
        return findings
    }

    /// How many of some new decisions are older than another one about the same two records.
    static func overtaken(_ new: [Decision], among all: [Decision]) -> Int {
        let latest = all.reduce(into: [Set<String>: Decision]()) { latest, decision in
            let pair: Set = [decision.left, decision.right]
            if latest[pair].map({ $0.time < decision.time }) ?? true { latest[pair] = decision }
        }
        return new.count { decision in
            latest[[decision.left, decision.right]].map { $0.time > decision.time } ?? false
        }
    }
}
