/// What a verified receipt of the partner says.
package struct ReceivedReceipt: Hashable, Sendable {
    /// The id of the message that it answers.
    package let message: String
    /// The manifest digest of the message that it answers.
    package let digest: String
    /// The answer.
    package let answer: ExchangeAnswer

    /// A receipt.
    package init(message: String, digest: String, answer: ExchangeAnswer) {
        self.message = message
        self.digest = digest
        self.answer = answer
    }
}

/// What the store of a home knows of a message that it sent, to this partner or another.
package struct KnownMessage: Hashable, Sendable {
    /// The digest of its signed manifest.
    package let digest: String
    /// Whether the partner is one of those that it was sent to.
    package let wasSentToPartner: Bool
    /// Whether a receipt answers messages of its kind.
    package let isAnswered: Bool
    /// The partner's answer so far; `nil` without one.
    package let answer: ExchangeAnswer?

    /// What is known.
    package init(digest: String, wasSentToPartner: Bool, isAnswered: Bool, answer: ExchangeAnswer?) {
        self.digest = digest
        self.wasSentToPartner = wasSentToPartner
        self.isAnswered = isAnswered
        self.answer = answer
    }
}
