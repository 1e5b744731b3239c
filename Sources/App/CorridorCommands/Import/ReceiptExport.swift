internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import Files
internal import Messaging
internal import Packages
internal import PartyHome
internal import Platform

/// `corridor receipt export`
struct ReceiptExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a receipt as it was signed, without its seal, to be shown to others.",
        discussion: """
            A receipt travels sealed, so that only its recipient can read it. This writes the signed package inside: \
            anybody who knows the root of its signer can verify it, with corridor verify or as in docs/by-hand.md. It \
            works for receipts that came for messages of this home, and for those that this home sent (from the version \
            on that keeps them). Of several receipts for a message the last one is written.
            """)

    @Argument(help: "The beginning of the id of the message that it answers, or of its own id.")
    var message: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The file.", valueName: "file"))
    var output: String
    @Flag(help: "Replace a file that is there.")
    var force = false
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open()
        let name = message.lowercased()
        guard name.utf8.count >= 4 else { throw Fault(.receiptUnknown, kind: .usage, ["message": message]) }
        if let sent = try home.caseFile.signedReceipts(for: name).last {
            try AtomicFile.write(sent.content, to: output, replacing: force)
            return Console.print("Wrote \(output): the receipt \(sent.message), sent by this home.")
        }
        guard let received = try home.caseFile.receivedReceiptFiles(for: name).last else {
            throw Fault(.receiptUnknown, kind: .usage, ["message": message])
        }
        let judgement = try PackageOpener(home, clock: .system).open(
            Paths.join(home.layout.sealed, received.file), copying: true
        ) { () throws(Fault) in try keys.ring(home) }
        guard let package = judgement.package else {
            for finding in judgement.authenticity.flatMap(\.findings) + judgement.findings { Console.say(finding) }
            return try ExitStatus(judgement.outcome).end()
        }
        let file = try AtomicFile(path: output, replacing: force)
        try file.write(contentsOf: package.source)
        try file.commit()
        let signer = try home.name(of: package.manifest.originator)
        Console.print("Wrote \(output): the receipt \(received.message), signed by \(signer).")
    }
}
