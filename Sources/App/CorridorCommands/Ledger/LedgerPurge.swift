internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import PartyHome
internal import Platform
internal import StrictJSON

/// `corridor ledger purge`
struct LedgerPurge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge", abstract: "Destroy a year of the ledger that need not be kept any longer.",
        discussion: """
            A year can be destroyed when five years have passed since its end. Entries about objects that the home still \
            has (in its case file, or among its exports) stay, under a new key. The key of the year is destroyed and the \
            key that wraps it replaced, as by corridor purge: make a new backup, and destroy the state files from before.
            """)

    @Argument(help: "The year.")
    var year: Int
    @Option(help: "The reason, for the log.")
    var reason: String
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open(.upkeep)
        let actor = self.home.acting(.system)
        let result = try home.purgeLedger(
            of: year, reason: reason, approver: try approval.approver(at: home, for: .destroy, actor: actor.name),
            by: actor)
        switch output.format {
        case .json:
            Console.print(
                json: [
                    "year": .number(JSONNumber(year)), "destroyed": .number(JSONNumber(result.destroyed)),
                    "kept": .number(JSONNumber(result.kept)),
                ])
        case .text:
            let kept =
                result.kept > 0
                ? "; \(Console.count(result.kept, "entry", plural: "entries")) about objects that are still here stay"
                : ""
            Console.print(
                "Destroyed \(Console.count(result.destroyed, "entry", plural: "entries")) of the ledger of \(year)\(kept)."
            )
            Console.say(
                "Make a new backup, and destroy the state files from before: with one of them an earlier backup still opens."
            )
        }
    }
}
