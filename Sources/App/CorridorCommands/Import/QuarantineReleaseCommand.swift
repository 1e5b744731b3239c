internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import Messaging
internal import PartyHome
internal import Platform

/// `corridor quarantine release`
struct QuarantineReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Import an INDETERMINATE file by a person's decision.",
        discussion: """
            A file is INDETERMINATE when a revocation list is missing, stale or not yet valid. It is better to ask the \
            party for its newest profile and to import the file again. A file that FAILED is never released.
            """)

    @Argument(help: "The id of the file.")
    var id: String
    @Option(help: "The reason, for the log.")
    var reason: String
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var objects: ObjectLimitOption
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open(.upkeep)
        let importer = Importer(
            home, keys: try keys.ring(home), clock: .system, randomness: .system,
            actor: self.home.acting(.system), messages: .commandLine, objectLimit: objects.bytes)
        let outcome = try importer.release(
            id, reason: reason,
            approver: try approval.approver(at: home, for: .release, actor: self.home.acting(.system).name))
        switch output.format {
        case .text: ImportOutcomeText.print(outcome)
        case .json: Console.print(json: outcome.json)
        }
        try ExitStatus(outcome.stored == nil ? outcome.outcome : .passed).end()
    }
}
