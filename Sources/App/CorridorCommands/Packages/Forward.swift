internal import ArgumentParser
internal import Messaging
internal import PartyHome

/// `corridor forward`
struct Forward: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Forward packages of other parties, unchanged, in a message of this party.",
        discussion: """
            The originator's signature still verifies for the recipients, and this home signs for the release. Data \
            that markings withhold from a recipient (corridor markings --onward) is refused, and packages marked as a \
            whole TLP:RED or TLP:AMBER+STRICT, unless --release states the reason for forwarding, such as how and when \
            the originator consented. The reason is signed, and logged with recipient and objects.
            """)

    @Argument(help: "Packages, or envelopes for this home.")
    var files: [String]
    @Option(
        help: ArgumentHelp("A bundle or attachment to add; may be given several times.", valueName: "file"))
    var with: [String] = []
    @Option(help: ArgumentHelp("The reason to forward them although markings withhold them.", valueName: "text"))
    var release: String?
    @OptionGroup var envelopes: EnvelopeOptions
    @OptionGroup var terms: TermsOptions
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.openReminding()
        let recipients = try envelopes.recipients(home)
        let place = try envelopes.place(for: recipients.count)
        let mail = try self.home.mail(of: home, keys)
        var terms = terms.terms
        let forwarding = try mail.forwarding(files, to: recipients, release: release)
        for decision in forwarding.refused {
            Console.say("\(decision.path) for \(decision.name):")
            ReleaseText.say(decision.release)
        }
        terms.forwarding = forwarding
        let sealed = try mail.seal(
            with, to: recipients, together: envelopes.together, terms, replacing: envelopes.force, place: place)
        try envelopes.report(sealed, home)
    }
}
