/// Why a message was rejected: the member `reason` of a receipt (specs/exchange.md, "Receipts and their reasons").
///
/// Coarse on purpose: enough for a sender to mend it, and nothing of what the receiver knows.
package enum RejectionReason: String, Hashable, Sendable, CaseIterable {
    /// It could not be opened or read: it is sealed to another certificate, is damaged, or of a version that the receiver
    /// does not read.
    case notReadable = "not-readable"
    /// Its signature, its certificate or its revocation list does not hold.
    case notTrusted = "not-trusted"
    /// Its place in its stream is that of another message.
    case notInOrder = "not-in-order"
    /// Its content is not valid.
    case notValid = "not-valid"
    /// A marking, an agreement or the receiver's home forbids it.
    case notPermitted = "not-permitted"
}
