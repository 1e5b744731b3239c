/// A party that has an object from this home.
package struct Holder: Hashable, Sendable {
    /// How it is known that it has it.
    package enum Source: Hashable, Sendable {
        /// The ledger: it got the object in a message; of a disclosure in a file the message that this shows parts of. With
        /// the way out: the name of a `PolicyAct`.
        case ledger(message: String, act: String)
        /// Its own word, after one of the two homes was restored (`Holdings`), by the digest of the statement. In which
        /// messages the object went is not known here.
        case stated(digest: String)
    }

    /// Its party id.
    package let party: String
    /// How it is known.
    package let source: Source
    /// Since when it has it, as RFC 3339 text: when the message was made, or its statement came.
    package let since: String
    /// What it is known to have done since.
    package let state: LedgerState
    /// What it got of the object; its version is not known of what it only states.
    package let version: SentVersion
    /// Whether it answered that it refused the message.
    package let isRejected: Bool

    /// The message that it got the object in; `nil` where only its own word says that it has it.
    package var message: String? {
        if case .ledger(let message, _) = source { message } else { nil }
    }

    /// Whether the ledger says that it has the object: what has content goes to these holders alone, because a party that
    /// only says so would be believed a lie.
    package var isInLedger: Bool { message != nil }

    /// Whether it has the object still, as far as is known.
    package var holds: Bool { !isRejected && state < .destroyed }
}
