internal import ArgumentParser

/// `corridor ledger`
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "Show who has what from this home, since when and on what ground.",
        discussion: """
            The ledger has an entry for everything that left this home: sealed, sent, shared, forwarded, packed or shown \
            from a package, for each recipient. An entry names message, objects and fields, recipient, ground, clause of \
            the agreement, markings, time and actor; what the recipient confirmed is added when its answer is imported. \
            It has no values.

            What was sent by versions of Corridor without a ledger has entries with what the case file still knows: \
            message, recipient and time, and of most messages not the objects.

            It is kept when what it is about is purged. A year of it can be destroyed when five years have passed and \
            none of its objects is in the case file any more: corridor ledger purge.
            """,
        subcommands: [
            LedgerObject.self, LedgerEntity.self, LedgerPerson.self, LedgerPartner.self, LedgerMessage.self,
            LedgerPurge.self,
        ])
}
