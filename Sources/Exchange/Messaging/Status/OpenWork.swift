internal import CaseFile
internal import Corrections
package import Diagnostics
package import PartyHome
package import Platform
internal import X509

/// What a home owes to those who hold objects, and what waits for a decision of its persons: what a status says beside
/// `HomeStatus`.
package struct OpenWork: Sendable {
    /// How many objects each party holds in an earlier version, and was neither sent the newer one nor a statement about it.
    package let newerVersions: [String: Int]
    /// What asks for attention, as warnings.
    package let findings: [Finding]

    /// How many days before a record must be validated again that is said.
    static let notice: Int64 = 30

    /// Looks at a home. No private key is opened; of the ledger the entries about objects with newer versions are read.
    package init(at home: Home, now: Timestamp) throws(Fault) {
        let owed = try NewerVersionsOwed(at: home)
        newerVersions = Dictionary(grouping: owed.open, by: \.holder.party).mapValues {
            Set($0.map(\.holder.newer.object)).count
        }
        var findings: [Finding] = []
        if let finding = try owed.finding(at: home) {
            findings.append(Finding(finding.code, severity: .warning, finding.facts))
        }
        let names = try home.partyNames()
        for (party, count) in try home.caseFile.owedStatementCounts().sorted(by: { $0.key < $1.key }) {
            findings.append(
                Finding(
                    .statementsOwed,
                    ["name": names[party], "count": "\(count)", "reason": "no command has sealed them."]))
        }
        let undecided = try home.caseFile.undecided(own: home.identity.party.text)
        for (waiting, code) in [
            (undecided.retractions, FindingCode.retractionsUndecided),
            (undecided.destructions, .destructionsUndecided), (undecided.consents, .consentsUndecided),
        ] where waiting.count > 0 {
            findings.append(Finding(code, ["count": "\(waiting.count)", "since": waiting.oldest ?? ""]))
        }
        if undecided.suspects > 0 {
            findings.append(Finding(.suspectsUndecided, ["count": "\(undecided.suspects)"]))
        }
        findings += try Self.reviews(at: home, now: now)
        self.findings = findings
    }

    /// The records that are overdue, and those that will be soon.
    private static func reviews(at home: Home, now: Timestamp) throws(Fault) -> [Finding] {
        let soon = Timestamp(milliseconds: now.milliseconds + notice * 86_400_000).rfc3339
        let records = try home.caseFile.recordsToValidate(at: now)
        var findings: [Finding] = []
        let overdue = records.count(where: \.isOverdue)
        if overdue > 0 { findings.append(Finding(.recordsOverdue, severity: .warning, ["count": "\(overdue)"])) }
        let due = records.filter { !$0.isOverdue && $0.due <= soon }
        if let first = due.first {
            findings.append(Finding(.recordsDueSoon, ["count": "\(due.count)", "due": first.due]))
        }
        return findings
    }
}
