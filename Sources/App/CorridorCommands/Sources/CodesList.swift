internal import ArgumentParser
internal import ModelChecks
internal import PartyHome
internal import StrictJSON

/// `corridor codes list`
struct CodesList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the code lists of the home.")

    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let lists = try home.open(.upkeep).layout.codeLists()
        if output.format == .json {
            return Console.print(json: .array(lists.map { .object($0.json) }))
        }
        guard !lists.isEmpty else { return Console.print("no lists") }
        var table = TextTable("LIST", "CODES", "EDITION", "OF", "FILES")
        for list in lists {
            table.add(
                list.name, String(list.count), list.edition, list.date,
                list.sources.map(\.name).joined(separator: ", "))
        }
        Console.print(table)
    }
}
