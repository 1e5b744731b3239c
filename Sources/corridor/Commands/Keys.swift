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
        commandName: "key", abstract: "Keys and certificates of this home.", subcommands: [List.self],
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
                Console.print()
                Console.print(table.text)
            case .json:
                let value: JSONValue = [
                    "party": .string(home.identity.party.text), "name": .string(home.identity.name),
                    "revocation_list": [
                        "number": .number(JSONNumber(list.number)), "next_update": .string(list.nextUpdate.rfc3339),
                    ], "certificates": .array(rows),
                ]
                Console.print(value.text(pretty: true))
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
}
