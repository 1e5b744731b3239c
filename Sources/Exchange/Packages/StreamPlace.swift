internal import Digests
package import X509

/// The place of a package in a stream, as it is recorded: the key by which a package is found again.
package struct StreamPlace: Hashable, Sendable {
    /// The stream; of a package without a position its message id.
    package let stream: String
    /// The party id of the recipient; empty for a package that is not addressed.
    package let recipient: String
    /// The sequence number; 0 for a package without a position.
    package let sequence: Int
    /// The digest that the package names as its predecessor.
    package let previous: String?
}

extension PackageManifest {
    /// The place of an enclosed package: that of its message to `party`, where it was sent to it, else that to its
    /// first recipient. A package that is not addressed has no position; its message id is used instead.
    package func place(seenBy party: PartyID) -> StreamPlace {
        guard let position = position(for: party) ?? positions.first else {
            return StreamPlace(stream: messageID.description, recipient: "", sequence: 0, previous: nil)
        }
        return StreamPlace(
            stream: position.stream.description, recipient: position.recipient.text, sequence: position.sequence,
            previous: position.previous)
    }
}
