internal import ArgumentParser

/// `corridor suspect`
struct SuspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspect", abstract: "Decide on messages and statements that compromised keys signed.",
        discussion: """
            When a partner says that a key of its own is compromised since a time, everything that this key signed and \
            that first came here after that time is suspect. It is left out of views, an agreement that rests on it is \
            not in force, a statement has no effect and a receipt confirms nothing, until a person accepts it. What \
            forbids that something is passed on goes on counting. Disowning erases nothing: the log shows what was \
            imported when, and disowned when.
            """,
        subcommands: [SuspectList.self, SuspectAccept.self, SuspectDisown.self], defaultSubcommand: SuspectList.self)
}
