internal import ArgumentParser
internal import CaseWork
internal import Diagnostics
internal import EntityResolution
internal import FileMerging
internal import PartyHome
internal import StrictJSON

/// `corridor explain`
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain why records are one entity or two, field by field, source by source.",
        discussion: """
            Give one id for an entity, two for a pair. The beginning of an id is sufficient. For records of delimited \
            text give two as SOURCE/RECORD, followed by the files with --in, which accepts several names.
            """)

    @Argument(help: "An entity or a record.")
    var id: String
    @Argument(help: "The other record or entity of a pair.")
    var other: String?
    @Option(
        name: .customLong("in"), parsing: .upToNextOption,
        help: ArgumentHelp("The delimited files with the records.", valueName: "file"))
    var files: [String] = []
    @Option(help: ArgumentHelp("The mapping of the columns.", valueName: "file"))
    var map: String?
    @Option(help: ArgumentHelp("The parameters to use, instead of learning them.", valueName: "json"))
    var model: String?
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func validate() throws {
        if !files.isEmpty, other == nil || map == nil {
            throw ValidationError("For records in files give two, and the mapping with --map.")
        }
    }

    func run() throws {
        if !files.isEmpty, let other, let map {
            return try LinkageExplanationRun(files: files, map: map, model: model).run(
                id, right: other, format: output.format)
        }
        let home = try self.home.open()
        let view = try home.caseAnswers()
        Console.say(try view.outdatedMerge())
        let handle = try view.handle(id)
        guard let other else {
            try explain(handle, view, in: home)
            return
        }
        let explanation = try view.explanation(handle, try view.handle(other))
        switch output.format {
        case .text:
            EntityText.print(explanation, view)
            for id in [explanation.left, explanation.right] {
                for line in try PartialText.lines(of: id, view, in: home) { Console.print(line) }
            }
        case .json: Console.print(json: EntityJSON.explanation(explanation))
        }
    }

    private func explain(_ handle: CaseView.Handle, _ view: any CaseAnswers, in home: Home) throws {
        let entity: Entity
        switch handle {
        case .entity(let found): entity = found
        case .object(let id):
            guard let found = try view.entity(of: id) else {
                throw Fault(.objectUnknown, kind: .usage, ["id": id])
            }
            entity = found
        }
        let joins = entity.merges
        guard output.format == .text else {
            Console.print(json: JSONValue.array(joins.map { EntityJSON.explanation($0.explanation) }))
            return
        }
        Console.print(
            "\(entity.displayName): \(entity.kind.rawValue), \(entity.members.count) records, "
                + "\(EntityText.originators(entity))")
        if !entity.note.isEmpty { Console.print("\(entity.note)") }
        for id in entity.members {
            for line in try PartialText.lines(of: id, view, in: home) { Console.print(line) }
        }
        if joins.isEmpty { Console.print("It has only one record; nothing was merged.") }
        for join in joins {
            Console.print("")
            EntityText.print(join.explanation, view)
        }
    }
}
