internal import ArgumentParser
internal import Diagnostics
internal import Digests
internal import Files
internal import Packages
internal import PartyHome
internal import Platform
internal import X509

/// `corridor timestamp`
struct Timestamps: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timestamp", abstract: "Have an authority state when a signature was there (RFC 3161), by files.",
        discussion: """
            Take the query to the authority on whatever way (openssl ts understands it too) and attach its reply. What \
            was signed then can be verified when the signer's certificate has long expired.
            """,
        subcommands: [Query.self, Attach.self, Trust.self])

    /// `corridor timestamp query`
    struct Query: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Write the query for a time stamp over a signature.")

        @Argument(help: "A package or an envelope.")
        var file: String
        @Option(name: .shortAndLong, help: ArgumentHelp("The query to write (DER).", valueName: "file"))
        var output: String
        @Option(help: "Which signature, from 1.")
        var signature = 1
        @Flag(help: "Replace a file that is there.")
        var force = false

        func run() throws {
            let query = try PackageAmendment(File(path: file)).timestampQuery(signature)
            try AtomicFile.write(query, to: output, replacing: force)
            Console.print("Wrote the query \(output).")
        }
    }

    /// `corridor timestamp attach`
    struct Attach: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a package with the authority's reply beside the signature.",
            discussion: "Whether the authority is to be trusted is for those who verify: see corridor timestamp trust.")

        @Argument(help: "The package or envelope that the query was made for.")
        var file: String
        @Argument(help: "The authority's reply (DER).")
        var reply: String
        @Option(name: .shortAndLong, help: ArgumentHelp("The package to write.", valueName: "file"))
        var output: String
        @Option(help: "Which signature, from 1.")
        var signature = 1
        @Flag(help: "Replace a file that is there.")
        var force = false

        func run() throws {
            let amendment = try PackageAmendment(File(path: file))
            let reply = try File.bytes(at: reply, limit: 1 << 20)
            let file = try AtomicFile(path: output, replacing: force)
            try amendment.attachTimestamp(reply, signature, into: file)
            try file.commit()
            Console.print("Wrote \(output) with the time stamp.")
        }
    }

    /// `corridor timestamp trust`
    struct Trust: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Believe the time stamps of an authority in this home.",
            discussion: "Its root vouches for time stamps and for nothing else.")

        @Argument(help: "The authority's root certificate (PEM or DER).")
        var root: String
        @Option(help: ArgumentHelp("The revocation lists of its issuers (PEM or DER).", valueName: "file"))
        var crl: String?
        @OptionGroup var home: HomeOptions

        func run() throws {
            let home = try self.home.open()
            let root = try Certificate.load(path: root)
            let lists = try crl.map { path throws(Fault) in try CertificateRevocationList.all(path: path) } ?? []
            try home.trustTimestamps(of: root, lists, by: self.home.acting(.system))
            Console.print("Time stamps under \(root.subject) are believed from now on.")
            Console.print("SHA-256 of the root: \(root.fingerprint.hex)")
        }
    }
}
