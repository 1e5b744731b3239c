internal import ArgumentParser

/// `corridor receipt`
struct Receipt: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What partners acknowledged.", subcommands: [ReceiptShow.self, ReceiptsSent.self],
        defaultSubcommand: ReceiptsSent.self)
}
