internal import ArgumentParser
internal import Corrections
internal import Diagnostics
internal import Files
internal import Messaging

/// `corridor succession accept`
struct SuccessionAccept: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Accept to take the place of another party, and tell all partners.",
        discussion: """
            The key of the root signs, as the persons approve whom the home asks for (act root). The statement goes with the next corridor send; the file is for the other party, \
            which tells its own partners with corridor succession publish.
            """)

    @Argument(help: "The file that the other party wrote.")
    var file: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The file for the other party.", valueName: "file"))
    var output: String
    @Flag(help: "Replace a file that is there.")
    var force = false
    @OptionGroup var root: RootOptions
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.openReminding()
        let proposed = try SignedSuccession(parsing: File.bytes(at: file, limit: 1 << 20), entry: file)
        let accepted = try self.home.mail(of: home, keys).acceptSuccession(
            proposed, root: root.manager(home, keys: keys, options: self.home))
        try AtomicFile.write(accepted.succession.bytes, to: output, replacing: force)
        Console.print("Wrote \(output). The other party tells its partners with corridor succession publish.")
        for finding in accepted.findings { Console.say(finding) }
    }
}
