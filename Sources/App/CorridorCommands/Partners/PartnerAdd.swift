internal import ArgumentParser
internal import Files
internal import PartyHome
internal import Platform

/// `corridor partner add`
struct PartnerAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a partner by its signed profile, or renew it.",
        discussion: """
            Shows the fingerprint to compare by phone and asks for confirmation. Scripts use --fingerprint. A renewed \
            profile of a known partner is accepted without confirmation, unless its name, country or role has changed; \
            a change, or a name that looks like another party's, is confirmed as for a new partner, in scripts by \
            --fingerprint and never by --yes.

            A party that a partner introduced (corridor partner introduced) is added by its name or id with --introduced, by \
            the profile that came with what was shared.
            """)

    @Argument(help: "The partner's profile.asice.")
    var file: String?
    @Option(
        help: ArgumentHelp(
            "A party that a partner introduced, by its name, its party id, or the beginning of that.",
            valueName: "party"))
    var introduced: String?
    @Option(help: ArgumentHelp("The fingerprint as the partner read it out.", valueName: "hex"))
    var fingerprint: String?
    @Flag(help: "Trust a new partner without comparing its fingerprint; the log records this.")
    var yes = false
    @OptionGroup var home: HomeOptions

    func validate() throws {
        guard (file == nil) != (introduced == nil) else {
            throw ValidationError("Give either a profile, or --introduced with a party.")
        }
    }

    func run() throws {
        let home = try self.home.open(.upkeep)
        let registry = PartnerRegistry(home, clock: .system)
        let actor = self.home.acting(.system)
        let added =
            if let introduced {
                try registry.add(introduced: introduced, assurance, by: actor)
            } else {
                try registry.add(try File(path: file ?? ""), assurance, by: actor)
            }
        switch assurance {
        case .asked: break
        case .fingerprint, .unseen: for notice in added.notices { Console.say("Careful: \(notice.words).") }
        }
        let name = try home.name(of: added.profile.party)
        Console.print(
            "\(name) is a partner now\(yes && fingerprint == nil ? ", trusted unseen" : "").")
    }

    /// How the fingerprint is confirmed, from the options.
    private var assurance: PartnerRegistry.Assurance {
        if let fingerprint { return .fingerprint(fingerprint) }
        if yes { return .unseen }
        return .asked { profile, notices in
            for notice in notices { Console.say("Careful: \(notice.words).") }
            Console.say("\(profile.name) (\(profile.country), \(profile.role.rawValue)) has the fingerprint")
            Console.say("  \(profile.fingerprint)")
            return Console.confirms("Did the party read the same one to you over the phone?")
        }
    }
}
