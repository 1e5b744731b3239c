package import TransparencyLog

/// A signed head of this home's own log that a partner verified, and that this home does not have.
package struct LostHead: Hashable, Sendable {
    /// The party id of the partner.
    package let party: String
    /// The stream of the log.
    package let stream: String
    /// The head.
    package let head: TreeHead
    /// The note, as this home signed it.
    package let note: String
    /// The message in which the partner states it.
    package let message: String
    /// When that came, RFC 3339.
    package let received: String

    /// A head.
    package init(party: String, stream: String, head: TreeHead, note: String, message: String, received: String) {
        self.party = party
        self.stream = stream
        self.head = head
        self.note = note
        self.message = message
        self.received = received
    }
}
