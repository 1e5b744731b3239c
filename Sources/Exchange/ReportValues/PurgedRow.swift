public import Platform

/// One message that was received and purged: that it came and went is all that is left of it.
public struct PurgedRow: Hashable, Sendable {
    /// The name of the party that made it.
    public var party: String
    /// The id of the message.
    public var message: String
    /// Its place in the originator's stream, such as `3`.
    public var sequence: String
    /// When it had been received.
    public var received: Timestamp?
    /// When it was purged.
    public var purged: Timestamp?
    /// Why, as whoever purged it said.
    public var reason: String

    /// A row.
    public init(
        party: String, message: String, sequence: String, received: Timestamp?, purged: Timestamp?, reason: String
    ) {
        self.party = party
        self.message = message
        self.sequence = sequence
        self.received = received
        self.purged = purged
        self.reason = reason
    }
}
