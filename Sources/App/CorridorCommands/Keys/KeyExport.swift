internal import ArgumentParser
internal import Files
internal import PartyHome
internal import X509

/// `corridor key export`
struct KeyExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a certificate, or a key with its certificates in one encrypted file (PKCS#12).")

    @Argument(help: "The role.")
    var role: CertificateRole
    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String
    @Option(
        help: ArgumentHelp(
            "Write the private key too, encrypted with the passphrase in the first line of a file.",
            valueName: "file"))
    var withKey: String?
    @Flag(help: "Replace a file that is there.")
    var force = false
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        guard let withKey else {
            try AtomicFile.write(home.certificate(role).pem, to: output, replacing: force)
            Console.print("Wrote the certificate \(output).")
            return
        }
        let other = try Passphrase.fromFile(withKey)
        let bytes = try Keys.manager(home, keys: keys, options: self.home).export(role, passphrase: other)
        try AtomicFile.write(bytes, to: output, mode: 0o600, replacing: force)
        Console.print("Wrote the \(role.rawValue) key and its certificates to \(output).")
    }
}
