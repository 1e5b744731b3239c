internal import ArgumentParser
internal import Exchange
internal import Findings
internal import Resolution
internal import StrictJSON

/// `corridor explain`
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Why is it one entity, or two? Field by field, source by source.",
        discussion: "Give one id for an entity, two for a pair. The beginning of an id is enough.")

    @Argument(help: "An entity or a record.")
    var id: String
    @Argument(help: "Another one, for a pair.")
    var other: String?
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let view = try CaseView(try home.open())
        let handle = try view.handle(id)
        guard let other else {
            try explain(handle, view)
            return
        }
        let records = view.records(handle, try view.handle(other))
        let explanation = try view.resolved.explanation(of: records.left, records.right)
        switch output.format {
        case .text: EntityText.print(explanation, view)
        case .json: Console.print(json: EntityJSON.explanation(explanation))
        }
    }

    private func explain(_ handle: CaseView.Handle, _ view: CaseView) throws {
        let entity: Entity
        switch handle {
        case .entity(let found): entity = found
        case .object(let id):
            guard let found = view.result.entity(of: id) else {
                throw Fault(.objectUnknown, .usage, ["id": id])
            }
            entity = found
        }
        let joins = try view.resolved.explanation(ofEntity: entity.id)
        guard output.format == .text else {
            Console.print(json: JSONValue.array(joins.map { EntityJSON.explanation($0.explanation) }))
            return
        }
        Console.print(
            "\(entity.displayName): \(entity.kind.rawValue), \(entity.members.count) records, "
                + "\(entity.originators) originators")
        if !entity.note.isEmpty { Console.print("\(entity.note)") }
        if joins.isEmpty { Console.print("Only one record speaks of it; nothing was joined.") }
        for join in joins {
            Console.print("")
            EntityText.print(join.explanation, view)
        }
    }
}
