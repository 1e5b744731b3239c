public import ArgumentParser
internal import Diagnostics
internal import Digests
internal import Files
internal import PartyHome
internal import Platform
internal import StrictJSON
package import X509

/// `corridor key`
struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Keys and certificates of this home.",
        subcommands: [
            List.self, Renew.self, Rotate.self, Revoke.self, New.self, Import.self, Export.self,
        ],
        defaultSubcommand: List.self)

    /// `corridor key list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the certificates, until when they are valid, and the fingerprint to read out.")

        @Flag(help: "List those too that others took the place of.")
        var all = false
        @OptionGroup var home: HomeOptions
        @OptionGroup var output: FormatOption

        func run() throws {
            let home = try home.openReminding()
            let list = try home.revocationList()
            let lists = try home.ownRevocationLists()
            var table = TextTable("ROLE", "VALID UNTIL", "STATE", "KEY", "SHA-256 OF THE CERTIFICATE")
            var rows: [JSONValue] = []
            for (role, certificate) in try home.ownCertificates(all: all) {
                let state = Self.state(certificate, at: Clock.system.now(), lists)
                let fingerprint = certificate.fingerprint.hex
                table.add(
                    role.rawValue, certificate.notAfter.date, state, certificate.publicKey.description,
                    String(fingerprint.prefix(16)) + "…")
                rows.append([
                    "role": .string(role.rawValue), "not_after": .string(certificate.notAfter.rfc3339),
                    "state": .string(state), "sha256": .string(fingerprint),
                ])
            }
            let profile = try home.ownProfile()
            switch output.format {
            case .text:
                Console.print("\(home.identity.name) (\(home.identity.country), \(home.identity.role.rawValue))")
                Console.print("Fingerprint: \(profile.fingerprint)")
                Console.print("Revocation list: number \(list.number), fresh until \(list.nextUpdate.date)")
                Console.print("")
                Console.print(table)
            case .json:
                let value: JSONValue = [
                    "party": .string(home.identity.party.text), "name": .string(home.identity.name),
                    "revocation_list": [
                        "number": .number(JSONNumber(list.number)), "next_update": .string(list.nextUpdate.rfc3339),
                    ], "certificates": .array(rows),
                ]
                Console.print(json: value)
            }
        }

        private static func state(
            _ certificate: Certificate, at now: Timestamp, _ lists: [CertificateRevocationList]
        ) -> String {
            if lists.contains(where: { $0.revokes(certificate) }) { return "revoked" }
            if certificate.notAfter < now { return "expired" }
            return certificate.notBefore > now ? "not yet valid" : "valid"
        }
    }

    /// `corridor key renew`
    struct Renew: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Issue a fresh revocation list and a profile with it, to be handed out to the partners.",
            discussion: """
                A list is fresh for 90 days; what is judged with a stale one is INDETERMINATE, and nothing is sealed to \
                whoever let theirs grow stale. With --if-due it can be said every day by a timer: it asks for no passphrase                 and changes nothing until the list has less than 30 days left.
                """)

        @Flag(help: "Do nothing when the list need not be renewed yet.")
        var ifDue = false
        @OptionGroup var keys: KeyOptions
        @OptionGroup var home: HomeOptions

        func run() throws {
            let home = try self.home.open()
            let reminders = try home.reminders(at: Clock.system.now())
            if ifDue, !reminders.contains(where: { $0.code == .ownListAgeing || $0.code == .ownProfileOutdated }) {
                for reminder in reminders { Console.say(reminder) }
                Console.print("Nothing is due: the list is fresh until \(try home.revocationList().nextUpdate.date).")
                return
            }
            let list = try Keys.keeper(home, keys: keys, options: self.home).renew()
            Console.print("Issued revocation list number \(list.number), fresh until \(list.nextUpdate.date).")
            Keys.handOut(home)
        }
    }

    /// `corridor key rotate`
    struct Rotate: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Exchange keys for new ones, as planned.",
            discussion: """
                What was signed with the old ones stays good, and what partners still encrypt to the old one can be \
                opened. A new root is vouched for by the old one; partners take it with the next profile, without \
                comparing fingerprints again.
                """)

        @Argument(help: "The roles (default: all but the root); root makes all the others new too.")
        var roles: [CertificateRole] = [.originator, .gateway, .receipt, .encryption]
        @OptionGroup var kind: KeyKindOption
        @OptionGroup var keys: KeyOptions
        @OptionGroup var home: HomeOptions

        func run() throws {
            let home = try self.home.open()
            try Keys.keeper(home, keys: keys, options: self.home).rotate(roles, kind.key)
            let made = roles.contains(.root) ? CertificateRole.allCases : roles
            Console.print("Made new keys: \(made.map(\.rawValue).joined(separator: ", ")).")
            Keys.handOut(home)
        }
    }

    /// `corridor key revoke`
    struct Revoke: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Revoke a certificate of this home; a new one takes its place.",
            discussion: """
                Whoever has the new profile refuses what the old key signs from then on, and since --since what it \
                signed before, unless a time stamp or an own record proves an earlier time.
                """)

        @Argument(help: "A role, or the beginning of the SHA-256 of a certificate.")
        var certificate: String
        @Option(
            help: ArgumentHelp("Since when its key may have been in wrong hands (default: now).", valueName: "time"))
        var since: Timestamp?
        @Option(help: "Why: compromise, superseded or ceased.")
        var reason: Revocation.Reason = .compromise
        @OptionGroup var keys: KeyOptions
        @OptionGroup var home: HomeOptions

        func run() throws {
            let home = try self.home.open()
            let revoked = try Keys.keeper(home, keys: keys, options: self.home).revoke(
                certificate, since: since, reason)
            Console.print("Revoked \(revoked.subject), SHA-256 \(revoked.fingerprint.hex).")
            Keys.handOut(home)
        }
    }

    /// `corridor key new`
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a key and the request for its certificate, for an authority of the enterprise.",
            discussion: "The key waits in the home until corridor key import brings its certificate.")

        @Argument(help: "The role: originator, gateway, receipt or encryption.")
        var role: CertificateRole
        @Option(help: ArgumentHelp("The request to write (PKCS#10, PEM).", valueName: "file"))
        var request: String
        @OptionGroup var kind: KeyKindOption
        @Flag(help: "Replace a file that is there.")
        var force = false
        @OptionGroup var keys: KeyOptions
        @OptionGroup var home: HomeOptions

        func run() throws {
            let home = try self.home.open()
            let pem = try Keys.keeper(home, keys: keys, options: self.home).request(role, kind.key)
            try AtomicFile.write(pem, to: request, replacing: force)
            Console.print("Wrote the request \(request); the authority must keep its subject alternative names.")
        }
    }

    /// `corridor key import`
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a certificate of an enterprise's authority, or a newer revocation list of it.",
            discussion: """
                The root of this home vouches for the authority, for this party alone. Without a role only the \
                revocation list is taken.
                """)

        @Argument(help: "The role that the certificate is for.")
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
                "The revocation list of the authority (PEM or DER); of several the newest counts.", valueName: "file"))
        var crl: String
        @OptionGroup var keys: KeyOptions
        @OptionGroup var home: HomeOptions

        func run() throws {
            let home = try self.home.open()
            let keeper = try Keys.keeper(home, keys: keys, options: self.home)
            let lists = try CertificateRevocationList.all(path: crl)
            guard let role else {
                let list = try keeper.take(lists, path: crl)
                Console.print("Took revocation list number \(list.number).")
                Keys.handOut(home)
                return
            }
            var chain: [Certificate] = []
            for path in authority {
                chain += try Certificate.all(pem: File.bytes(at: path, limit: 1 << 20), named: path)
            }
            let issued: KeyManager.Issued
            var key: PrivateKey?
            switch (certificate, bag, bagPassphraseFile) {
            case (let path?, nil, nil):
                issued = KeyManager.Issued(
                    path: path, certificate: try Certificate.load(path: path), chain: chain, revocationLists: lists)
            case (nil, let path?, let passphrase?):
                let opened = try PKCS12File(
                    der: File.bytes(at: path, limit: 1 << 20), named: path,
                    passphrase: Passphrase.fromFile(passphrase))
                key = opened.key
                issued = KeyManager.Issued(
                    path: path, certificate: opened.certificate, chain: opened.chain + chain,
                    revocationLists: lists)
            default:
                throw Fault(
                    .usageWrong, kind: .usage,
                    [
                        "what": "A certificate is needed, either alone or with its key",
                        "instead": "Give --certificate FILE, or --bag FILE with --bag-passphrase-file FILE",
                    ])
            }
            try keeper.take(issued, as: role, key: key)
            Console.print("Took the \(role.rawValue) certificate of \(issued.certificate.issuer).")
            Keys.handOut(home)
        }
    }

    /// `corridor key export`
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
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
            let home = try self.home.open()
            guard let withKey else {
                try AtomicFile.write(home.certificate(role).pem, to: output, replacing: force)
                Console.print("Wrote the certificate \(output).")
                return
            }
            let other = try Passphrase.fromFile(withKey)
            let bytes = try Keys.keeper(home, keys: keys, options: self.home).export(role, passphrase: other)
            try AtomicFile.write(bytes, to: output, mode: 0o600, replacing: force)
            Console.print("Wrote the \(role.rawValue) key and its certificates to \(output).")
        }
    }

    private static func keeper(
        _ home: Home, keys: KeyOptions, options: HomeOptions
    ) throws(Fault) -> KeyManager {
        KeyManager(
            home, passphrase: try keys.passphrase(), clock: .system, randomness: .system,
            actor: options.acting(.system))
    }

    private static func handOut(_ home: Home) { Console.print("Hand out \(home.layout.profile) again.") }
}

/// The option for the kind of new keys.
struct KeyKindOption: ParsableArguments {
    @Option(help: ArgumentHelp("The kind of the new keys: p256, p384 or rsa3072.", valueName: "kind"))
    var kind: String = "p256"

    /// The kind.
    var key: KeyKind { KeyKind.offered.first { $0.name == kind }?.kind ?? .p256 }

    func validate() throws {
        guard KeyKind.offered.contains(where: { $0.name == kind }) else {
            throw ValidationError("\(kind) is no kind of key: give p256, p384 or rsa3072.")
        }
    }
}

extension CertificateRole: ExpressibleByArgument {}
extension Revocation.Reason: ExpressibleByArgument {}
