internal import ArgumentParser
internal import Digests
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import X509

/// `corridor key list`
struct KeyList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the certificates with their validity, and the fingerprint to read out.")

    @Flag(help: "Also list replaced certificates.")
    var all = false
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try home.openReminding(.upkeep)
        let list = try home.revocationList()
        let lists = try home.ownRevocationLists()
        let rows = try home.ownCertificates(all: all).map { role, certificate in
            Row(
                role: role.rawValue, certificate: certificate,
                state: Self.state(certificate, at: Clock.system.now(), lists))
        }
        switch output.format {
        case .text: try Self.print(home, list: list, rows: rows)
        case .json: Console.print(json: Self.json(home, list: list, rows: rows))
        }
    }

    private struct Row {
        let role: String
        let certificate: Certificate
        let state: String
    }

    private static func print(_ home: Home, list: CertificateRevocationList, rows: [Row]) throws {
        var table = TextTable("ROLE", "VALID UNTIL", "STATE", "KEY", "SHA-256 OF THE CERTIFICATE")
        for row in rows {
            table.add(
                row.role, row.certificate.notAfter.date, row.state, row.certificate.publicKey.description,
                String(row.certificate.fingerprint.hex.prefix(16)) + "…")
        }
        Console.print("\(home.identity.name) (\(home.identity.country), \(home.identity.role.rawValue))")
        Console.print("Fingerprint: \(try home.ownProfile().fingerprint)")
        Console.print("Revocation list: number \(list.number), fresh until \(list.nextUpdate.date)")
        Console.print("")
        Console.print(table)
    }

    private static func json(_ home: Home, list: CertificateRevocationList, rows: [Row]) -> JSONValue {
        [
            "party": .string(home.identity.party.text), "name": .string(home.identity.name),
            "revocation_list": [
                "number": .number(JSONNumber(list.number)), "next_update": .string(list.nextUpdate.rfc3339),
            ],
            "certificates": .array(
                rows.map { row in
                    [
                        "role": .string(row.role), "not_after": .string(row.certificate.notAfter.rfc3339),
                        "state": .string(row.state), "sha256": .string(row.certificate.fingerprint.hex),
                    ]
                }),
        ]
    }

    private static func state(
        _ certificate: Certificate, at now: Timestamp, _ lists: [CertificateRevocationList]
    ) -> String {
        if lists.contains(where: { $0.revokes(certificate) }) { return "revoked" }
        if certificate.notAfter < now { return "expired" }
        return certificate.notBefore > now ? "not yet valid" : "valid"
    }
}
