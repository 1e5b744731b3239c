internal import ArgumentParser
internal import Messaging
internal import PartyHome
internal import StrictJSON

/// `corridor revoke`
struct Revoke: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Revoke own objects or records: a revoked version goes to every partner that holds them.",
        discussion: """
            A revoked version is final (STIX 2.1, section 3.6): the next export of the record has another id. It is \
            made of what the home remembers of its exports; for other objects --last names a bundle with their last \
            versions. corridor retract takes an object back that is wrong, needs nothing of its content, and can be \
            lifted.
            """)

    @Argument(help: "Ids of objects, or of records of an exported source.")
    var names: [String]
    @Option(help: "The reason, for the log.")
    var reason: String
    @Option(
        help: ArgumentHelp("A bundle with the last versions of objects that are not remembered.", valueName: "file"))
    var last: String?
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        let home = try self.home.openReminding()
        let revoked = try self.home.mail(of: home, keys).revoke(names, lastIn: last, reason: reason)
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
