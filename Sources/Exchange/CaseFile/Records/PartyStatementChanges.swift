package import Corrections
package import Packages

/// A statement that is about no object (a party, a key, messages), with what is written because of it.
package struct PartyStatementChanges: Hashable, Sendable {
    /// What follows from it beside the statement itself.
    package enum Effect: Hashable, Sendable {
        /// It is sealed to these parties, by their ids.
        case pass(to: [String])
        /// A party destroyed messages that this home sent to it, by their ids.
        case confirmDestroyed(messages: [String], by: String)
        /// What came with a certificate, by its SHA-256, after a time is suspect.
        case suspect(certificate: String, of: String, since: String)
        /// A party has objects from here: it gets corrections of these.
        case held([StatedObject], by: String)
        /// A party gave up streams.
        case ended(streams: [String], of: String)
        /// What concerns a party is said again to it.
        case replay(to: String)
    }

    /// The statement.
    package let signed: SignedStatement
    /// The party that it came from; this home's own for one that it made.
    package let source: String
    /// Whether it has effect here.
    package let decision: CorrectionDecision
    /// What follows; nothing of it is done for a statement that is here already.
    package let effects: [Effect]

    /// What is written because of a statement.
    package init(
        _ signed: SignedStatement, from source: String, decision: CorrectionDecision, effects: [Effect]
    ) {
        self.signed = signed
        self.source = source
        self.decision = decision
        self.effects = effects
    }
}
