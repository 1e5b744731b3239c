internal import ArgumentParser
internal import Messaging
internal import PartyHome

/// `corridor consent revoke`
struct ConsentRevoke: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Take a consent back.",
        discussion: """
            The party that it was given to may not use it any more when the revocation has reached it; messages that wait \
            in its outbox do not go. What went before stays with the recipients: retract the objects to reach these.
            """)

    @Argument(help: "The consent, by the beginning of its digest (corridor consent list).")
    var consent: String
    @Option(help: "The reason, for those that it is sent to.")
    var reason: String
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        let home = try self.home.openReminding()
        let said = try self.home.mail(of: home, keys).revokeConsent(consent, reason: reason)
        try ConsentText(home).show(said, format: format.format)
    }
}
