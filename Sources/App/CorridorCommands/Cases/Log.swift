internal import ArgumentParser
internal import CaseFile
internal import PartyHome
internal import StrictJSON

/// `corridor log`
struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The log: who did what, and when.", subcommands: [List.self, Check.self],
        defaultSubcommand: List.self)

    /// `corridor log list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print the log, oldest first.")

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

    /// `corridor log verify`
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify", abstract: "Check that nothing in the log was changed or cut out.")

        @OptionGroup var home: HomeOptions

        func run() throws {
            let count = try home.open().caseFile.verifyLog()
            Console.print("The log holds together: \(count) entries.")
        }
    }
}
