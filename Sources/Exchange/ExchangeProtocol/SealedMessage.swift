package import Platform

/// A message to the partner that got its number, was sealed, and of which a copy is kept.
package struct SealedMessage: Hashable, Sendable {
    /// The message id.
    package let message: String
    /// The digest of its signed manifest: what receipts name.
    package let digest: String
    /// Its place in the stream of this home.
    package let place: ExchangePlace
    /// What it is.
    package let kind: ExchangeKind
    /// The size of the sealed file in bytes.
    package let bytes: Int
    /// When the kept copy goes at the latest: as long as the agreement or the home says.
    package let keptUntil: Timestamp

    /// A sealed message.
    package init(
        message: String, digest: String, place: ExchangePlace, kind: ExchangeKind, bytes: Int, keptUntil: Timestamp
    ) {
        self.message = message
        self.digest = digest
        self.place = place
        self.kind = kind
        self.bytes = bytes
        self.keptUntil = keptUntil
    }
}
