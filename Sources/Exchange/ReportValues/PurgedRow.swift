package import Platform

/// One message that was received and purged: that it came and went is all that is left of it.
package struct PurgedRow: Hashable, Sendable {
    /// The name of the party that made it.
    package var party: String
    /// The id of the message.
    package var message: String
    /// Its place in the originator's stream, such as `3`.
    package var sequence: String
    /// When it had been received.
    package var received: Timestamp?
    /// When it was purged.
    package var purged: Timestamp?
    /// Why, as whoever purged it said.
    package var reason: String

    /// A row.
    package init(
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
