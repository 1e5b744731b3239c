internal import ArgumentParser
internal import Packages
internal import PartyHome
internal import Platform
internal import Transports

/// `corridor partner profile`
struct PartnerProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile", abstract: "Write the profile of this home for its partners.",
        discussion: """
            The file profile.asice in the home's folder is the same, and enough for partners with this version of the \
            program or a later one. Partners with version 0.1 need --wire-version 1. With --core-stix the profile asks \
            for bundles that tools which know core STIX only can read too: corridor export --for adds what they need. \
            That stays so in later profiles, until --no-core-stix.
            """)

    @Option(name: .shortAndLong, help: ArgumentHelp("The profile to write.", valueName: "file"))
    var output: String
    @Flag(help: "Replace a file that is there.")
    var force = false
    @Flag(inversion: .prefixedNo, help: "Ask partners for summaries of trade objects in core STIX.")
    var coreSTIX: Bool?
    @Option(
        help: ArgumentHelp(
            "Propose this address to partners, in place of earlier ones; may be given several times.",
            valueName: "sftp://…"))
    var address: [String] = []
    @Flag(help: "Propose no address any more.")
    var noAddress = false
    @OptionGroup var version: WireVersionOption
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func validate() throws {
        guard coreSTIX == nil || version.wireVersion != .v1 else {
            throw ValidationError("A profile of version 1 cannot ask for core STIX.")
        }
        guard address.isEmpty || !noAddress else { throw ValidationError("Give --address or --no-address.") }
    }

    func run() throws {
        let home = try self.home.open(.upkeep)
        let ring = try keys.ring(home)
        let addresses = try noAddress ? [] : address.isEmpty ? nil : address.map { try SFTPAddress($0).description }
        if coreSTIX != nil || addresses != nil {
            try home.renewProfile(
                ring, coreSTIX: coreSTIX, addresses: addresses, clock: .system, randomness: .system)
        }
        try home.writeProfile(
            ring, version: version.wireVersion ?? .v2, to: output, replacing: force, clock: .system,
            randomness: .system)
        Console.print("Wrote \(output).")
    }
}
