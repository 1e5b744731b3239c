internal import ArgumentParser

/// `corridor receipt`
struct Receipt: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt",
        abstract: "Show what partners acknowledged, and write receipts that others can verify.",
        subcommands: [ReceiptShow.self, ReceiptsSent.self, ReceiptExport.self],
        defaultSubcommand: ReceiptsSent.self)
}
