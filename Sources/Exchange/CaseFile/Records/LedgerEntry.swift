/// An entry of the ledger: one disclosure to one recipient.
///
/// Entries are written with what they are about, in one transaction, by every way out of a home. They name objects and
/// fields, and never say what was in them.
package struct LedgerEntry: Hashable, Sendable {
    /// Its number in the ledger.
    package let number: Int
    /// When it was disclosed, as RFC 3339 text.
    package let time: String
    /// Who disclosed it.
    package let actor: String
    /// What was disclosed, to whom, on what ground; its objects are `nil` here: see `CaseStore.ledgerObjects`.
    package let disclosure: LedgerDraft
    /// The number of objects; `nil` when they are not known.
    package let objectCount: Int?
    /// Where the ids of its objects are kept; entries for several recipients of one message share them.
    let set: Int?
    /// What the recipient confirmed, oldest first: of the whole message, and of the object that was asked for.
    package internal(set) var confirmations: [LedgerConfirmation] = []

    /// What the recipient is known to have done with it.
    package var state: LedgerState { own.map(\.state).max() ?? .sent }

    /// Whether the recipient answered that it refused the message.
    package var isRejected: Bool { state == .sent && own.contains { $0.isRejected } }

    /// What the recipient itself confirmed, as far as it is known to be its own.
    private var own: [LedgerConfirmation] { confirmations.filter { $0.party == disclosure.recipient && !$0.isSuspect } }
}
