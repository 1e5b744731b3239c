internal import ArgumentParser
internal import CaseFile

/// `corridor suspect disown`
struct SuspectDisown: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disown",
        abstract: "Disown suspect messages and statements: they do not count, and stay as evidence.")

    @OptionGroup var options: SuspectDecisionOptions

    func run() throws { try options.decide(.disowned) }
}
