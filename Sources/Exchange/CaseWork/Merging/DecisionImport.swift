internal import EntityResolution
internal import FileMerging
package import Diagnostics
internal import Platform
internal import RecordLinkage

/// The result of importing a file of decisions into a case file.
package struct DecisionImport: Hashable, Sendable {
    /// The number of new decisions, which were stored.
    package var kept = 0
    /// The number of decisions that the case file contained already.
    package var known = 0
    /// The number of stored decisions that are replaced by a later decision about the same two records.
    package var overtaken = 0
    /// The findings: errors when nothing was imported, else contradictions that the new decisions cause.
    package var findings: [Finding] = []

    /// Whether the import was refused because of findings.
    package var isRefused: Bool { findings.contains { $0.severity == .error } }

    /// The findings of a merge about decisions.
    static let codes: Set<FindingCode> = [
        .decisionsContradict, .decisionKindsDiffer, .decisionAgainstIdentifiers,
    ]

    /// The tolerance for the clocks of other machines, in seconds.
    static let clockTolerance: Int64 = 300

    /// Findings for decisions that are dated in the future, so that no later decision could replace them.
    static func ahead(_ file: DecisionFile, named name: String, of now: Timestamp) -> [Finding] {
        zip(file.objects, file.objectLines).compactMap { decision, line in
            guard decision.time > now.adding(seconds: clockTolerance) else { return nil }
            return Finding(
                .decisionAhead, at: Place(entry: name, line: line),
                ["path": name, "line": "\(line)", "time": decision.time.rfc3339])
        }
    }

    /// Findings for decisions about unknown records.
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
        // A case file contains objects only, so rows of files are always unknown.
        let records = zip(file.records, file.recordLines).map { decision, line in
            finding(decision.left.description, line)
        }
        return (objects + records).sorted { $0.line < $1.line }.map(\.finding)
    }

    /// Findings for contradicting decisions about the same two records at the same time: the more careful one counts.
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

    /// The number of new decisions that are older than another one about the same two records.
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
