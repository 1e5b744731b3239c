/// A message of the partner that was opened, and whose inner signature was verified: what it says here is proven, not
/// claimed.
package struct VerifiedMessage: Hashable, Sendable {
    /// What the message contains for the protocol.
    package enum Content: Hashable, Sendable {
        /// A message that a receipt answers: a bundle, or what a party says of an agreement.
        case bundle
        /// A receipt for a message of this home, and what the store knows of that message.
        case receipt(ReceivedReceipt, KnownMessage?)
        /// A request for messages of this home.
        case request(ReceivedRequest)
        /// Any other message: it is taken by its verdict, and nothing answers it.
        case notice

        /// Whether a receipt answers it.
        package var isAnswered: Bool { self == .bundle }
    }

    /// The judgement of everything but the place in the stream: admission (addressed, in date, from an active partner),
    /// validity, policy. It comes as a fact, so that there is one set of rules for each question.
    package enum Verdict: Hashable, Sendable {
        /// It may be taken.
        case permitted
        /// It is valid, and waits for a person.
        case held
        /// It is refused.
        ///
        /// - isAnswered: whether its sender may be informed (`ReceptionDecision.mayAnswerRefusal`).
        case refused(RejectionReason, isAnswered: Bool)
    }

    /// The message id.
    package let message: String
    /// The digest of its signed manifest.
    package let digest: String
    /// Its place in the partner's stream.
    package let place: ExchangePlace
    /// The digest that it names as its predecessor; `nil` for number 1.
    package let previous: String?
    /// What it contains.
    package let content: Content
    /// Whether it may be taken, its place in the stream aside.
    package let verdict: Verdict
    /// What the store knows of its place.
    package let history: StreamHistory

    /// A verified message.
    package init(
        message: String, digest: String, place: ExchangePlace, previous: String?, content: Content, verdict: Verdict,
        history: StreamHistory
    ) {
        self.message = message
        self.digest = digest
        self.place = place
        self.previous = previous
        self.content = content
        self.verdict = verdict
        self.history = history
    }
}
