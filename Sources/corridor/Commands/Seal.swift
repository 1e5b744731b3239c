internal import ArgumentParser
internal import Exchange
internal import Files
internal import Findings

/// `corridor seal`
struct Seal: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Encrypt and sign for partners: one envelope each, under random names.",
        discussion: "Takes a package that is there already, or packs bundles and attachments first.")

    @Argument(help: "A package, or bundles and attachments.")
    var files: [String]
    @Option(help: ArgumentHelp("A partner to seal for; may be given several times.", valueName: "partner"))
    var to: [String]
    @Option(name: .shortAndLong, help: ArgumentHelp("The folder for the envelopes.", valueName: "dir"))
    var directory: String?
    @Option(name: .shortAndLong, help: ArgumentHelp("The file for the one envelope.", valueName: "file"))
    var output: String?
    @Flag(help: "One envelope for all, so that the recipients see each other.")
    var together = false
    @Flag(help: "Replace a file that is there (with --output).")
    var force = false
    @OptionGroup var terms: TermsOptions
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.openReminding()
        let recipients = try to.map { name throws(Fault) in try home.party(named: name) }
        guard !recipients.isEmpty, Set(recipients).count == recipients.count else {
            throw Fault(
                .usageWrong, .usage, ["what": "A partner is named twice", "instead": "Name each once"])
        }
        let place = try self.place(for: recipients.count)
        let mail = OutgoingMail(
            home, keys: try keys.ring(home), clock: .system, randomness: .system,
            actor: self.home.acting(.system))
        let sealed: [OutgoingMail.Sealed]
        if files.count == 1, Paths.fileExtension(of: files[0]) == "asice" {
            sealed = [try mail.seal(package: files[0], to: recipients, replacing: force, place: place)]
        } else {
            sealed = try mail.seal(
                files, to: recipients, together: together, terms.terms, replacing: force, place: place)
        }
        for envelope in sealed {
            let names = try envelope.recipients.map { party throws(Fault) in try home.name(of: party) }
            Console.print("\(envelope.path)")
            Console.say(
                "  for \(names.joined(separator: ", ")): message \(envelope.messageID), number \(envelope.sequence), "
                    + "\(envelope.size) bytes")
        }
    }

    private func place(for count: Int) throws -> (String) -> String {
        switch (output, directory) {
        case (let output?, nil):
            guard count == 1 || together else {
                throw Fault(
                    .usageWrong, .usage,
                    [
                        "what": "--output takes one envelope, and there would be \(count)",
                        "instead": "Name a folder with --directory",
                    ])
            }
            return { _ in output }
        case (nil, let directory?):
            try Paths.makeFolder(directory)
            return { Paths.join(directory, $0) }
        default:
            throw Fault(
                .usageWrong, .usage,
                ["what": "Either --directory or --output is needed", "instead": "Name one of them"])
        }
    }
}
