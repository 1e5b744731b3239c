internal import ArgumentParser

/// `corridor stream`
struct Streams: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stream", abstract: "Manage the streams that number the messages of this home.",
        subcommands: [StreamList.self, StreamRenew.self], defaultSubcommand: StreamList.self)
}
