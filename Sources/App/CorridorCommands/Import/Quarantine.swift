internal import ArgumentParser

/// `corridor quarantine`
struct Quarantine: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarantine",
        abstract: "Manage refused files.",
        subcommands: [QuarantineList.self, QuarantineShow.self, QuarantineReleaseCommand.self, QuarantineDiscard.self],
        defaultSubcommand: QuarantineList.self)
}
