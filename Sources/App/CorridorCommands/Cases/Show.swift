internal import ArgumentParser
internal import CaseFile
internal import CaseWork
internal import EntityResolution
internal import FileMerging
internal import PartyHome
internal import StrictJSON
internal import TradeModel

/// `corridor show`
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one object, entity or message: sources, versions and markings; or who got it, with what.",
        discussion: """
            A message, sent or received, is shown with its place in its stream, its recipients and their answers, and what \
            it has; of a sent one the objects are those of the ledger. For an object the current version is shown; \
            replaced and revoked versions are shown with --versions. For an entity that no longer exists, the command \
            reports what became of it.

            What its originator retracted is not shown, unless --retracted asks for it on a ground, which the log \
            keeps.
            """)

    @Argument(help: "An id of an object, entity or message, or its beginning.")
    var id: String
    @Flag(help: "Show all versions of an object, including replaced and revoked ones.")
    var versions = false
    @Flag(help: "Show an object that is left out, by its whole id, with the statements about it.")
    var retracted = false
    @Option(help: ArgumentHelp("The ground on which a retracted object is shown, for the log.", valueName: "text"))
    var ground: String?
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func validate() throws {
        guard retracted == (ground?.isEmpty == false) else {
            throw ValidationError("--retracted and --ground TEXT go together.")
        }
    }

    func run() throws {
        let home = try self.home.open()
        if retracted { return try showRetracted(home) }
        if let message = try MessageReport.message(id, home) {
            return try MessageReport(home).show(message, format: output.format)
        }
        let view = try home.caseAnswers()
        Console.say(try view.outdatedMerge())
        // A revoked object is in no view; it is found by its full id.
        if versions, try view.currentVersions(of: id).isEmpty, try !home.caseFile.versions(of: id).isEmpty,
            try home.caseFile.leftOut(id).isEmpty
        {
            return try print(object: id, view, home)
        }
        switch try view.handle(id) {
        case .entity(let entity):
            Console.say(try HiddenObjects.finding(in: home))
            output.format == .json
                ? Console.print(json: EntityJSON.entity(entity, view)) : try print(entity, view, at: home)
        case .object(let id): try print(object: id, view, home)
        }
    }

    private func print(_ entity: Entity, _ view: any CaseAnswers, at home: Home) throws {
        Console.print("\(entity.displayName) (\(entity.kind.rawValue))")
        Console.print("\(entity.id)")
        if !entity.note.isEmpty { Console.print("\(entity.note)") }
        Console.print("\nRecords, from \(EntityText.originators(entity)):")
        var records = TextTable("  RECORD", "NAME", "SOURCE", "ITS RECORD")
        for id in entity.members {
            records.add(
                "  " + EntityText.short(id), EntityText.name(id, view), view.sources(of: id).joined(separator: ", "),
                view.sourceRecord(of: id))
        }
        Console.print(records)
        Console.print("\nValues:")
        var values = TextTable("  PROPERTY", "VALUE", "SAID BY")
        for value in entity.values {
            let sources = Set(value.records.flatMap(view.sources(of:))).sorted().joined(separator: ", ")
            let note = value.note.isEmpty ? "" : " (\(value.note))"
            values.add("  " + value.property, value.value + note, sources)
        }
        Console.print(values)
        DisputeText.print(try home.caseFile.disputes(of: entity.members)) { view.name(ofParty: $0) }
        for (link, others) in try view.links(of: entity) {
            Console.print(
                "Shares \(link.field.rawValue) \(link.value) with \(others.joined(separator: ", ")): "
                    + "a link, not an identity.")
        }
    }

    private func print(object id: String, _ view: any CaseAnswers, _ home: Home) throws {
        let hidden = try home.caseFile.leftOut(id).values.reduce(into: Set()) { $0.formUnion($1) }
        let stored = try home.caseFile.versions(of: id)
        let all = try stored.filter { version in
            try home.caseFile.provenance(of: version.number).contains { !hidden.contains($0.originator) }
        }
        if all.count < stored.count {
            Console.say(
                "\(Console.count(stored.count - all.count, "version")) left out: retracted, overdue or suspect.")
        }
        let holding = Set(try view.currentVersions(of: id))
        for version in all where versions || holding.contains(version.number) {
            let object = version.object
            let origins = try home.caseFile.provenance(of: version.number).filter { !hidden.contains($0.originator) }
            if output.format == .json {
                Console.print(json: PartialText.json(version, origins))
                continue
            }
            Console.print(json: JSONValue.object(object.json))
            if let partial = version.partial {
                for line in PartialText.lines(partial, from: origins, view) { Console.print(line) }
            } else {
                Console.print("digest \(version.digest)")
            }
            if !holding.contains(version.number) { Console.print("not current: replaced or revoked") }
            for origin in origins {
                let message = origin.message.isEmpty ? "a message that is not named" : "message \(origin.message)"
                let passedOn = origin.passedOnBy.map { ", passed on by \(view.name(ofParty: $0))" } ?? ""
                Console.print(
                    "from \(view.name(ofParty: origin.originator)), \(message), "
                        + "\(origin.entry), object \(origin.position), imported \(origin.imported)\(passedOn)")
            }
        }
        if !versions, all.count > holding.count {
            Console.say("\(Console.count(all.count - holding.count, "version")) not shown: see --versions.")
        }
        if output.format == .text {
            DisputeText.print(try home.caseFile.disputes(of: [id])) { view.name(ofParty: $0) }
        }
        if output.format == .text, let entity = try view.entity(of: id) {
            Console.print("part of the entity \(entity.displayName) [\(EntityText.short(entity.id))]")
        }
    }
}
