internal import ArgumentParser

/// `corridor stream`
struct Streams: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stream", abstract: "The streams that messages of this home are numbered in.",
        subcommands: [StreamList.self, StreamRenew.self], defaultSubcommand: StreamList.self)
}
