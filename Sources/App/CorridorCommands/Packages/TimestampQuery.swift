internal import ArgumentParser
internal import Files
internal import Packages

/// `corridor timestamp query`
struct TimestampQuery: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Write the query for a time stamp over a signature.")

    @Argument(help: "A package or an envelope.")
    var file: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The query to write (DER).", valueName: "file"))
    var output: String
    @Option(help: "Which signature, from 1.")
    var signature = 1
    @Flag(help: "Replace a file that is there.")
    var force = false

    func run() throws {
        let query = try PackageAmendment(File(path: file)).timestampQuery(signature)
        try AtomicFile.write(query, to: output, replacing: force)
        Console.print("Wrote the query \(output).")
    }
}
