internal import ArgumentParser
internal import Diagnostics
internal import PartyHome
internal import Platform
internal import X509

/// `corridor key passphrase`
struct KeyPassphrase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "passphrase",
        abstract: "Change the passphrase of the private keys of one role, several, or all.",
        discussion: """
            The keys are encrypted anew in a new key set, and the former set is destroyed. Without --role all keys get \
            the new passphrase. With --role, roles can have passphrases of their own: receipt, gateway and encryption, \
            say, one that a machine knows, root and originator one that only people know. Commands then take \
            --passphrase-file several times, and try each. Keys of the root that are on a medium are changed there \
            (--root). Destroy copies of the former keys in backups: they open with the former passphrase.
            """)

    @Option(help: ArgumentHelp("A role; may be given several times (default: all).", valueName: "role"))
    var role: [CertificateRole] = []
    @Option(help: ArgumentHelp("Reads the new passphrase from the first line of a file.", valueName: "file"))
    var newPassphraseFile: String?
    @Option(help: ArgumentHelp("The folder on a medium that has the keys of the root.", valueName: "folder"))
    var root: String?
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        let access = KeyAccess(try keys.passphrases(), rootFolder: root)
        let new = try NewPassphrase.read(newPassphraseFile)
        let change = try KeyManager(
            home, access: access, clock: .system, randomness: .system, actor: self.home.acting(.system)
        ).changePassphrase(of: role.isEmpty ? CertificateRole.allCases : role, to: new)
        for finding in change.findings { Console.say(finding) }
        let words = change.roles.map(\.rawValue).joined(separator: ", ")
        guard change.files > 0 else { return Console.print("The keys have this passphrase already: \(words).") }
        Console.print("Changed the passphrase of \(Console.count(change.files, "key file")): \(words).")
    }
}

/// A new passphrase: from a file, or from the terminal, where it is typed twice.
enum NewPassphrase {
    static func read(_ file: String?) throws(Fault) -> Passphrase {
        if let file { return try Passphrase.fromFile(file) }
        return try Passphrase.fromTerminal(prompt: "New passphrase: ", confirm: true)
    }
}
