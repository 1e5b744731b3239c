internal import ArgumentParser
internal import Diagnostics
internal import Messaging
internal import PartyHome
internal import Policy

/// The message that a command writes, and what signs it.
struct AgreementOutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The file for the sealed message (default: the outbox, for corridor send).", valueName: "file"))
    var output: String?
    @Flag(help: "Replace a file that is there.")
    var force = false
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    /// Prints what was said, and where the message is.
    func report(_ words: String, _ sealed: PackageSealer.AgreementSealed, in home: Home) throws {
        for finding in sealed.findings { Console.say(finding) }
        Console.print("\(safe: words)\(sealed.isAgain ? ", as before" : "").")
        if let document = sealed.document {
            Console.print("  agreement    \(document.id), version \(document.number)")
            Console.print("  digest       \(document.digest)")
        }
        let names = try sealed.message.recipients.map { party throws(Fault) in try home.name(of: party) }
        Console.print("  message      \(sealed.message.path) for \(names.joined(separator: ", "))")
    }
}
