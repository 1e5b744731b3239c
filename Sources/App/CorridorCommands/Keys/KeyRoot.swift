internal import ArgumentParser

/// `corridor key root`
struct KeyRoot: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "root", abstract: "Keep the private key of the root on a medium, away from the home.",
        discussion: """
            The root issues certificates and revocation lists, and is needed a few times a year. While its key is on a \
            medium, key renew, rotate, revoke, new and import, person add and remove, and key passphrase take --root \
            FOLDER.
            """,
        subcommands: [KeyRootMove.self, KeyRootReturn.self])
}
