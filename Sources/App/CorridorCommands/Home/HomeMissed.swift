internal import ArgumentParser
internal import Diagnostics
internal import PartyHome
internal import StrictJSON

/// `corridor home missed`
struct HomeMissed: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "missed",
        abstract: "Show what the partners prove of what a restored home missed since its backup.",
        discussion: """
            A partner acknowledges in its messages the head of this home's log that it verified last, signed by this home. \
            Where that head has more entries than the restored home remembers, these are lost: messages that were sent or \
            taken in, and receipts. Numbers that are missing in the partner's own stream are asked for again. Let every \
            partner send something, take it in with corridor import, then look here.

            Nobody but a state file knows of purges, holds and suspensions since the backup: corridor home catch-up. \
            Without one a person decides: corridor home accept-restore, which keeps in the log what is shown here. Exit \
            status 3 while it is not decided. Changes nothing.
            """)

    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open(.upkeep)
        guard let notice = try home.restoreNotice() else { throw Fault(.restoreDecided, kind: .usage) }
        let evidence = try home.partnerEvidence()
        switch output.format {
        case .text:
            var table = TextTable(
                "PARTNER", "HEARD SINCE", "ENTRIES HERE", "ENTRIES THERE", "LOST HERE", "ITS MESSAGES MISSING")
            for partner in evidence {
                table.add(
                    partner.name, partner.heard ?? "not yet", "\(partner.entriesHere)", "\(partner.entriesThere)",
                    "\(partner.lost)", "\(partner.missing)")
            }
            Console.print(table)
            for partner in evidence { Console.say(partner.finding) }
            Console.say(notice)
        case .json:
            Console.print(
                json: .array(
                    evidence.map { partner in
                        var object = JSONObject()
                        object["party"] = .string(partner.party)
                        object["name"] = .string(partner.name)
                        object["heard"] = partner.heard.map { .string($0) }
                        object["entries_here"] = .number(JSONNumber(partner.entriesHere))
                        object["entries_there"] = .number(JSONNumber(partner.entriesThere))
                        object["lost"] = .number(JSONNumber(partner.lost))
                        object["missing"] = .number(JSONNumber(partner.missing))
                        return .object(object)
                    }))
        }
        try ExitStatus(Outcome.indeterminate).end()
    }
}
