public import ArgumentParser
public import BundleFormats
internal import Files
internal import Findings

/// `corridor convert`
struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turn a bundle from JSON into XML, or from XML into JSON, without loss.",
        discussion: """
            The JSON form is STIX 2.1, the XML form a message of NIEM 6.0; both say the same, and converted there and \
            back a bundle is the same one. It is read and written an object at a time, whatever its size. What is \
            wrong with a bundle is for corridor validate to find; one that cannot be read is not converted.
            """)

    @Argument(help: "The bundle; - for standard input.")
    var input: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The bundle to write; - for standard output.", valueName: "file"))
    var output: String
    @Option(name: .customLong("to"), help: "json or xml (default: by the ending of the output's name).")
    var form: BundleForm?
    @Flag(help: "Replace a file that is there.")
    var force = false

    func validate() throws {
        guard form != nil || BundleForm(path: output) != nil else {
            throw ValidationError("The name \(output) ends in neither .json nor .xml: say --to json or --to xml.")
        }
    }

    func run() throws {
        let source = try StandardStreams.open(input)
        guard source.count > 0 else { throw Fault(.fileEmpty, .badData, ["path": input]) }
        let form = form ?? BundleForm(path: output) ?? .json
        var count = 0
        try StandardStreams.write(to: output, replacing: force) { sink throws(Fault) in
            count = try BundleConverter.convert(source, named: input, to: form, into: sink)
        }
        let line: Line = "\(Console.count(count, "object"))"
        if output == "-" { Console.say(line) } else { Console.print("\(output): " + line) }
    }
}

extension BundleForm: ExpressibleByArgument {}
