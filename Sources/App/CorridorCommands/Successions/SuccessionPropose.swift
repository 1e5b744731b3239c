internal import ArgumentParser
internal import Corrections
internal import Diagnostics
internal import Files
internal import Messaging
internal import PartyHome

/// `corridor succession propose`
struct SuccessionPropose: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose", abstract: "Propose that a partner takes the place of this party.",
        discussion:
            "The key of the root signs, as the persons approve whom the home asks for (act root). Nothing follows before the partner has accepted it."
    )

    @Argument(help: "The partner, by its full name or party id.")
    var successor: String
    @Option(help: "The reason; it goes to all partners of both.")
    var reason: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The file for the successor.", valueName: "file"))
    var output: String
    @Flag(help: "Replace a file that is there.")
    var force = false
    @OptionGroup var root: RootOptions
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.openReminding()
        let proposed = try self.home.mail(of: home, keys).proposeSuccession(
            by: home.party(named: successor), reason: reason,
            root: root.manager(home, keys: keys, options: self.home))
        try AtomicFile.write(proposed.bytes, to: output, replacing: force)
        Console.print("Wrote \(output). The successor accepts it with corridor succession accept.")
    }
}
