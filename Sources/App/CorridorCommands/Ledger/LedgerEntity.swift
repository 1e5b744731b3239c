internal import ArgumentParser
internal import CaseFile
internal import CaseWork
internal import Diagnostics
internal import EntityResolution
internal import PartyHome

/// `corridor ledger entity`
struct LedgerEntity: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entity", abstract: "Show who has the records of an entity.")

    @Argument(help: "The id of an entity or of one of its records, or its beginning.")
    var id: String
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open()
        let report = try LedgerReport(home)
        try report.show(try Self.records(of: id, home), format: output.format)
    }

    /// The records of the entity with an id, or that an object is in.
    static func records(of text: String, _ home: Home) throws(Fault) -> [String] {
        let view = try home.caseAnswers()
        Console.say(try view.outdatedMerge())
        switch try view.handle(text) {
        case .entity(let entity): return entity.members
        case .object(let id): return try view.entity(of: id)?.members ?? [id]
        }
    }
}
