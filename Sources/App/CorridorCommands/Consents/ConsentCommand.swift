internal import ArgumentParser

/// `corridor consent`
struct ConsentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent",
        abstract: "Ask for consent to pass on what others stated, and give it.",
        discussion: """
            Where markings or an agreement ask for the originator's consent, a valid consent permits what is otherwise \
            refused, and nothing else does: a ground in words is no consent. A consent is signed by the originator and \
            names the party that asked, the recipients, the objects in their versions, purpose, agreement, beginning, end \
            and for how many messages it is. It goes with what is shared, so that the recipient can check it. It counts no \
            longer when it ends, is used up or revoked, or when there is a new version of the object.
            """,
        subcommands: [
            ConsentAsk.self, ConsentGrantCommand.self, ConsentDeny.self, ConsentList.self, ConsentRevoke.self,
        ],
        defaultSubcommand: ConsentList.self)
}
