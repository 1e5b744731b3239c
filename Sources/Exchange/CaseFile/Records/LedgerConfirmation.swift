/// What a holder confirmed of a disclosure.
package struct LedgerConfirmation: Hashable, Sendable {
    /// What it says was done.
    package let state: LedgerState
    /// When this home learnt it, as RFC 3339 text.
    package let time: String
    /// The party id of the holder; of a holder that was reached by way of the recipient, that one.
    package let party: String
    /// The digest of the manifest or statement that says so; `nil` where none is kept.
    package let evidence: String?
    /// Whether it answers that the message was refused.
    package let isRejected: Bool
    /// Whether nobody knows who said so, because the key that signed it was compromised: it does not count.
    package internal(set) var isSuspect = false

    /// A confirmation.
    package init(
        _ state: LedgerState, time: String, by party: String, evidence: String? = nil, isRejected: Bool = false
    ) {
        self.state = state
        self.time = time
        self.party = party
        self.evidence = evidence
        self.isRejected = isRejected
    }
}
