internal import ArgumentParser
internal import CaseFile
internal import PartyHome
internal import StrictJSON

/// `corridor hold list`
struct HoldList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the legal holds.")

    @Flag(help: "Also those that were removed.")
    var all = false
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open(.upkeep)
        let holds = try home.caseFile.holds().filter { all || $0.stands }
        switch output.format {
        case .text:
            guard !holds.isEmpty else { return Console.say("No legal hold stands.") }
            var table = TextTable("HOLD", "ON", "SINCE", "BY", "REASON", "STATE")
            for hold in holds {
                table.add(
                    "\(hold.number)", try HoldText.subject(hold.subject, at: home), hold.time, hold.actor, hold.reason,
                    hold.removal.map { "removed at \($0.time) by \($0.actor): \($0.reason)" } ?? "stands")
            }
            Console.print(table)
        case .json: Console.print(json: .array(holds.map(Self.json)))
        }
    }

    private static func json(_ hold: LegalHold) -> JSONValue {
        var object = JSONObject()
        object["hold"] = .number(JSONNumber(hold.number))
        object["kind"] = .string(hold.subject.kind)
        object["subject"] = .string(hold.subject.id)
        object["reason"] = .string(hold.reason)
        object["actor"] = .string(hold.actor)
        object["time"] = .string(hold.time)
        object["removed"] = hold.removal.map { removal in
            [
                "time": .string(removal.time), "actor": .string(removal.actor), "reason": .string(removal.reason),
            ]
        }
        return .object(object)
    }
}
