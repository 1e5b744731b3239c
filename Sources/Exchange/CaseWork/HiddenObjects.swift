internal import CaseFile
package import Diagnostics
package import PartyHome

/// What views leave out: what was retracted, what had to be validated again, and what suspect messages brought.
package enum HiddenObjects {
    /// What every view leaves out, and why.
    package static func findings(in home: Home) throws(Fault) -> [Finding] {
        [try finding(in: home), try home.overdueFinding(), try home.suspectFinding()].compactMap(\.self)
    }

    /// How many objects are retracted, and whose they are; `nil` when there are none.
    package static func finding(in home: Home) throws(Fault) -> Finding? {
        let counts = try home.caseFile.hiddenCounts()
        guard !counts.isEmpty else { return nil }
        let names = try home.partyNames()
        let whose = counts.map { (names[$0.key], $0.value) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        return Finding(
            .objectsLeftOut,
            [
                "count": "\(counts.values.reduce(0, +))",
                "parties": whose.map { "\($0.0): \($0.1)" }.joined(separator: ", "),
            ])
    }

    /// What is said against objects that are here, for a report: at most 100.
    package static func disputes(in home: Home) throws(Fault) -> [Finding] {
        let all = try home.caseFile.disputes()
        guard !all.isEmpty else { return [] }
        let here = Set(try home.caseFile.currentVersions(of: Set(all.map(\.objectID)).sorted()).map(\.id))
        let names = try home.partyNames()
        return all.filter { here.contains($0.objectID) }.prefix(100).map { one in
            one.finding(party: names[one.party], originator: names[one.originator])
        }
    }
}
