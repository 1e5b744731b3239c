internal import ArgumentParser

/// `corridor receipt`
struct Receipt: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what partners acknowledged.", subcommands: [ReceiptShow.self, ReceiptsSent.self],
        defaultSubcommand: ReceiptsSent.self)
}
