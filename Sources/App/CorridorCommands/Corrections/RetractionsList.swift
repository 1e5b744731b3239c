internal import ArgumentParser
internal import CaseFile
internal import Corrections
internal import PartyHome
internal import StrictJSON

/// `corridor retractions list`
struct RetractionsList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List retractions, reinstatements and other corrections of objects, and who confirmed them.")

    @Flag(help: "Only what waits for a person.")
    var waiting = false
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open()
        let statements = try home.caseFile.statements(waiting ? .waiting : nil, of: .retraction)
        let names = try home.partyNames()
        if output.format == .json {
            return Console.print(json: .array(statements.map(RetractionText.json)))
        }
        guard !statements.isEmpty else {
            Console.say(waiting ? "Nothing waits for a decision." : "Nothing is retracted.")
            return
        }
        var table = TextTable("STATEMENT", "ACT", "OBJECT", "BY", "STATE", "PASSED ON", "REASON")
        for stored in statements {
            table.add(
                String(stored.statement.digest.prefix(12)), stored.statement.act.rawValue,
                stored.statement.subject.object?.object ?? "", names[stored.statement.party],
                stored.decision.rawValue, RetractionText.passings(stored, names), stored.statement.reason)
        }
        Console.print(table)
    }
}

/// Prints stored statements.
enum RetractionText {
    /// The parties that a statement goes to, with what is known of it.
    static func passings(_ stored: StoredStatement, _ names: PartyNames) -> String {
        stored.passings.map { "\(names[$0.party]): \(state($0))" }.joined(separator: "; ")
    }

    /// How far a statement came on its way to a party.
    private static func state(_ passing: StatementPassing) -> String {
        guard passing.message != nil else { return "owed" }
        // Whether a person there still has to decide, or refused it, no receipt says.
        return passing.answer ?? "sealed"
    }

    /// A statement in the shape of specs/cli.md.
    static func json(_ stored: StoredStatement) -> JSONValue {
        guard case .object(var object) = CorrectionText.json(stored.statement) else { return .null }
        object["decision"] = .string(stored.decision.rawValue)
        object["received"] = .string(stored.time)
        object["sources"] = .array(stored.sources.map(JSONValue.string))
        object["passed_on"] = .array(
            stored.passings.map { passing in
                var entry = JSONObject()
                entry["party"] = .string(passing.party)
                entry["state"] = .string(state(passing))
                entry["message_id"] = passing.message.map(JSONValue.string)
                return .object(entry)
            })
        return .object(object)
    }
}
