internal import ArgumentParser
internal import Diagnostics
internal import PartyHome
internal import Platform

/// `corridor key`
struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Manage keys and certificates of this home.",
        subcommands: [
            KeyList.self, KeyRenew.self, KeyRotate.self, KeyRevoke.self, KeyNew.self, KeyImport.self, KeyExport.self,
            KeySSH.self, KeyCompromised.self, KeyPassphrase.self, KeyRoot.self,
        ],
        defaultSubcommand: KeyList.self)

    /// The manager of the keys of a home.
    static func manager(
        _ home: Home, keys: KeyOptions, options: HomeOptions
    ) throws(Fault) -> KeyManager {
        KeyManager(
            home, passphrase: try keys.passphrase(), clock: .system, randomness: .system,
            actor: options.acting(.system))
    }

    /// Prints that the partners need the new profile.
    static func printHandOut(_ home: Home) { Console.print("Send \(home.layout.profile) to the partners again.") }
}
