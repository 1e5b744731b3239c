package import Corrections
package import Packages
package import StrictJSON

/// What persons decided on another device of the same party, as its state file has it (specs/exchange.md, "Two devices").
///
/// A state file is encrypted to the recovery key and signed by nobody, and the signatures of persons are in the log of
/// the other device: a decision in it is worth as much as the file. So only legal holds are taken over, which can only
/// keep something.
package struct DeviceDecisions: Sendable {
    /// The legal holds that stand there.
    package let holds: [LegalHold]
    /// The holds that were removed there.
    package let removedHolds: Set<LegalHold.Subject>
    /// What was decided about each statement, by its digest.
    package let statements: [String: CorrectionDecision]
    /// The records that were validated again, each once.
    package let validated: Set<Validated>
    /// The partners that are suspended, by their party ids.
    package let suspended: Set<String>
    /// The partners that are not.
    package let active: Set<String>

    /// What was validated again: an object of an originator, until a time.
    package struct Validated: Hashable, Sendable {
        let object: String
        let originator: String
        let until: String

        init(object: String, originator: String, until: String) {
            self.object = object
            self.originator = originator
            self.until = until
        }
    }

    /// Reads the rows of a state file; a row that is none is left out.
    ///
    /// - Parameter statements: the statements in it, with what was decided about them.
    package init(
        holds: [JSONValue], statements: [(signed: SignedStatement, decision: CorrectionDecision)],
        validations: [JSONValue], partners: [JSONValue]
    ) {
        let all = holds.compactMap(LegalHold.init(row:))
        let standing = all.filter(\.stands)
        self.holds = standing
        removedHolds = Set(all.filter { !$0.stands }.map(\.subject)).subtracting(standing.map(\.subject))
        self.statements = Dictionary(
            statements.map { ($0.signed.statement.digest, $0.decision) }, uniquingKeysWith: { first, _ in first })
        validated = Set(
            validations.compactMap { row in
                guard let object = row["object"]?.string, let originator = row["originator"]?.string,
                    let until = row["until"]?.string
                else { return nil }
                return Validated(object: object, originator: originator, until: until)
            })
        func parties(isSuspended: Bool) -> Set<String> {
            Set(
                partners.filter { ($0["suspended"]?.number?.text == "1") == isSuspended }
                    .compactMap { $0["party"]?.string })
        }
        (suspended, active) = (parties(isSuspended: true), parties(isSuspended: false))
    }
}

extension LegalHold {
    /// A hold in a row of a state file.
    fileprivate init?(row: JSONValue) {
        guard let kind = row["kind"]?.string, let id = row["subject"]?.string,
            let subject = Subject(kind: kind, id: id), let reason = row["reason"]?.string,
            let actor = row["actor"]?.string, let time = row["time"]?.string
        else { return nil }
        self.init(
            number: 0, subject: subject, reason: reason, actor: actor, time: time,
            removal: row["removed"]?.string.map { removed in
                Removal(
                    time: removed, actor: row["remover"]?.string ?? "", reason: row["removal_reason"]?.string ?? "")
            })
    }
}
