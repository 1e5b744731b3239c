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
