internal import ArgumentParser
internal import Messaging
internal import PartyHome
internal import Platform
internal import Policy

/// `corridor forward`
struct Forward: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forward",
        abstract: "Forward packages of other parties, unchanged, in a message of this party.",
        discussion: """
            The originator's signature still verifies for the recipients, and this home signs for the release. Policy \
            decides for each partner: what markings withhold (corridor markings --onward), or the agreement with the \
            originator or the partner refuses, is refused, also of files that are added.

            --override --reason states a ground, such as how and when the originator consented. It reaches what the \
            Traffic Light Protocol leaves to the originator, and one's own objects and terms; never originator control, \
            release limits, purpose or retention of another party. The ground is signed, and logged with recipient and \
            objects. --release TEXT says the same.
            """)

    @Argument(help: "Packages, or envelopes for this home.")
    var files: [String]
    @Option(
        help: ArgumentHelp("A bundle or attachment to add; may be given several times.", valueName: "file"))
    var with: [String] = []
    @Option(help: ArgumentHelp("The same as --override --reason.", valueName: "text"))
    var release: String?
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var envelopes: EnvelopeOptions
    @OptionGroup var terms: TermsOptions
    @OptionGroup var objects: ObjectLimitOption
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.openReminding()
        let recipients = try envelopes.recipients(home)
        let place = policy.preview ? { $0 } : try envelopes.place(for: recipients.count)
        let mail = try self.home.mail(of: home, keys)
        let ground = try policy.ground(orRelease: release)
        var terms = terms.terms
        terms.override = ground
        terms.objectLimit = objects.bytes
        terms.showRefused = { ReleaseText.say($0) }
        terms.forwarding = try mail.forwarding(files, to: recipients, release: ground, terms)
        if policy.preview {
            return try policy.show(
                try mail.preview(with, for: recipients, terms, by: .forward), overriddenOn: ground)
        }
        terms.approver = try policy.approver(
            at: home, overriddenOn: ground, actor: self.home.acting(.system))
        let sealed = try mail.seal(
            with, to: recipients, together: envelopes.together, terms, replacing: envelopes.force, place: place)
        try envelopes.report(sealed, home)
    }
}
