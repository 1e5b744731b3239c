internal import ArgumentParser
internal import CaseFile
internal import Exchange
internal import Files
internal import Findings
internal import Packages

/// `corridor receipt`
struct Receipt: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What partners acknowledged.", subcommands: [Show.self, Sent.self], defaultSubcommand: Sent.self)

    /// `corridor receipt show`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Verify and open a receipt, and say what it acknowledges. Changes nothing.")

        @Argument(help: "A sealed receipt.")
        var file: String
        @OptionGroup var keys: KeyOptions
        @OptionGroup var home: HomeOptions

        func run() throws {
            let home = try self.home.open()
            let judgement = try Opener(home, clock: .system).open(file) { () throws(Fault) in try keys.ring(home) }
            guard let package = judgement.package else {
                for authenticity in judgement.authenticity {
                    VerdictText.print(authenticity, "authenticity", explain: false)
                }
                for finding in judgement.findings { Console.say(finding) }
                try ExitStatus(judgement.outcome).end()
                return
            }
            let receipt = try ReceiptDocument(in: package)
            Console.print("\(package.manifest.originatorName) says \(receipt.state.rawValue)")
            Console.print("  to message   \(receipt.messageID)")
            Console.print("  manifest     \(receipt.manifestDigest)")
            Console.print("  at           \(receipt.time)")
        }
    }

    /// `corridor receipt sent`
    struct Sent: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List what was sent, and what was answered.")

        @OptionGroup var home: HomeOptions

        func run() throws {
            let home = try self.home.open()
            var table = TextTable("SENT", "NO", "TO", "MESSAGE", "ANSWER")
            for package in try home.caseFile.packages(.sent) where package.kind == "bundle" {
                let partner = try home.caseFile.partner(package.recipient)
                table.add(
                    package.handled, "\(package.sequence)", partner?.name ?? package.recipient, package.message,
                    package.answer ?? "none yet")
            }
            if table.isEmpty { Console.say("Nothing was sent yet.") } else { Console.print(table.text) }
        }
    }
}
