package import ExchangeProtocol
package import Platform

/// A message that goes to one partner over folders, and its copy.
package struct OutgoingMessage: Hashable, Sendable {
    /// Where its sealed copy is.
    package enum Copy: String, Hashable, Sendable {
        /// In the outbox: it was not transmitted yet.
        case outbox
        /// Among the kept copies: it was transmitted.
        case sent
        /// It is to be destroyed.
        case ended
        /// It was destroyed, or a person took it out of the outbox.
        case gone
    }

    /// Its number in the case file: messages go in this order.
    package let number: Int
    /// The party id of the partner.
    package let party: String
    /// Its kind.
    package let kind: String
    /// The message id.
    package let message: String
    /// The digest of its signed manifest.
    package let manifestDigest: String
    /// The stream of this home.
    package let stream: String
    /// Its number in the stream.
    package let sequence: Int
    /// The name of its file in the outbox.
    package let file: String
    /// The SHA-256 of its file.
    package let fileDigest: String
    /// The size of its file in bytes.
    package let size: Int
    /// When it was sealed.
    package let made: String
    /// Where its copy is.
    package let copy: Copy
    /// When it was transmitted last; `nil` when it was not.
    package let transmitted: String?
    /// How often it was transmitted.
    package let transmissions: Int
}

/// What is recorded about a message that is to go to a partner over folders, when it is sealed.
package struct OutgoingCopy: Hashable, Sendable {
    /// The size of its file in bytes.
    package let size: Int
    /// When the copy is destroyed at the latest.
    package let keptUntil: Timestamp
    /// What the message is to the protocol.
    package let kind: ExchangeKind
    /// The state that a receipt states.
    package let answer: String?
    /// The SHA-256 of the one file that was sealed, by which a nightly bundle is sent once.
    package let sourceDigest: String?
    /// The keys of its content, encrypted to this party, so that it can be sealed anew; `nil` where it never is.
    package let contentKeys: [UInt8]?

    /// What is recorded.
    package init(
        size: Int, keptUntil: Timestamp, kind: ExchangeKind, answer: String? = nil, sourceDigest: String? = nil,
        contentKeys: [UInt8]? = nil
    ) {
        self.contentKeys = contentKeys
        self.size = size
        self.keptUntil = keptUntil
        self.kind = kind
        self.answer = answer
        self.sourceDigest = sourceDigest
    }
}
