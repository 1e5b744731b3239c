/// A receipt that a home owes to a sender: noted with what became of the message, in one transaction, and owed until it
/// stands in the outbox.
package struct PendingReceipt: Hashable, Sendable {
    /// Its number in the case file; 0 before it is stored.
    package let number: Int
    /// The party id of the sender.
    package let party: String
    /// The message that is answered.
    package let message: String
    /// The digest of its signed manifest.
    package let manifestDigest: String
    /// What became of it, as the receipt says.
    package let state: String
    /// When that was decided.
    package let decided: String
    /// The receipt as it is sent; nil as long as it could not be sealed.
    package let sealed: SealedReceipt?

    /// A receipt that is owed.
    package init(
        number: Int = 0, party: String, message: String, manifestDigest: String, state: String, decided: String,
        sealed: SealedReceipt?
    ) {
        self.number = number
        self.party = party
        self.message = message
        self.manifestDigest = manifestDigest
        self.state = state
        self.decided = decided
        self.sealed = sealed
    }

    /// The same with the receipt as it is sent.
    package func sealed(_ sealed: SealedReceipt) -> PendingReceipt {
        PendingReceipt(
            number: number, party: party, message: message, manifestDigest: manifestDigest, state: state,
            decided: decided, sealed: sealed)
    }
}

/// A receipt that is sealed and waits to be put into the outbox.
package struct SealedReceipt: Hashable, Sendable {
    /// Its file's name in the outbox.
    package let file: String
    /// Its bytes.
    package let content: [UInt8]
    /// It as a message that was sent; nil when that is stored already.
    package let sent: StoredPackage?

    /// A sealed receipt.
    package init(file: String, content: [UInt8], sent: StoredPackage?) {
        self.file = file
        self.content = content
        self.sent = sent
    }
}
