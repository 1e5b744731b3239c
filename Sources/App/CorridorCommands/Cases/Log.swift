internal import ArgumentParser

/// `corridor log`
struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show and verify the log: who did what, and when.", subcommands: [LogList.self, LogVerify.self],
        defaultSubcommand: LogList.self)
}
