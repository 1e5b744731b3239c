internal import ArgumentParser
internal import Diagnostics
internal import PartyHome
internal import Platform

/// `corridor home catch-up`
struct HomeCatchUp: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catch-up", abstract: "Make up for what a restored home missed, from a newer state file.")

    @OptionGroup var recovery: RecoveryOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        guard let state = try recovery.states().max(by: { $0.time < $1.time }) else {
            throw Fault(.usageWrong, kind: .usage, ["what": "No state file is named", "instead": "Give --state FILE"])
        }
        for finding in try home.catchUp(with: state, by: self.home.acting(.system)) { Console.say(finding) }
        Console.print("The home has caught up with what it knew at \(state.time.rfc3339).")
    }
}
