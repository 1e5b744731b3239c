internal import ArgumentParser
internal import CaseFile

/// `corridor suspect accept`
struct SuspectAccept: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Let suspect messages and statements count.")

    @OptionGroup var options: SuspectDecisionOptions

    func run() throws { try options.decide(.accepted) }
}
