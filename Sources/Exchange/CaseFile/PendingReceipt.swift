/// A receipt that a home has still to send: recorded in the transaction that decides about the message, and pending
/// until it is in the outbox.
package struct PendingReceipt: Hashable, Sendable {
    /// Its number in the case file; 0 before it is stored.
    package let number: Int
    /// The party id of the sender.
    package let party: String
    /// The message that it answers.
    package let message: String
    /// The digest of its signed manifest.
    package let manifestDigest: String
    /// The outcome stated in the receipt.
    package let state: String
    /// The time of the outcome.
    package let decided: String
    /// Why the message was refused, as the receipt says it; nil when it was not, or the receipt gives no reason.
    package let reason: String?
    /// The sealed receipt; nil while it could not be sealed.
    package let sealed: SealedReceipt?

    /// A pending receipt.
    package init(
        number: Int = 0, party: String, message: String, manifestDigest: String, state: String, decided: String,
        reason: String? = nil, sealed: SealedReceipt?
    ) {
        self.number = number
        self.party = party
        self.message = message
        self.manifestDigest = manifestDigest
        self.state = state
        self.decided = decided
        self.reason = reason
        self.sealed = sealed
    }

    /// The same receipt, sealed.
    package func sealed(_ sealed: SealedReceipt) -> PendingReceipt {
        PendingReceipt(
            number: number, party: party, message: message, manifestDigest: manifestDigest, state: state,
            decided: decided, reason: reason, sealed: sealed)
    }
}

/// A sealed receipt that is to be written to the outbox.
package struct SealedReceipt: Hashable, Sendable {
    /// Its file's name in the outbox.
    package let file: String
    /// Its bytes.
    package let content: [UInt8]
    /// The record of the sent message; nil when it is stored already.
    package let sent: SentPackage?
    /// The package inside, as it was signed; nil when it is stored already.
    package let signed: [UInt8]?

    /// A sealed receipt.
    package init(file: String, content: [UInt8], sent: SentPackage?, signed: [UInt8]? = nil) {
        self.signed = signed
        self.file = file
        self.content = content
        self.sent = sent
    }
}
