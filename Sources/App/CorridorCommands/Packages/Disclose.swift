internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import Markings
internal import Messaging
internal import Packages
internal import PartyHome
internal import Platform

/// `corridor disclose`
struct Disclose: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disclose",
        abstract: "Extract objects or properties of a package so that they still verify.",
        discussion: """
            Disclosed parts verify by the originator's signature (corridor verify), and nothing that is withheld can \
            be confirmed by guessing. Readable are the name of the bundle's entry, the numbers of objects and of \
            entries in lists, and roughly how much there is.

            A value is named by its property, or by a JSON Pointer into the object: /extensions/x-example/parts/0.

            Packages of version 1 of the format commit to top-level properties only, and a disclosure of one contains \
            the plain SHA-256 of every entry: a reader who knows all of a bundle but a little (a postal code, a birth \
            date, one name) can find it by trying until the digest matches. So --guessable is required for these, \
            unless nothing is withheld.

            Policy decides about what is shown, as for corridor seal and corridor forward: a disclosure is not \
            encrypted. A reader is a partner (--to), or has the attributes given by --reader; without either, nothing \
            is known about the reader. --override --reason states a ground to show what is refused, as far as an \
            override reaches; --release TEXT says the same. Reader and ground are logged.
            """)

    @Argument(help: "A package, or an envelope for this home.")
    var file: String
    @Option(help: ArgumentHelp("The id of an object; may be given several times.", valueName: "id"))
    var object: [String]
    @Option(
        help: ArgumentHelp(
            "A value to disclose of each, with type and id (default: complete objects); may be given several times.",
            valueName: "name"))
    var property: [String] = []
    @Option(
        help: ArgumentHelp(
            "A value to withhold of each, when all the rest is disclosed; may be given several times.",
            valueName: "name"))
    var without: [String] = []
    @Option(help: ArgumentHelp("The partner to whom it is disclosed.", valueName: "partner"))
    var to: String?
    @Option(
        help: ArgumentHelp("An attribute of the reader; may be given several times.", valueName: "scheme:value"))
    var reader: [Audience] = []
    @Option(help: "The purpose of the reader.")
    var purpose: String?
    @Option(help: ArgumentHelp("The legal basis of the disclosure.", valueName: "text"))
    var legalBasis: String?
    @Option(help: ArgumentHelp("The same as --override --reason.", valueName: "text"))
    var release: String?
    @OptionGroup var policy: PolicyOptions
    @Flag(help: "Accept that withheld data can be guessed from the disclosure of a package of version 1.")
    var guessable = false
    @Option(name: .shortAndLong, help: ArgumentHelp("The disclosure to write (JSON).", valueName: "file"))
    var output: String?
    @Flag(help: "Replace a file that is there.")
    var force = false
    @OptionGroup var objects: ObjectLimitOption
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func validate() throws {
        guard output != nil || policy.preview else { throw ValidationError("Name the disclosure with --output.") }
    }

    func run() throws {
        let home = try self.home.open()
        try home.checkRestored()
        let judgement = try PackageOpener(home, clock: .system, objectLimit: objects.bytes).open(file) {
            () throws(Fault) in try keys.ring(home)
        }
        guard let package = judgement.package else {
            for authenticity in judgement.authenticity {
                VerdictText.print(authenticity, "authenticity", explain: false)
            }
            for finding in judgement.findings { Console.say(finding) }
            try ExitStatus(judgement.outcome).end()
            return
        }
        let actor = self.home.acting(.system)
        let disclosure = try PreparedDisclosure(request(home), from: package, in: home, at: actor.time)
        let ground = try policy.ground(orRelease: release)
        if policy.preview { return try policy.show([disclosure.outgoing], overriddenOn: ground) }
        guard let output else { return }
        ReleaseText.say(disclosure.outgoing)
        ReleaseText.say(disclosure.exposure, try disclosure.exposure.recipients.map { try home.name(of: $0) })
        try disclosure.write(
            to: output, replacing: force, ground: ground,
            approver: try policy.approver(at: home, overriddenOn: ground, actor: actor), isGuessable: guessable,
            for: home, by: actor)
        Console.print("Wrote \(output): \(disclosure.partCount) parts of message \(package.manifest.messageID).")
    }

    private func request(_ home: Home) throws -> PreparedDisclosure.Request {
        var request = PreparedDisclosure.Request(
            objects: object, selection: try DisclosureSelection(only: property, without: without),
            recipient: try to.map { name throws(Fault) in try home.party(named: name) })
        request.attributes = Set(reader)
        request.purpose = purpose
        request.legalBasis = legalBasis
        request.objectLimit = objects.bytes
        return request
    }
}
