internal import ArgumentParser
internal import CaseFile
internal import Exchange
internal import Files
internal import Findings
internal import StrictJSON

/// `corridor quarantine`
struct Quarantine: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What was refused, and why.", subcommands: [List.self, Show.self, Release.self, Discard.self],
        defaultSubcommand: List.self)

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

    /// `corridor quarantine release`
    struct Release: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Import a file on which nothing could be decided, by your decision.",
            discussion: """
                A file is INDETERMINATE when a revocation list is missing, stale or not yet valid. It is better to ask the \
                party for its newest profile and to import the file again. What FAILED is never released.
                """)

        @Argument(help: "Its id.")
        var id: String
        @Option(help: "Why, for the log.")
        var reason: String
        @OptionGroup var keys: KeyOptions
        @OptionGroup var home: HomeOptions
        @OptionGroup var output: FormatOption

        func run() throws {
            let home = try self.home.open()
            let importer = Importer(
                home, keys: try keys.ring(home), clock: .system, randomness: .system,
                actor: self.home.acting(.system))
            let outcome = try importer.release(id, reason: reason)
            switch output.format {
            case .text: VerdictText.print(outcome)
            case .json: Console.print(json: outcome.json)
            }
            try ExitStatus(outcome.stored == nil ? outcome.outcome : .passed).end()
        }
    }

    /// `corridor quarantine discard`
    struct Discard: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Throw a refused file away; the log keeps what it was.")

        @Argument(help: "Its id.")
        var id: String
        @Option(help: "Why, for the log.")
        var reason: String
        @OptionGroup var home: HomeOptions

        func run() throws {
            try home.open().discard(id, reason: reason, by: home.acting(.system))
            Console.print("Discarded \(id).")
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
