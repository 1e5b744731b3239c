public import Files

/// Who did something, and when; every act in the log has one.
public struct Actor: Hashable, Sendable {
    /// The name of the person or the job.
    public let name: String
    /// When it was done.
    public let time: Timestamp

    /// Somebody, now.
    public init(name: String, time: Timestamp) {
        self.name = name
        self.time = time
    }
}

/// What can be done with a home and its case file, as the log names it.
public enum Act: String, Hashable, Sendable, CaseIterable {
    case initialised = "home-initialised"
    case partnerAdded = "partner-added"
    case packed = "packed"
    case sealed = "sealed"
    case imported = "imported"
    case refused = "refused"
    case receiptWritten = "receipt-written"
    case receiptRead = "receipt-read"
    case merged = "merged"
    case decided = "decided"
    case reported = "reported"
}

/// One entry of the log.
public struct LogEntry: Hashable, Sendable {
    /// Its number, from 1.
    public let number: Int
    /// When it was done.
    public let time: String
    /// Who did it.
    public let actor: String
    /// What was done.
    public let act: String
    /// What it was done to.
    public let subject: String
    /// More about it, as canonical JSON.
    public let details: String
    /// The chain value: SHA-256 over the entry before it and this one.
    public let chain: String
}
