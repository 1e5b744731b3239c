internal import ArgumentParser
internal import Diagnostics
internal import Glibc
internal import PartyHome
internal import X509

/// Options of the commands that use private keys.
struct KeyOptions: ParsableArguments {
    @Option(
        name: .customLong("passphrase-file"),
        help: ArgumentHelp(
            "Reads the passphrase from the first line of a file; given several times, each is tried, for roles with "
                + "passphrases of their own.", valueName: "file"))
    var passphraseFiles: [String] = []

    @Option(name: .long, help: ArgumentHelp("Reads the passphrase from a file descriptor.", valueName: "n"))
    var passphraseFd: Int32?

    /// Whether an option gives a passphrase, so that the terminal is not asked.
    var isGiven: Bool { !passphraseFiles.isEmpty || passphraseFd != nil }

    /// The private keys of a home.
    func ring(_ home: Home) throws(Fault) -> KeyRing {
        KeyRing(home.layout, passphrases: try passphrases())
    }

    /// The private keys of a home, where an option gives the passphrase: the terminal is not asked.
    func ringIfGiven(_ home: Home) throws(Fault) -> KeyRing? { isGiven ? try ring(home) : nil }

    /// The passphrases: from the files and the descriptor, or from the terminal.
    func passphrases() throws(Fault) -> [Passphrase] {
        guard passphraseFiles.count + (passphraseFd == nil ? 0 : 1) > 1 else { return [try passphrase()] }
        var found = try passphraseFiles.map { path throws(Fault) in try Passphrase.fromFile(path) }
        if let passphraseFd { found.append(try Passphrase.fromDescriptor(passphraseFd)) }
        return found
    }

    /// The first passphrase: from the file, from the descriptor, or from the terminal.
    func passphrase(new: Bool = false) throws(Fault) -> Passphrase {
        if let path = passphraseFiles.first { return try Passphrase.fromFile(path) }
        if let passphraseFd { return try Passphrase.fromDescriptor(passphraseFd) }
        guard isatty(STDIN_FILENO) == 1 else { throw Fault(.passphraseMissing, kind: .usage) }
        return try Passphrase.fromTerminal(prompt: new ? "New passphrase: " : "Passphrase: ", confirm: new)
    }
}
