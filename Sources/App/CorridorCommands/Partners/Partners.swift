internal import ArgumentParser
internal import CaseFile
internal import Digests
internal import Files
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import X509

/// `corridor partner`
struct Partners: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "partner", abstract: "The parties that this home exchanges with.",
        subcommands: [Add.self, List.self, Show.self, Suspend.self, Resume.self], defaultSubcommand: List.self)

    /// `corridor partner add`
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a partner by its signed profile, or renew it.",
            discussion: """
                Shows the fingerprint to compare by phone and asks. Scripts answer with --fingerprint. A renewed profile \
                of a known partner is taken without a question, unless its name, country or role is another one than \
                before; that, and a name that looks like another party's, is asked like a new partner.
                """)

        @Argument(help: "The partner's profile.asice.")
        var file: String
        @Option(help: ArgumentHelp("The fingerprint as the partner read it out.", valueName: "hex"))
        var fingerprint: String?
        @Flag(help: "Trust the profile without comparing its fingerprint; the log says so.")
        var yes = false
        @OptionGroup var home: HomeOptions

        func run() throws {
            let home = try self.home.open()
            let assurance: PartnerRegistry.Assurance
            if let fingerprint {
                assurance = .fingerprint(fingerprint)
            } else if yes {
                assurance = .unseen
            } else {
                assurance = .asked { profile, notices in
                    for notice in notices { Console.say("Careful: \(notice.words).") }
                    Console.say("\(profile.name) (\(profile.country), \(profile.role.rawValue)) has the fingerprint")
                    Console.say("  \(profile.fingerprint)")
                    return Console.confirms("Did the party read the same one to you over the phone?")
                }
            }
            let added = try PartnerRegistry(home, clock: .system).add(
                try File(path: file), assurance, by: self.home.acting(.system))
            switch assurance {
            case .asked: break
            case .fingerprint, .unseen: for notice in added.notices { Console.say("Careful: \(notice.words).") }
            }
            let name = try home.name(of: added.profile.party)
            Console.print(
                "\(name) is a partner now\(yes && fingerprint == nil ? ", trusted unseen" : "").")
        }
    }

    /// `corridor partner list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the partners.")

        @OptionGroup var home: HomeOptions
        @OptionGroup var output: FormatOption

        func run() throws {
            let home = try self.home.open()
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

    /// `corridor partner show`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show one partner with its certificates.")

        @Argument(help: "The partner's whole name, its party id, or the beginning of that.")
        var name: String
        @OptionGroup var home: HomeOptions

        func run() throws {
            let home = try self.home.open()
            let party = try home.party(named: name)
            guard let profile = try home.profile(of: party) else { return }
            Console.print("\(try home.name(of: party)) (\(profile.country), \(profile.role.rawValue))")
            Console.print("Fingerprint: \(profile.fingerprint)")
            if let partner = try home.caseFile.partner(party.text) {
                Console.print("Fingerprint \(partner.confirmed.rawValue); added \(partner.added)")
                if partner.isSuspended { Console.print("Exchange is suspended.") }
            }
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
}

extension Partners {
    /// `corridor partner suspend`
    struct Suspend: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Suspend exchange with a partner: nothing is sealed to it or imported from it.",
            discussion: "What was imported stays, and its signatures still verify.")

        @OptionGroup var standing: StandingOptions

        func run() throws { try standing.set(true, "suspended") }
    }

    /// `corridor partner resume`
    struct Resume: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take exchange with a partner up again.")

        @OptionGroup var standing: StandingOptions

        func run() throws { try standing.set(false, "taken up again") }
    }

    /// Which partner, and why.
    struct StandingOptions: ParsableArguments {
        @Argument(help: "The partner's whole name, its party id, or the beginning of that.")
        var name: String
        @Option(help: "Why, for the log.")
        var reason: String
        @OptionGroup var home: HomeOptions

        func set(_ isSuspended: Bool, _ words: String) throws {
            let home = try self.home.open()
            let party = try home.party(named: name)
            let hasChanged = try PartnerRegistry(home, clock: .system).setSuspended(
                party, isSuspended, reason: reason, by: self.home.acting(.system))
            let partner = try home.name(of: party)
            Console.print("Exchange with \(partner) \(hasChanged ? "is" : "was already") \(words).")
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
