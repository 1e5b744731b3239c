internal import ArgumentParser
internal import Diagnostics
internal import Digests
internal import PartyHome
internal import Platform
internal import X509

/// `corridor timestamp trust`
struct TimestampTrust: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trust", abstract: "Trust the time stamps of an authority in this home.",
        discussion: "Its root is trusted for time stamps only.")

    @Argument(help: "The authority's root certificate (PEM or DER).")
    var root: String
    @Option(help: ArgumentHelp("The revocation lists of its issuers (PEM or DER).", valueName: "file"))
    var crl: String?
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        let root = try Certificate.load(path: root)
        let lists = try crl.map { path throws(Fault) in try CertificateRevocationList.all(path: path) } ?? []
        try home.trustTimestamps(of: root, lists, by: self.home.acting(.system))
        Console.print("Time stamps under \(root.subject) are trusted from now on.")
        Console.print("SHA-256 of the root: \(root.fingerprint.hex)")
    }
}
