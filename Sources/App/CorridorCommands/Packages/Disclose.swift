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
        abstract: "Take objects or properties out of a package so that they still verify.",
        discussion: """
            What is shown verifies by the originator's signature (corridor verify). For that it carries what the \
            originator signed, and with it the plain SHA-256 of every entry of the package: whoever knows all of a \
            bundle but a little (a postal code, a birth date, one name) finds that by trying until the digest fits. \
            Recipients, numbers in streams and names of entries can be read in it. Nothing that stands inside \
            extensions can be withheld alone. So it is made only with --guessable, unless nothing is withheld.

            What markings withhold from the reader (corridor markings) is refused too, unless --release says on what \
            ground it is shown. A reader is a partner (--to), or has the attributes that --reader names; of one who is \
            not named nothing is known. Both are logged.
            """)

    @Argument(help: "A package, or an envelope for this home.")
    var file: String
    @Option(help: ArgumentHelp("The id of an object; may be given several times.", valueName: "id"))
    var object: [String]
    @Option(
        help: ArgumentHelp(
            "A property to show of each, with type and id (default: whole objects); may be given several times.",
            valueName: "name"))
    var property: [String] = []
    @Option(help: ArgumentHelp("The partner to whom it is shown.", valueName: "partner"))
    var to: String?
    @Option(
        help: ArgumentHelp("An attribute of the reader; may be given several times.", valueName: "scheme:value"))
    var reader: [Audience] = []
    @Option(help: "What the reader wants it for.")
    var purpose: String?
    @Option(
        help: ArgumentHelp("On what ground it is shown although its markings withhold it.", valueName: "text"))
    var release: String?
    @Flag(help: "Make it although what it withholds can be guessed from it.")
    var guessable = false
    @Option(name: .shortAndLong, help: ArgumentHelp("The disclosure to write (JSON).", valueName: "file"))
    var output: String
    @Flag(help: "Replace a file that is there.")
    var force = false
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open()
        let judgement = try PackageOpener(home, clock: .system).open(file) { () throws(Fault) in try keys.ring(home) }
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
        ReleaseText.say(disclosure.release)
        ReleaseText.say(disclosure.exposure, try disclosure.exposure.recipients.map { try home.name(of: $0) })
        try disclosure.write(
            to: output, replacing: force, ground: release, isGuessable: guessable, for: home, by: actor)
        Console.print("Wrote \(output): \(disclosure.partCount) parts of message \(package.manifest.messageID).")
    }

    private func request(_ home: Home) throws -> PreparedDisclosure.Request {
        var request = PreparedDisclosure.Request(
            objects: object, properties: property,
            recipient: try to.map { name throws(Fault) in try home.party(named: name) })
        request.attributes = Set(reader)
        request.purpose = purpose
        return request
    }
}
