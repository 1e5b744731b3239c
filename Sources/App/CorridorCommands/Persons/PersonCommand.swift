internal import ArgumentParser

/// `corridor person`
struct PersonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Manage the persons who sign what is done at this home.",
        discussion: """
            A person has a certificate under the root of this home and a key with a passphrase of their own. Where the \
            home asks for it (corridor home require-persons, corridor home require-two), acts are signed by persons, \
            and corridor log verify checks their signatures.
            """,
        subcommands: [PersonList.self, PersonAdd.self, PersonRemove.self], defaultSubcommand: PersonList.self)
}
