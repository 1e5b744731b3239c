internal import ArgumentParser
internal import CaseFile
internal import Exchange
internal import StrictJSON

/// `corridor quarantine`
struct Quarantine: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What was refused, and why.", subcommands: [List.self, Show.self], defaultSubcommand: List.self)

    /// `corridor quarantine list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the files that were refused.")

        @OptionGroup var home: HomeOptions
        @OptionGroup var output: FormatOption

        func run() throws {
            let files = try home.open().caseFile.quarantined()
            guard output.format == .text else {
                Console.print(json: JSONValue.array(try files.map(Quarantine.json)))
                return
            }
            guard !files.isEmpty else {
                Console.say("Nothing is in quarantine.")
                return
            }
            var table = TextTable("ID", "ARRIVED", "FILE", "OUTCOME")
            for file in files { table.add(file.id, file.arrived, file.name, file.outcome) }
            Console.print(table)
        }
    }

    /// `corridor quarantine show`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show the verdict on a refused file.")

        @Argument(help: "Its id.")
        var id: String
        @OptionGroup var home: HomeOptions
        @OptionGroup var output: FormatOption

        func run() throws {
            let home = try self.home.open()
            let file = try home.quarantined(id)
            guard output.format == .text else {
                Console.print(json: try Quarantine.json(file))
                return
            }
            Console.print("\(file.name): \(file.outcome), \(file.size) bytes, SHA-256 \(file.fileDigest)")
            Console.print("kept as \(home.layout.quarantine)/\(file.file)")
            Console.print(json: try JSONValue(parsing: Array(file.verdict.utf8)))
        }
    }

    /// A refused file in the shape of specs/cli.md.
    private static func json(_ file: QuarantinedFile) throws -> JSONValue {
        [
            "id": .string(file.id), "name": .string(file.name), "arrived": .string(file.arrived),
            "actor": .string(file.actor), "outcome": .string(file.outcome), "size": .number(JSONNumber(file.size)),
            "sha256": .string(file.fileDigest), "verdict": try JSONValue(parsing: Array(file.verdict.utf8)),
        ]
    }
}
