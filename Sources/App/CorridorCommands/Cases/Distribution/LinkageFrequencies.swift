internal import ArgumentParser
internal import Diagnostics
internal import FileMerging
internal import Files
internal import RecordLinkage
internal import SourceFormats

/// `corridor linkage frequencies`
struct LinkageFrequencies: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frequencies", abstract: "A model gets the frequencies of values that were counted in parts.")

    @Option(help: ArgumentHelp("The mapping of the columns.", valueName: "file"))
    var map: String
    @Option(help: ArgumentHelp("The model, learned with --frequencies.", valueName: "json"))
    var model: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The model to write.", valueName: "json"))
    var output: String
    @Flag(help: "Replace the file.")
    var force = false

    func run() throws {
        let name = Paths.name(of: map)
        let plan = try LinkagePlan(
            try MappingFile(parsing: File.bytes(at: map, limit: 1 << 20), named: name), named: name)
        let model = try ParametersFile.model(named: model, for: plan)
        let counted = try CountedFrequencies.model(model, LinkagePipe.lines)
        try ParametersFile.write(counted.json, to: output, replacing: force)
    }
}
