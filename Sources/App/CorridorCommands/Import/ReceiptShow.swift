internal import ArgumentParser
internal import Diagnostics
internal import Digests
internal import ExchangeProtocol
internal import Messaging
internal import Packages
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import X509

/// `corridor receipt show`
struct ReceiptShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Verify and open a receipt, and show what it acknowledges. Changes nothing.")

    @Argument(help: "A sealed receipt.")
    var file: String
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open(.upkeep)
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
            var object = JSONObject()
            object["from"] = .string(package.manifest.originator.text)
            object["name"] = .string(name)
            object["state"] = .string(receipt.state.rawValue)
            object["reason"] = receipt.reason.map { .string($0.rawValue) }
            object["message_id"] = .string(receipt.messageID.description)
            object["manifest_digest"] = .string(receipt.manifestDigest)
            object["time"] = .string(receipt.time.rfc3339)
            Console.print(json: .object(object))
            return
        }
        Console.print("\(name) says \(receipt.state.rawValue)")
        if let reason = receipt.reason { Console.print("  because      \(reason.rawValue)") }
        Console.print("  to message   \(receipt.messageID)")
        Console.print("  manifest     \(receipt.manifestDigest)")
        Console.print("  at           \(receipt.time)")
    }
}
