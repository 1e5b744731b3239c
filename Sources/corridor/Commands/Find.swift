internal import ArgumentParser
internal import Exchange
internal import Resolution
internal import StrictJSON

/// `corridor find`
struct Find: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find entities by a word in their names or by an identifier; all of them without a word.")

    @Argument(help: "A part of a name, or an identifier.")
    var text: String?
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let view = try CaseView(try home.open())
        Console.say(try view.outdatedMerge())
        let found = view.result.entities.filter { matches($0, view) }
        switch output.format {
        case .json: Console.print(json: JSONValue.array(found.map { EntityJSON.entity($0, view) }))
        case .text:
            guard !found.isEmpty else {
                Console.say("Nothing fits.")
                return
            }
            var table = TextTable("ENTITY", "KIND", "NAME", "RECORDS", "SOURCES")
            for entity in found {
                table.add(
                    EntityText.short(entity.id), entity.kind.rawValue, entity.displayName, "\(entity.members.count)",
                    Set(entity.members.flatMap(view.sources)).sorted().joined(separator: ", "))
            }
            Console.print(table)
        }
    }

    private func matches(_ entity: Entity, _ view: CaseView) -> Bool {
        guard let text = text?.lowercased(), !text.isEmpty else { return true }
        if entity.displayName.lowercased().contains(text) { return true }
        if entity.values.contains(where: { $0.value.lowercased().contains(text) }) { return true }
        return entity.members.contains { EntityText.name($0, view).lowercased().contains(text) }
    }
}
