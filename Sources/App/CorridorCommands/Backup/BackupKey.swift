internal import ArgumentParser
internal import Digests
internal import PartyHome
internal import Platform
internal import X509

/// `corridor backup key`
struct BackupKey: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Make the recovery key, which opens the state files of this home.",
        discussion: """
            The file has the private key, under a passphrase of its own, and its certificate, which stays in the home. \
            Somebody with the file, its passphrase, a state file and the backup has the home, but for the \
            passphrases of its keys: keep the file on paper or on a medium in a safe, and nowhere else.
            """)

    @Option(name: .shortAndLong, help: ArgumentHelp("The recovery key to write.", valueName: "file"))
    var output: String
    @Option(help: ArgumentHelp("Reads its passphrase from the first line of a file.", valueName: "file"))
    var newPassphraseFile: String?
    @Flag(help: "Replace the recovery key that this home has.")
    var replace = false
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        let key = try RecoveryKey.make(
            for: home, at: output, passphrase: try NewPassphrase.read(newPassphraseFile), isReplacing: replace,
            clock: .system, randomness: .system, by: self.home.acting(.system))
        Console.print("Wrote the recovery key \(output), SHA-256 \(key.certificate.fingerprint.hex).")
        Console.print("Lock it away; backups and state files are made without it.")
    }
}
