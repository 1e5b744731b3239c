internal import ArgumentParser
internal import CaseFile
internal import PartyHome
internal import StrictJSON

/// `corridor quarantine list`
struct QuarantineList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the refused files with sender, reason and advice.",
        discussion: "A file that arrived several times is listed once, with the number of arrivals.")

    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let files = try home.open(.upkeep).heldFiles()
        guard output.format == .text else {
            Console.print(json: JSONValue.array(try files.map { held in try held.json }))
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
        // Each reason is printed once, for any number of files.
        var told: Set<String> = []
        for reason in files.compactMap(\.reasons.first) where told.insert(reason.code).inserted {
            Console.print("")
            Console.print(reason)
        }
        Console.print("")
        Console.print("corridor quarantine show ID shows more about one.")
    }
}
