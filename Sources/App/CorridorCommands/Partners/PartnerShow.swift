internal import ArgumentParser
internal import CaseFile
internal import Digests
internal import PartyHome
internal import Platform
internal import X509

/// `corridor partner show`
struct PartnerShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one partner with its certificates.")

    @Argument(help: "The partner's full name, its party id, or the beginning of the id.")
    var name: String
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        let party = try home.party(named: name)
        guard let profile = try home.profile(of: party) else { return }
        Console.print("\(try home.name(of: party)) (\(profile.country), \(profile.role.rawValue))")
        Console.print("Fingerprint: \(profile.fingerprint)")
        if let partner = try home.caseFile.partner(party.text) {
            Console.print("Fingerprint \(partner.confirmed.rawValue); added \(partner.added)")
            if partner.isSuspended { Console.print("Exchange is suspended.") }
        }
        if profile.wantsCoreSTIX { Console.print("Asks for summaries in core STIX.") }
        Console.print(
            "Revocation list: number \(profile.revocationList.number), fresh until "
                + "\(profile.revocationList.nextUpdate.date)")
        Console.print("")
        var table = TextTable("ROLE", "VALID FROM", "VALID UNTIL", "SHA-256 OF THE CERTIFICATE")
        for certificate in profile.certificates {
            table.add(
                certificate.role?.rawValue ?? "?", certificate.notBefore.date, certificate.notAfter.date,
                certificate.fingerprint.hex)
        }
        Console.print(table)
    }
}
