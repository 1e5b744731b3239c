internal import ArgumentParser
internal import Diagnostics
internal import Glibc
internal import PartyHome
internal import X509

/// The state files that are opened, and the recovery key that opens them.
struct RecoveryOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A state file of the home; may be given several times.", valueName: "file"))
    var state: [String] = []
    @Option(help: ArgumentHelp("The recovery key.", valueName: "file"))
    var recoveryKey: String
    @Option(help: ArgumentHelp("Reads the passphrase of the recovery key from a file.", valueName: "file"))
    var recoveryPassphraseFile: String?

    /// The opened state files.
    func states() throws(Fault) -> [HomeStateFile] {
        let passphrase = try passphrase()
        return try state.map { path throws(Fault) in
            try HomeStateFile(opening: path, with: recoveryKey, passphrase: passphrase)
        }
    }

    private func passphrase() throws(Fault) -> Passphrase {
        if let recoveryPassphraseFile { return try Passphrase.fromFile(recoveryPassphraseFile) }
        guard isatty(STDIN_FILENO) == 1 else { throw Fault(.passphraseMissing, kind: .usage) }
        return try Passphrase.fromTerminal(prompt: "Passphrase of the recovery key: ", confirm: false)
    }
}
