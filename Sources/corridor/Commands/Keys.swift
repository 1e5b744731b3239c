internal import ArgumentParser
internal import Credentials
internal import Digests
internal import Exchange
internal import Files
internal import Findings
internal import StrictJSON

/// `corridor key`
struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Keys and certificates of this home.", subcommands: [List.self, Renew.self],
        defaultSubcommand: List.self)

    /// `corridor key list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the certificates, until when they are valid, and the fingerprint to read out.")

        @OptionGroup var home: HomeOptions
        @OptionGroup var output: FormatOption

        func run() throws {
            let home = try home.open()
            let list = try home.revocationList()
            var table = TextTable("ROLE", "VALID UNTIL", "STATE", "KEY", "SHA-256 OF THE CERTIFICATE")
            var rows: [JSONValue] = []
            for role in CertificateRole.allCases {
                let certificate = try home.certificate(role)
                let state = Self.state(certificate, at: Clock.system.now(), list)
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
            _ certificate: Certificate, at now: Timestamp, _ list: CertificateRevocationList
        ) -> String {
            if list.revokes(certificate) { return "revoked" }
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
                whoever let theirs grow stale.
                """)

        @OptionGroup var keys: KeyOptions
        @OptionGroup var home: HomeOptions

        func run() throws {
            let home = try self.home.open()
            let list = try home.renewRevocationList(
                try keys.ring(home), clock: .system, randomness: .system, by: self.home.acting(.system))
            Console.print("Issued revocation list number \(list.number), fresh until \(list.nextUpdate.date).")
            Console.print("Hand out \(home.layout.profile) again.")
        }
    }
}
