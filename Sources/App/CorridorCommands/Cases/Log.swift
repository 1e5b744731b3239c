internal import ArgumentParser

/// `corridor log`
struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The log: who did what, and when.", subcommands: [LogList.self, LogVerify.self],
        defaultSubcommand: LogList.self)
}
