internal import ArgumentParser
internal import Diagnostics
internal import Glibc
internal import PartyHome
internal import X509

/// Options of the commands that use private keys.
struct KeyOptions: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp("Reads the passphrase from the first line of a file.", valueName: "file"))
    var passphraseFile: String?

    @Option(name: .long, help: ArgumentHelp("Reads the passphrase from a file descriptor.", valueName: "n"))
    var passphraseFd: Int32?

    /// The private keys of a home.
    func ring(_ home: Home) throws(Fault) -> KeyRing {
        KeyRing(home.layout, passphrase: try passphrase())
    }

    /// The private keys of a home, where an option gives the passphrase: the terminal is not asked.
    func ringIfGiven(_ home: Home) throws(Fault) -> KeyRing? {
        passphraseFile == nil && passphraseFd == nil ? nil : try ring(home)
    }

    /// The passphrase: from the file, from the descriptor, or from the terminal.
    func passphrase(new: Bool = false) throws(Fault) -> Passphrase {
        if let passphraseFile { return try Passphrase.fromFile(passphraseFile) }
        if let passphraseFd { return try Passphrase.fromDescriptor(passphraseFd) }
        guard isatty(STDIN_FILENO) == 1 else { throw Fault(.passphraseMissing, kind: .usage) }
        return try Passphrase.fromTerminal(prompt: new ? "New passphrase: " : "Passphrase: ", confirm: new)
    }
}
