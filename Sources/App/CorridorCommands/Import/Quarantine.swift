internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import Messaging
internal import PartyHome
internal import Platform
internal import StrictJSON

/// `corridor quarantine`
struct Quarantine: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What was refused, and why.", subcommands: [List.self, Show.self, Release.self, Discard.self],
        defaultSubcommand: List.self)

    /// `corridor quarantine list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the files that were refused: from whom, why, and what to do.",
            discussion: "A file that came several times stands there once, with how often it came.")

        @OptionGroup var home: HomeOptions
        @OptionGroup var output: FormatOption

        func run() throws {
            let files = try home.open().heldFiles()
            guard output.format == .text else {
                Console.print(json: JSONValue.array(try files.map(Quarantine.json)))
                return
            }
            guard !files.isEmpty else {
                Console.say("Nothing is in quarantine.")
                return
            }
            var table = TextTable("ID", "ARRIVED", "FILE", "FROM", "TIMES", "OUTCOME", "REASON")
            for held in files {
                table.add(
                    held.file.id, held.file.arrived, held.file.name, held.from, "\(held.times)", held.file.outcome,
                    held.reasons.first?.code ?? "")
            }
            Console.print(table)
            // Each reason once, however many files were refused for it.
            var told: Set<String> = []
            for reason in files.compactMap(\.reasons.first) where told.insert(reason.code).inserted {
                Console.print("")
                Console.print(reason)
            }
            Console.print("")
            Console.print("corridor quarantine show ID says more of one.")
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
            let held = try home.heldFile(id)
            guard output.format == .text else {
                Console.print(json: try Quarantine.json(held))
                return
            }
            let file = held.file
            Console.print("\(file.name): \(file.outcome)")
            Console.print("  from         \(held.from)")
            Console.print("  arrived      \(file.arrived), brought by \(file.actor)")
            if held.times > 1 { Console.print("  came         \(held.times) times") }
            Console.print("  size         \(file.size) bytes")
            Console.print("  SHA-256      \(file.fileDigest)")
            Console.print("  kept as      \(home.layout.quarantine)/\(file.file)")
            for reason in held.reasons { Console.print(reason) }
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
    private static func json(_ held: HeldFile) throws -> JSONValue {
        let file = held.file
        return [
            "id": .string(file.id), "name": .string(file.name), "arrived": .string(file.arrived),
            "actor": .string(file.actor), "outcome": .string(file.outcome), "size": .number(JSONNumber(file.size)),
            "sha256": .string(file.fileDigest), "times": .number(JSONNumber(held.times)),
            "sender": held.sender.map(JSONValue.string) ?? .null, "sender_verified": .bool(held.isSenderVerified),
            "verdict": try JSONValue(parsing: Array(file.verdict.utf8)),
        ]
    }
}

extension HeldFile {
    /// Who it is from, for people.
    fileprivate var from: String {
        guard let sender else { return "unknown" }
        return isSenderVerified ? sender : "claims \(sender)"
    }
}

extension Console {
    /// Writes why a file was refused, as a finding is written.
    fileprivate static func print(_ reason: HeldFile.Reason) {
        print("\(reason.severity.rawValue): \(reason.sentence) [\(reason.code)]")
        if !reason.place.isEmpty { print("  at \(reason.place)") }
        if !reason.advice.isEmpty { print("  → \(reason.advice)") }
    }
}
