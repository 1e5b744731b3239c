package import Platform

/// How far a stream of the partner was received: by messages whose inner signature was verified.
package struct ReceivedStream: Hashable, Sendable {
    /// Numbers that did not come although a later one did.
    package struct Gap: Hashable, Sendable {
        /// The numbers.
        package internal(set) var numbers: ClosedRange<Int>
        /// How many requests were made for them.
        package internal(set) var requests: Int
        /// When the next request may be made, or, after the last one, when they are reported lost.
        package internal(set) var due: Timestamp
    }

    /// The highest number of a message that came.
    package internal(set) var last = 0
    /// The gaps below it, ascending; those that were reported lost are not among them.
    package internal(set) var gaps: [Gap] = []
    /// When a message of it came last.
    package internal(set) var time: Timestamp
}

/// A message of the partner of which some parts came and others did not.
package struct IncompleteMessage: Hashable, Sendable {
    /// The stream that it claims to be in.
    package internal(set) var stream: String
    /// The numbers of the parts that are missing.
    package internal(set) var parts: [Int]
    /// How many requests were made for them.
    package internal(set) var requests: Int
    /// When the next request may be made.
    package internal(set) var due: Timestamp
}

/// What went out again to a partner in a day, so that it stays within ``ExchangeLimits``.
package struct RepeatedToday: Hashable, Sendable {
    /// The day, in days since 1970-01-01 (UTC).
    package internal(set) var day: Int
    /// The bytes of messages.
    package internal(set) var bytes = 0
    /// How often the receipt was repeated, by the manifest digest of the message that it answers.
    package internal(set) var receipts: [String: Int] = [:]
    /// How many envelopes were noted that could not be opened.
    package internal(set) var unreadable = 0

    init(day: Int) { self.day = day }

    static func day(of time: Timestamp) -> Int { Int(time.milliseconds / 86_400_000) }
}
