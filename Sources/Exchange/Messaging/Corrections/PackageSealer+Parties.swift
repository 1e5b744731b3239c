internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import Digests
internal import Packages
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import X509

/// What a home states of parties, keys and messages.
extension PackageSealer {
    /// States something that is about no object, and seals it to parties. The caller holds the lock.
    ///
    /// - Parameters:
    ///   - subjects: what is stated, with the parties that it goes to, by their ids.
    ///   - details: further details of the log entry.
    /// - Returns: the statements, and why some stay owed.
    func state(
        _ subjects: [(subject: StatementSubject, parties: [String])], reason: String, as action: LogAction,
        effects: [PartyStatementChanges.Effect] = [], details: JSONObject = JSONObject()
    ) throws(Fault) -> (statements: [PartyStatement], findings: [Finding]) {
        let signed = try sign(subjects.map(\.subject), reason: reason)
        let own = home.identity.party.text
        let changes = zip(signed, subjects).map { signed, subject in
            PartyStatementChanges(
                signed, from: own, decision: .effective, effects: [.pass(to: subject.parties)] + effects)
        }
        var details = details
        details["reason"] = .string(reason)
        details["to"] = .array(Set(subjects.flatMap(\.parties)).sorted().map(JSONValue.string))
        if let first = signed.first {
            try home.caseFile.note(changes, as: action, of: first.statement.digest, by: actor, details: details)
        }
        return (signed.map(\.statement), try sealOwedStatements())
    }
}
