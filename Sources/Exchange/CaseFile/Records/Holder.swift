/// A party that has an object from this home, as far as the ledger knows.
package struct Holder: Hashable, Sendable {
    /// Its party id.
    package let party: String
    /// The message that it got the object in; of a disclosure in a file the message that this shows parts of.
    package let message: String
    /// Since when it has it, as RFC 3339 text: when the message was made.
    package let since: String
    /// What it is known to have done since.
    package let state: LedgerState
    /// What it got of the object.
    package let version: SentVersion
    /// The way out: the name of a `PolicyAct`.
    package let act: String
    /// Whether it answered that it refused the message.
    package let isRejected: Bool
}
