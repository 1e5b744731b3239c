package import Platform

/// An envelope that verified from outside and whose inside did not (specs/exchange.md, "What cannot be opened").
///
/// What it says of its message is a claim of the gateway that sealed it: by it the sender is informed, and nothing else
/// follows.
package struct UnreadableEnvelope: Hashable, Sendable {
    /// The SHA-256 of the file: what it is known by.
    package let fileDigest: String
    /// The message id that its routing slip claims.
    package let message: String
    /// The place that its routing slip claims.
    package let place: ExchangePlace
    /// What is wrong with it: ``RejectionReason/notReadable`` or ``RejectionReason/notTrusted``.
    package let reason: RejectionReason

    /// An envelope.
    package init(fileDigest: String, message: String, place: ExchangePlace, reason: RejectionReason) {
        self.fileDigest = fileDigest
        self.message = message
        self.place = place
        self.reason = reason
    }
}

/// An envelope that could not be opened, and of which its sender is informed.
package struct ReportedEnvelope: Hashable, Sendable {
    /// The envelope.
    package let envelope: UnreadableEnvelope
    /// How many requests named it.
    package internal(set) var requests: Int
    /// When the next request may name it, or, after the last one, when it is given up.
    package internal(set) var due: Timestamp
}
