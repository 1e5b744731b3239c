internal import ArgumentParser
internal import Packages
internal import PartyHome
internal import Platform

/// `corridor partner profile`
struct PartnerProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile", abstract: "Write the profile of this home for its partners.",
        discussion: """
            The file profile.asice in the home's folder is the same, and enough for partners with this version of the \
            program or a later one. Partners with version 0.1 need --wire-version 1.
            """)

    @Option(name: .shortAndLong, help: ArgumentHelp("The profile to write.", valueName: "file"))
    var output: String
    @Flag(help: "Replace a file that is there.")
    var force = false
    @OptionGroup var version: WireVersionOption
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open()
        try home.writeProfile(
            try keys.ring(home), version: version.wireVersion ?? .v2, to: output, replacing: force, clock: .system,
            randomness: .system)
        Console.print("Wrote \(output).")
    }
}
