internal import CaseFile
package import Diagnostics
package import PartyHome

/// What views leave out because those who stated it retracted it.
package enum HiddenObjects {
    /// How many objects every view leaves out, and whose they are; `nil` when there are none.
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
}
