internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import Messaging
internal import PartyHome

/// `corridor supersede`
struct Supersede: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say that versions of an object count no longer: views and merges of all who hold it leave them out.",
        discussion: """
            Two versions of one time, such as from two devices of one party, are a conflict: nobody can say which holds. \
            Name both, and send a later version; or name the one that is wrong. A version is named by a bundle that has it, \
            or by the SHA-256 of its canonical JSON, which corridor show prints as its digest. Where no other version is \
            left, no view has the object.
            """)

    @Argument(help: "The id of an object.")
    var object: String
    @Option(
        name: .customLong("version"),
        help: ArgumentHelp(
            "A bundle with the version, or its digest; may be given several times.", valueName: "version"))
    var versions: [String]
    @Option(help: "The reason; all who hold the object read it.")
    var reason: String
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        let home = try self.home.openReminding()
        let digests = try SupersededVersions.digests(versions, of: object)
        let result = try self.home.mail(of: home, keys).correct([object], by: .supersede(digests), reason: reason)
        for finding in result.findings { Console.say(finding) }
        guard format.format == .text else { return Console.print(json: CorrectionText.json(result)) }
        CorrectionText.print(result, "Superseded versions of")
    }
}
