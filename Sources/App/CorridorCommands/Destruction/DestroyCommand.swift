internal import ArgumentParser

/// `corridor destroy`
struct DestroyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "destroy", abstract: "Ask partners to destroy what they got, and decide when they ask.",
        discussion: """
            A retraction hides an object at all who hold it; it destroys nothing. Who wants more asks for it. The party \
            that is asked decides: two persons sign, and the messages that are named are purged (corridor purge says \
            what that does). Objects that other messages brought too stay. A certificate of destruction goes back, and \
            corridor ledger shows it. A legal hold refuses.
            """,
        subcommands: [DestroyList.self, DestroyAsk.self, DestroyAccept.self, DestroyRefuse.self],
        defaultSubcommand: DestroyList.self)
}
