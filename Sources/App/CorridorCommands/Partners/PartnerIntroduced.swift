internal import ArgumentParser
internal import CaseFile
internal import PartyHome
internal import StrictJSON
internal import X509

/// `corridor partner introduced`
struct PartnerIntroduced: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "introduced", abstract: "List the parties that partners introduced, which are no partners.",
        discussion: """
            A message that shares statements of another party has that party's profile in it. It introduces the party \
            and proves nothing: what the party is said to have stated is shown as "NAME, according to PARTNER", and \
            counts as no source of its own in a merge. Compare the fingerprint with the party itself, by phone, and add \
            it: corridor partner add --introduced NAME. Its statements count from then on; nothing is imported again.
            """)

    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open(.upkeep)
        let introduced = try home.introducedParties()
        guard output.format == .text else {
            Console.print(json: JSONValue.array(introduced.map(\.json)))
            return
        }
        guard !introduced.isEmpty else {
            Console.say("Nobody was introduced who is no partner.")
            return
        }
        let names = try home.partyNames()
        for party in introduced {
            Console.print(
                "\(names[party.party.text]) (\(party.profile.country), \(party.profile.role.rawValue))")
            Console.print("  party id     \(party.party.text)")
            Console.print("  fingerprint  \(party.profile.fingerprint)")
            for introduction in party.introductions {
                Console.print(
                    "  introduced   \(introduction.time) by \(names[introduction.introducer]), message "
                        + "\(introduction.message)")
            }
            for notice in party.notices { Console.print("  Careful: \(notice.words).") }
        }
    }
}

extension IntroducedParty {
    /// The party in the shape of specs/cli.md.
    fileprivate var json: JSONValue {
        [
            "party": .string(party.text), "country": .string(profile.country), "role": .string(profile.role.rawValue),
            "fingerprint": .string(profile.fingerprint),
            "introductions": .array(
                introductions.map { introduction in
                    [
                        "name": .string(introduction.name), "by": .string(introduction.introducer),
                        "message_id": .string(introduction.message), "time": .string(introduction.time),
                    ]
                }), "notices": .array(notices.map { .string($0.words) }),
        ]
    }
}
