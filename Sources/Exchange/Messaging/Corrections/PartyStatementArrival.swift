internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import Packages
internal import PartyHome
internal import Platform

/// Judges statements about parties, keys and messages that came, by what the home knows; nothing is written.
struct PartyStatementArrival {
    private let home: Home
    /// The party whose message brought them.
    private let sender: String
    private let time: Timestamp

    /// Statements of a message, at a time.
    init(_ home: Home, from sender: String, at time: Timestamp) {
        self.time = time
        self.home = home
        self.sender = sender
    }

    /// What is written because of verified statements, and what was found.
    func take(_ statements: [SignedStatement]) throws(Fault) -> (changes: [PartyStatementChanges], findings: [Finding])
    {
        var changes: [PartyStatementChanges] = []
        var findings: [Finding] = []
        for signed in statements {
            let judged = try judge(signed.statement)
            changes.append(
                PartyStatementChanges(signed, from: sender, decision: judged.decision, effects: judged.effects))
            findings += judged.findings
        }
        return (changes, findings)
    }

    private func judge(_ statement: PartyStatement) throws(Fault) -> PartyStatementJudgement {
        switch statement.subject {
        case .destruction(let request): try DestructionRules(home).judge(request, by: statement)
        case .destructionAnswer(let answer): try DestructionRules(home).judge(answer, by: statement)
        case .compromise(let certificate, let since):
            // A party speaks of its own keys: only what it signed itself is concerned.
            PartyStatementJudgement(
                effects: [.suspect(certificate: certificate, of: statement.party, since: since.rfc3339)],
                findings: [
                    Finding(
                        .keyCompromised,
                        [
                            "name": statement.party, "certificate": String(certificate.prefix(16)),
                            "since": since.rfc3339, "reason": statement.reason,
                        ])
                ])
        case .succession(let signed): try SuccessionRules(home, at: time).judge(signed, by: statement)
        // These are about objects, or about consent.
        case .holdings(let holdings):
            try HoldingsRules(home).judge(holdings, by: statement, from: sender)
        case .retraction, .reinstatement, .narrowing, .supersession, .dispute, .validation, .consentRequest,
            .consentGrant, .consentDenial, .consentRevocation:
            PartyStatementJudgement()
        }
    }
}

/// What follows from a statement about parties, keys or messages.
struct PartyStatementJudgement {
    /// Whether it has effect here.
    var decision = CorrectionDecision.effective
    /// What follows.
    var effects: [PartyStatementChanges.Effect] = []
    /// What was found.
    var findings: [Finding] = []

    /// One without effect, for a reason.
    static func without(effect finding: Finding) -> PartyStatementJudgement {
        PartyStatementJudgement(decision: .notEntitled, findings: [finding])
    }
}
