internal import ArgumentParser
internal import CaseFile
internal import PartyHome
internal import StrictJSON

/// `corridor partner list`
struct PartnerList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the partners.")

    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open(.upkeep)
        let partners = try home.caseFile.partners()
        switch output.format {
        case .text:
            guard !partners.isEmpty else {
                Console.say("There are no partners yet. Add one with corridor partner add FILE.")
                return
            }
            var table = TextTable("NAME", "COUNTRY", "ROLE", "PARTY ID", "FINGERPRINT", "STATE")
            let names = try home.partyNames()
            for partner in partners {
                table.add(
                    names[partner.party], partner.country, partner.role, String(partner.party.prefix(12)) + "…",
                    partner.confirmed.rawValue, partner.isSuspended ? "suspended" : "active")
            }
            Console.print(table)
        case .json:
            Console.print(json: JSONValue.array(partners.map(\.json)))
        }
    }
}

extension Partner {
    /// The partner in the shape of specs/cli.md.
    fileprivate var json: JSONValue {
        [
            "party": .string(party), "name": .string(name), "country": .string(country), "role": .string(role),
            "fingerprint": .string(confirmed.rawValue), "suspended": .bool(isSuspended), "added": .string(added),
        ]
    }
}
