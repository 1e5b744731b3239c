package import Corrections

/// A dispute as the case file holds it.
package struct StoredDispute: Hashable, Sendable {
    /// The object.
    package let object: StatedObject
    /// What is said, and whose statement it is.
    package let dispute: Dispute
    /// The party that attached it, by its party id.
    package let party: String
    /// When it first was here, as RFC 3339 text.
    package let time: String
}
