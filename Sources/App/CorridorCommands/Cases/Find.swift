internal import ArgumentParser
internal import CaseFile
internal import CaseWork
internal import Corrections
internal import Diagnostics
internal import EntityResolution
internal import FileMerging
internal import PartyHome
internal import StrictJSON

/// `corridor find`
struct Find: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Search entities by any of their data; list all without a search text.",
        discussion: """
            Names and aliases in any script, identifiers, telephone numbers in any spelling, e-mail and postal \
            addresses, goods, vessels, notes and other free text, and the beginning of an id. Accents, case, \
            punctuation and the word order do not matter. Matches in goods, notes or places lead to the entities that \
            they concern.

            A large case file that has changed since its merge is not merged for an answer: what came since is \
            searched object by object and listed as single objects, beside the entities of the last merge.
            """)

    @Argument(help: "A name or a part of it, a number, words, or the beginning of an id.")
    var text: String?
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try home.open()
        let (search, view) = try home.search(text ?? "")
        Console.say(try view.outdatedMerge())
        for finding in try HiddenObjects.findings(in: home) { Console.say(finding) }
        let found = search.entities.flatMap(\.entity.members) + search.others
        let disputed = Set(try home.caseFile.disputes(of: found).map(\.object.object)).sorted()
        if !disputed.isEmpty {
            let objects = disputed.prefix(5).joined(separator: ", ") + (disputed.count > 5 ? ", …" : "")
            Console.say(Finding(.objectsDisputed, ["count": "\(disputed.count)", "objects": objects]))
        }
        switch output.format {
        case .json:
            let others = search.others.map { EntityJSON.object($0, view) }
            Console.print(json: .array(search.entities.map { EntityJSON.found($0, view) } + others))
        case .text:
            guard !search.entities.isEmpty || !search.others.isEmpty else {
                Console.say("No match.")
                return
            }
            print(search, view)
        }
    }

    private func print(_ search: CaseSearch, _ view: any CaseSearching) {
        let isIndirect = search.entities.contains { !$0.through.isEmpty }
        var table = TextTable(["ENTITY", "KIND", "NAME", "RECORDS", "SOURCES"] + (isIndirect ? ["THROUGH"] : []))
        for found in search.entities {
            let entity = found.entity
            let through = found.through.prefix(Self.throughLength).map { EntityText.name($0, view) }
            let more = found.through.count - through.count
            table.add(
                [
                    EntityText.short(entity.id), entity.kind.rawValue, entity.displayName, "\(entity.members.count)",
                    Set(entity.members.flatMap(view.sources(of:))).sorted().joined(separator: ", "),
                ] + (isIndirect ? [through.joined(separator: ", ") + (more > 0 ? ", \(more) more" : "")] : []))
        }
        for id in search.others {
            table.add(
                [
                    EntityText.short(id), view.type(of: id) ?? "", EntityText.name(id, view), "1",
                    view.sources(of: id).joined(separator: ", "),
                ] + (isIndirect ? [""] : []))
        }
        Console.print(table)
    }

    private static let throughLength = 3
}
