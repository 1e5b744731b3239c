internal import ArgumentParser
internal import CaseFile
internal import PartyHome
internal import StrictJSON

/// `corridor log list`
struct LogList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Print the log, oldest first.")

    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let entries = try home.open().caseFile.log()
        switch output.format {
        case .text:
            var table = TextTable("NO", "TIME", "WHO", "ACT", "SUBJECT")
            for entry in entries {
                table.add("\(entry.number)", entry.time, entry.actor, entry.act, String(entry.subject.prefix(40)))
            }
            Console.print(table)
        case .json:
            Console.print(json: JSONValue.array(entries.map(Self.json)))
        }
    }

    private static func json(_ entry: LogEntry) -> JSONValue {
        [
            "number": .number(JSONNumber(entry.number)), "time": .string(entry.time),
            "actor": .string(entry.actor), "act": .string(entry.act), "subject": .string(entry.subject),
            "details": .string(entry.details), "chain": .string(entry.chain),
        ]
    }
}
