internal import ArgumentParser

/// `corridor retractions`
struct Retractions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retractions",
        abstract: "List what is retracted here, and decide on retractions that wait for a person.",
        discussion: """
            Where a partner retracts more than 5 % or 100 of its objects that are here in a day, all of them wait: \
            they hide nothing and are not passed on until a person accepts them.
            """,
        subcommands: [RetractionsList.self, RetractionsAccept.self, RetractionsRefuse.self],
        defaultSubcommand: RetractionsList.self)
}
