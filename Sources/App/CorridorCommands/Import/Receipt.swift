internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Messaging
internal import Packages
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import X509

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
        @OptionGroup var output: FormatOption

        func run() throws {
            let home = try self.home.open()
            let judgement = try PackageOpener(home, clock: .system).open(file) { () throws(Fault) in try keys.ring(home)
            }
            guard let package = judgement.package else {
                for authenticity in judgement.authenticity {
                    VerdictText.print(authenticity, "authenticity", explain: false)
                }
                for finding in judgement.findings { Console.say(finding) }
                try ExitStatus(judgement.outcome).end()
                return
            }
            let receipt = try ReceiptDocument(in: package)
            let name = try home.name(of: package.manifest.originator)
            guard output.format == .text else {
                let value: JSONValue = [
                    "from": .string(package.manifest.originator.text), "name": .string(name),
                    "state": .string(receipt.state.rawValue), "message_id": .string(receipt.messageID.description),
                    "manifest_digest": .string(receipt.manifestDigest), "time": .string(receipt.time.rfc3339),
                ]
                Console.print(json: value)
                return
            }
            Console.print("\(name) says \(receipt.state.rawValue)")
            Console.print("  to message   \(receipt.messageID)")
            Console.print("  manifest     \(receipt.manifestDigest)")
            Console.print("  at           \(receipt.time)")
        }
    }

    /// `corridor receipt sent`
    struct Sent: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List what was sent, and what was answered.")

        @OptionGroup var home: HomeOptions
        @OptionGroup var output: FormatOption

        func run() throws {
            let home = try self.home.open()
            let sent = try home.caseFile.packages(.sent).filter { $0.kind == PackageKind.bundle.rawValue }
            guard output.format == .text else {
                Console.print(json: JSONValue.array(sent.map(Self.json)))
                return
            }
            var table = TextTable("SENT", "NO", "TO", "MESSAGE", "ANSWER")
            for package in sent {
                let partner = try home.caseFile.partner(package.recipient)
                table.add(
                    package.handled, "\(package.sequence)", partner?.name ?? package.recipient, package.message,
                    package.answer ?? "none yet")
            }
            if table.isEmpty { Console.say("Nothing was sent yet.") } else { Console.print(table) }
        }

        private static func json(_ package: StoredPackage) -> JSONValue {
            var object = JSONObject()
            object["sent"] = .string(package.handled)
            object["sequence"] = .number(JSONNumber(package.sequence))
            object["to"] = .string(package.recipient)
            object["message_id"] = .string(package.message)
            object["manifest_digest"] = .string(package.manifestDigest)
            object["answer"] = package.answer.map(JSONValue.string)
            return .object(object)
        }
    }
}
