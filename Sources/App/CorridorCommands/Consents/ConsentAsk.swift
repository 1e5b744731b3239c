internal import ArgumentParser
internal import CaseFile
internal import Messaging
internal import PartyHome
internal import X509

/// `corridor consent ask`
struct ConsentAsk: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Ask the originators of objects for consent to pass them on.",
        discussion: """
            Each originator is asked about its own objects, and nobody else learns of the request. It names ids and \
            versions of objects, the recipients, the purpose and the reason. The requests go into the outbox, for \
            corridor send.
            """)

    @Argument(
        help: "Ids of objects, entities or received messages (or beginnings of ids), or words to search for; several.")
    var items: [String]
    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("A partner that is to get them; may be given several times.", valueName: "partner"))
    var recipients: [String]
    @Option(help: "The purpose, if one is to be stated.")
    var purpose: String?
    @Option(help: ArgumentHelp("For how many messages.", valueName: "number"))
    var uses: Int = 1
    @Option(help: "The reason, for the originators.")
    var reason: String
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions
    @OptionGroup var format: FormatOption

    func validate() throws {
        guard !recipients.isEmpty else { throw ValidationError("Name the recipient with --for.") }
        guard (1...10_000).contains(uses) else { throw ValidationError("--uses is 1 to 10000.") }
    }

    func run() throws {
        let home = try self.home.openReminding()
        let names = try ShareItems(home)
        var objects: [String] = []
        for item in items {
            switch try names.item(item) {
            case .objects(let ids), .corrections(let ids): objects += ids
            case .message(let message): objects += try Self.objects(of: message, home)
            case .bundle(let path): objects.append(path)
            }
        }
        let question = PackageSealer.ConsentQuestion(
            Array(Set(objects)).sorted(), for: try recipients.map { name throws in try home.party(named: name) },
            purpose: purpose, uses: uses, reason: reason)
        let said = try self.home.mail(of: home, keys).askConsent(question)
        try ConsentText(home).show(said, format: format.format)
    }

    /// The ids of the objects of a received message, and of the parts that it passed on; definitions are not among them.
    private static func objects(of message: String, _ home: Home) throws -> [String] {
        var ids: Set<String> = []
        for source in try home.caseFile.sources(ofMessage: message) {
            ids.formUnion(try home.caseFile.objectIDs(ofPackage: source.package))
        }
        return ids.filter { !$0.hasPrefix("marking-definition--") && !$0.hasPrefix("extension-definition--") }.sorted()
    }
}
