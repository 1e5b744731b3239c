package import Platform

/// What one home has to remember of its exchange with one partner: the open questions and nothing else.
///
/// Its size is bounded by ``ExchangeLimits``. What was settled is in the store of the home and comes with the events.
/// A home stores it for each partner, in canonical JSON (``canonicalJSON``); it has no secrets and no content.
package struct RelationState: Hashable, Sendable {
    /// Whether this home exchanges with the partner.
    package enum Standing: String, Hashable, Sendable {
        /// It does.
        case active
        /// Suspended: nothing is sent, and nothing that comes is answered.
        case suspended
    }

    /// The newest time that an event brought.
    package internal(set) var now: Timestamp
    /// Whether this home exchanges with the partner.
    package internal(set) var standing = Standing.active
    /// Whether the home was restored from an older backup: nothing is sent until the stream is renewed.
    package internal(set) var isRestored = false
    /// The stream of this home.
    package internal(set) var stream: String
    /// The last number of it that was given to a message for the partner.
    package internal(set) var lastNumber = 0
    /// The messages that were sealed for the partner and are not settled, by message id.
    package internal(set) var sent: [String: SentMessage] = [:]
    /// The streams of the partner, by id.
    package internal(set) var received: [String: ReceivedStream] = [:]
    /// The receipts that are owed to the partner, by the manifest digest of the message that they answer.
    package internal(set) var owed: [String: OwedReceipt] = [:]
    /// The streams of the partner for which a request was asked for and is not sealed yet.
    package internal(set) var requesting: Set<String> = []
    /// The messages of which parts are missing, by message id.
    package internal(set) var incomplete: [String: IncompleteMessage] = [:]
    /// The envelopes that could not be opened and of which the partner is informed, by the SHA-256 of the file.
    package internal(set) var unreadable: [String: ReportedEnvelope] = [:]
    /// The kept copies that are to be destroyed, by message id.
    package internal(set) var destroying: Set<String> = []
    /// What went out again today.
    package internal(set) var today: RepeatedToday

    /// The state of a relation that begins.
    ///
    /// - Parameters:
    ///   - stream: the stream of this home.
    ///   - now: the time.
    package init(stream: String, now: Timestamp) {
        self.stream = stream
        self.now = now
        today = RepeatedToday(day: RepeatedToday.day(of: now))
    }
}
