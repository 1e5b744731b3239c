internal import ArgumentParser

/// `corridor quarantine`
struct Quarantine: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What was refused, and why.",
        subcommands: [QuarantineList.self, QuarantineShow.self, QuarantineReleaseCommand.self, QuarantineDiscard.self],
        defaultSubcommand: QuarantineList.self)
}
