internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Messaging
internal import PartyHome
internal import Platform
internal import X509

/// `corridor key compromised`
struct KeyCompromised: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compromised", abstract: "Tell all partners since when a key of this home is compromised.",
        discussion: """
            First revoke its certificate (corridor key revoke originator --since TIME), hand out the new profile, then \
            say so with this command: it goes with the next corridor send. At each partner everything that this key \
            signed and that first came there after the time becomes suspect: it is left out of views until a person \
            there accepts or disowns it. Nothing is erased.
            """)

    @Argument(
        help:
            "The beginning of the SHA-256 of the certificate, of the originator or of receipts (corridor key list --all)."
    )
    var certificate: String
    @Option(help: ArgumentHelp("The time since when others may have used its key.", valueName: "time"))
    var since: Timestamp
    @Option(help: "What happened; it goes to all partners.")
    var reason: String
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.openReminding()
        let stated = try self.home.mail(of: home, keys).stateCompromise(
            of: certificate, since: since, reason: reason)
        Console.print("Stated that the key of \(stated.certificate.subject) is compromised since \(since.rfc3339).")
        Console.print("It goes to \(Console.count(try home.caseFile.partners().count, "partner")) with corridor send.")
        for finding in stated.findings { Console.say(finding) }
    }
}
