internal import ArgumentParser
internal import Messaging
internal import PartyHome

/// `corridor consent deny`
struct ConsentDeny: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "deny", abstract: "Refuse consent to a request.")

    @Argument(help: "The request, by the beginning of its digest (corridor consent list).")
    var request: String
    @Option(help: "The reason, for the party that asked.")
    var reason: String
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        let home = try self.home.openReminding()
        let said = try self.home.mail(of: home, keys).denyConsent(request, reason: reason)
        try ConsentText(home).show(said, format: format.format)
    }
}
