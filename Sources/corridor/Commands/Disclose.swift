internal import ArgumentParser
internal import CaseFile
internal import Digests
internal import Exchange
internal import Files
internal import Findings
internal import Packages
internal import StrictJSON

/// `corridor disclose`
struct Disclose: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take objects or properties out of a package so that they still verify.",
        discussion: """
            What is shown verifies by the originator's signature (corridor verify); of the rest nothing can be learnt but \
            the names and digests of the package's entries and how much there is. Whether it may be shown is for you to \
            judge.
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
    @Option(name: .shortAndLong, help: ArgumentHelp("The disclosure to write (JSON).", valueName: "file"))
    var output: String
    @Flag(help: "Replace a file that is there.")
    var force = false
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open()
        let judgement = try Opener(home, clock: .system).open(file) { () throws(Fault) in try keys.ring(home) }
        guard let package = judgement.package else {
            for authenticity in judgement.authenticity {
                VerdictText.print(authenticity, "authenticity", explain: false)
            }
            for finding in judgement.findings { Console.say(finding) }
            try ExitStatus(judgement.outcome).end()
            return
        }
        let disclosure = try DisclosureMaker.make(from: package, objects: object, properties: property)
        var details = JSONObject()
        details["objects"] = .array(object.map(JSONValue.string))
        details["properties"] = .array(property.map(JSONValue.string))
        details["file"] = .string(Paths.name(of: output))
        try home.caseFile.record(
            .disclosed, of: package.manifest.messageID.description, by: self.home.acting(.system), details)
        try AtomicFile.write(disclosure.bytes, to: output, replacing: force)
        Console.print("Wrote \(output): \(disclosure.parts.count) parts of message \(package.manifest.messageID).")
    }
}
