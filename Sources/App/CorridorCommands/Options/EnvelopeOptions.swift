internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import Messaging
internal import PartyHome
internal import X509

/// Options for the recipients and the destination of envelopes.
struct EnvelopeOptions: ParsableArguments {
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

    /// The named recipients, each once.
    func recipients(_ home: Home) throws -> [PartyID] {
        let recipients = try to.map { name throws(Fault) in try home.party(named: name) }
        guard !recipients.isEmpty, Set(recipients).count == recipients.count else {
            throw Fault(
                .usageWrong, kind: .usage, ["what": "A partner is named twice", "instead": "Name each once"])
        }
        return recipients
    }

    /// Prints the paths of the envelopes on standard output, and details on standard error.
    func report(_ sealed: [PackageSealer.Sealed], _ home: Home) throws {
        for envelope in sealed {
            let names = try envelope.recipients.map { party throws(Fault) in try home.name(of: party) }
            Console.print("\(envelope.path)")
            Console.say(
                "  for \(names.joined(separator: ", ")): message \(envelope.messageID), number \(envelope.sequence), "
                    + "\(envelope.size) bytes")
        }
    }

    /// Returns the path for each envelope, from its random name.
    func place(for count: Int) throws -> (String) -> String {
        switch (output, directory) {
        case (let output?, nil):
            guard count == 1 || together else {
                throw Fault(
                    .usageWrong, kind: .usage,
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
                .usageWrong, kind: .usage,
                ["what": "Either --directory or --output is needed", "instead": "Name one of them"])
        }
    }
}
