package import Platform

/// A message that was sealed for the partner and is not settled.
package struct SentMessage: Hashable, Sendable {
    /// Where it stands.
    package enum Phase: String, Hashable, Sendable {
        /// It is to be transmitted.
        case waiting
        /// It was transmitted, and a receipt is awaited where its kind has one.
        case transmitted
        /// It should go out again: the fresh decision on its copy is awaited.
        case judging
        /// It should go out again: a copy that is sealed anew is awaited.
        case sealingAnew = "sealing-anew"
    }

    /// The message as it was sealed; its size is that of the newest copy.
    package internal(set) var sealed: SealedMessage
    /// Where it stands.
    package internal(set) var phase = Phase.waiting
    /// When something is due: the next attempt to transmit, the decision on the copy, or the end of waiting for a receipt.
    package internal(set) var due: Timestamp
    /// How many attempts to transmit have failed since the last one that did not.
    package internal(set) var failures = 0
    /// How often it was decided that it goes out again.
    package internal(set) var repeats = 0
    /// Whether the current retransmission is counted in `repeats` already: deciding anew about it does not count again.
    package internal(set) var isRepeating = false
    /// The parts that are to go out again; `nil` for the whole file.
    package internal(set) var parts: [Int]?
    /// Whether the partner said that it was delivered.
    package internal(set) var isDelivered = false

    init(_ sealed: SealedMessage, due: Timestamp) {
        self.sealed = sealed
        self.due = due
    }
}
