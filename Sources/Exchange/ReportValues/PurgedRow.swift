package import Platform

/// A purged message: only the record of its import and its purge remains.
package struct PurgedRow: Hashable, Sendable {
    /// The name of the originator.
    package var party: String
    /// The id of the message.
    package var message: String
    /// Its place in the originator's stream, such as `3`.
    package var sequence: String
    /// The time of its import.
    package var received: Timestamp?
    /// The time of its purge.
    package var purged: Timestamp?
    /// The reason given for the purge.
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
