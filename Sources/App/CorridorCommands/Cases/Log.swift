internal import ArgumentParser

/// `corridor log`
struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Show, verify and export the logs: who did what, and when.",
        subcommands: [LogList.self, LogVerify.self, LogExport.self, LogHeads.self],
        defaultSubcommand: LogList.self)
}
