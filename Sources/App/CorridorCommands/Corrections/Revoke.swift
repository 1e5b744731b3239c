internal import ArgumentParser
internal import Diagnostics
internal import Messaging
internal import PartyHome
internal import StrictJSON
internal import X509

/// `corridor revoke`
struct Revoke: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Revoke own objects or records: a revoked version goes to every partner that holds them.",
        discussion: """
            A revoked version is final (STIX 2.1, section 3.6): the next export of the record has another id. It is \
            made of what the home remembers of its exports; for other objects --last names a bundle with their last \
            versions. corridor retract takes an object back that is wrong, needs nothing of its content, and can be \
            lifted. A partner that states after a restore that it holds them, of which the ledger has no record, is \
            named, and gets a revoked version only with --also: a version has the contents of the object.
            """)

    @Argument(help: "Ids of objects, or of records of an exported source.")
    var names: [String]
    @Option(help: "The reason, for the log.")
    var reason: String
    @Option(
        help: ArgumentHelp("A bundle with the last versions of objects that are not remembered.", valueName: "file"))
    var last: String?
    @Option(
        help: ArgumentHelp(
            "A partner that states that it holds them gets them too, although the ledger does not name it.",
            valueName: "partner"))
    var also: [String] = []
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        let home = try self.home.openReminding()
        let others = try also.map { name throws(Fault) in try home.party(named: name).text }
        let revoked = try self.home.mail(of: home, keys).revoke(
            names, lastIn: last, alsoTo: Set(others), reason: reason)
        for finding in revoked.findings { Console.say(finding) }
        guard format.format == .text else {
            return Console.print(
                json: [
                    "objects": .array(revoked.objects.map(JSONValue.string)),
                    "recipients": .array(
                        revoked.recipients.map {
                            [
                                "party": .string($0.party), "name": .string($0.name),
                                "objects": .number(JSONNumber($0.count)), "message_id": .string($0.message),
                            ]
                        }),
                ])
        }
        Console.print("Revoked \(Console.count(revoked.objects.count, "object")).")
        for recipient in revoked.recipients {
            Console.print("  to \(recipient.name): \(Console.count(recipient.count, "object")), with corridor send")
        }
        if revoked.recipients.isEmpty { Console.print("Nobody holds them by the ledger.") }
    }
}
