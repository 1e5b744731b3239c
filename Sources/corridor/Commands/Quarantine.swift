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

        func run() throws {
            let files = try home.open().caseFile.quarantined()
            guard !files.isEmpty else {
                Console.say("Nothing is in quarantine.")
                return
            }
            var table = TextTable("ID", "ARRIVED", "FILE", "OUTCOME")
            for file in files { table.add(file.id, file.arrived, file.name, file.outcome) }
            Console.print(table.text)
        }
    }

    /// `corridor quarantine show`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show the verdict on a refused file, as JSON.")

        @Argument(help: "Its id.")
        var id: String
        @OptionGroup var home: HomeOptions

        func run() throws {
            let home = try self.home.open()
            let file = try home.quarantined(id)
            Console.print("\(file.name): \(file.outcome), \(file.size) bytes, SHA-256 \(file.fileDigest)")
            Console.print("kept as \(home.layout.quarantine)/\(file.file)")
            Console.print(try JSONValue(parsing: Array(file.verdict.utf8)).text(pretty: true))
        }
    }
}
