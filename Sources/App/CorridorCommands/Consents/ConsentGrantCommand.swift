internal import ArgumentParser
internal import Messaging
internal import PartyHome
internal import Platform
internal import X509

/// `corridor consent grant`
struct ConsentGrantCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant", abstract: "Give consent to a request, all of it or part of it.")

    @Argument(help: "The request, by the beginning of its digest (corridor consent list).")
    var request: String
    @Option(
        name: .customLong("object"),
        help: ArgumentHelp("Only this object; may be given several times.", valueName: "id"))
    var objects: [String] = []
    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("Only for this recipient, by its party id; may be given several times.", valueName: "party"))
    var recipients: [String] = []
    @Option(help: ArgumentHelp("For at most this number of messages.", valueName: "number"))
    var uses: Int?
    @Option(help: ArgumentHelp("When it begins (default: now).", valueName: "time"))
    var notBefore: Timestamp?
    @Option(help: ArgumentHelp("When it ends (default: in 30 days).", valueName: "time"))
    var until: Timestamp?
    @Option(help: "The reason, for the party that asked.")
    var reason: String
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions
    @OptionGroup var format: FormatOption

    private static let days: Int64 = 30

    func validate() throws {
        if let until, until <= notBefore ?? Clock.system.now() {
            throw ValidationError("--until is over before the consent begins.")
        }
    }

    func run() throws {
        let home = try self.home.openReminding()
        var terms = PackageSealer.ConsentTerms(
            until: until ?? Clock.system.now().adding(seconds: Self.days * 86_400), reason: reason)
        if !objects.isEmpty { terms.objects = objects }
        if !recipients.isEmpty {
            terms.recipients = try recipients.map { text throws in
                guard let party = PartyID(text) else { return try home.party(named: text) }
                return party
            }
        }
        terms.uses = uses
        terms.notBefore = notBefore
        let said = try self.home.mail(of: home, keys).grantConsent(request, terms)
        try ConsentText(home).show(said, format: format.format)
    }
}
