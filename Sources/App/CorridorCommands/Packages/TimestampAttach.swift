internal import ArgumentParser
internal import Files
internal import Packages

/// `corridor timestamp attach`
struct TimestampAttach: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attach", abstract: "Write a package with the authority's time stamp attached to the signature.",
        discussion: "Each verifier decides whether to trust the authority: see corridor timestamp trust.")

    @Argument(help: "The package or envelope that the query was made for.")
    var file: String
    @Argument(help: "The authority's reply (DER).")
    var reply: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The package to write.", valueName: "file"))
    var output: String
    @Option(help: "Which signature, from 1.")
    var signature = 1
    @Flag(help: "Replace a file that is there.")
    var force = false

    func run() throws {
        let amendment = try PackageAmendment(File(path: file))
        let reply = try File.bytes(at: reply, limit: 1 << 20)
        let file = try AtomicFile(path: output, replacing: force)
        try amendment.attachTimestamp(reply, signature, into: file)
        try file.commit()
        Console.print("Wrote \(output) with the time stamp.")
    }
}
