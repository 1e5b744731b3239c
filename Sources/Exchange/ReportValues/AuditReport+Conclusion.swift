internal import Diagnostics

extension AuditReport {
    /// The most relations that the conclusion names.
    private static let mostRelations = 5

    /// What follows, in one line: whether anything contradicts or is missing, and of which relations only one side, or
    /// neither, gave its log.
    package var conclusion: String {
        let contradictions = findings.count { $0.severity == .error }
        let open = findings.count { $0.severity == .warning }
        let sides = oneSided.isEmpty ? "" : " " + sidesMissing
        guard contradictions == 0 else {
            let noun = contradictions == 1 ? "contradiction" : "contradictions"
            return "\(contradictions) \(noun); missing or not judged: \(open)." + sides
        }
        guard open == 0 else { return "Nothing contradicts; missing or not judged: \(open)." + sides }
        guard oneSided.isEmpty else { return "Nothing contradicts in what these files say." + sides }
        return "Nothing contradicts, and nothing is missing, in what these files say."
    }

    private var sidesMissing: String {
        var parts = oneSided.prefix(Self.mostRelations).map { relation in
            let names = relation.parties.map(name)
            let absent = relation.absent.map(name)
            return absent.count == 1
                ? "no log of \(absent[0]) about \(names.first { $0 != absent[0] } ?? "")"
                : "no log of \(names.joined(separator: " and "))"
        }
        if oneSided.count > Self.mostRelations { parts.append("\(oneSided.count - Self.mostRelations) more") }
        return "Not compared: \(parts.joined(separator: "; "))."
    }
}
