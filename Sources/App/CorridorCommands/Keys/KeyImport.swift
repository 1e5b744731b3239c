internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import PartyHome
internal import X509

/// `corridor key import`
struct KeyImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import a certificate of an enterprise authority, or a newer revocation list of it.",
        discussion: """
            The root of this home endorses the authority, for this party only. Without a role only the revocation list \
            is imported.
            """)

    @Argument(help: "The role of the certificate.")
    var role: CertificateRole?
    @Option(help: ArgumentHelp("The certificate (PEM or DER).", valueName: "file"))
    var certificate: String?
    @Option(help: ArgumentHelp("Key, certificate and chain in one file (PKCS#12).", valueName: "file"))
    var bag: String?
    @Option(
        help: ArgumentHelp("Reads the passphrase of that file from the first line of a file.", valueName: "file"))
    var bagPassphraseFile: String?
    @Option(
        help: ArgumentHelp(
            "The certificate of the authority that issued it (PEM); may be given several times.",
            valueName: "file"))
    var authority: [String] = []
    @Option(
        help: ArgumentHelp(
            "The revocation list of the authority (PEM or DER); the newest of several is used.", valueName: "file"))
    var crl: String
    @OptionGroup var root: RootOptions
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        let manager = try root.manager(home, keys: keys, options: self.home)
        let lists = try CertificateRevocationList.all(path: crl)
        if let role {
            let (issued, key) = try issued(lists)
            try manager.take(issued, as: role, key: key)
            Console.print("Imported the \(role.rawValue) certificate of \(issued.certificate.issuer).")
        } else {
            let list = try manager.take(lists, path: crl)
            Console.print("Imported revocation list number \(list.number).")
        }
        Keys.printHandOut(home)
    }

    /// The certificate with its chain, and its key if that is in the same file.
    private func issued(
        _ lists: [CertificateRevocationList]
    ) throws(Fault) -> (issued: KeyManager.Issued, key: PrivateKey?) {
        var chain: [Certificate] = []
        for path in authority {
            chain += try Certificate.all(pem: File.bytes(at: path, limit: 1 << 20), named: path)
        }
        switch (certificate, bag, bagPassphraseFile) {
        case (let path?, nil, nil):
            let certificate = try Certificate.load(path: path)
            return (
                KeyManager.Issued(path: path, certificate: certificate, chain: chain, revocationLists: lists), nil
            )
        case (nil, let path?, let passphrase?):
            let opened = try PKCS12File(
                der: File.bytes(at: path, limit: 1 << 20), named: path, passphrase: Passphrase.fromFile(passphrase))
            let issued = KeyManager.Issued(
                path: path, certificate: opened.certificate, chain: opened.chain + chain, revocationLists: lists)
            return (issued, opened.key)
        default:
            throw Fault(
                .usageWrong, kind: .usage,
                [
                    "what": "A certificate is needed, either alone or with its key",
                    "instead": "Give --certificate FILE, or --bag FILE with --bag-passphrase-file FILE",
                ])
        }
    }
}
