internal import ArgumentParser
internal import Files
internal import PartyHome
internal import Platform
internal import Policy
internal import X509

/// `corridor agreement new`
struct AgreementNew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Write a file with terms to edit, strict in both directions.",
        discussion: AgreementCommand.termsHelp)

    @Argument(help: "The partner's full name, its party id, or the beginning of the id.")
    var partner: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String
    @Flag(help: "Replace a file that is there.")
    var force = false
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        let party = try home.party(named: partner)
        let name = try home.profile(of: party)?.name ?? party.short
        let title = "\(home.identity.name) and \(name)"
        try AtomicFile.write(
            AgreementDraft.template(named: title, at: Clock.system.now()), to: output, replacing: force)
        Console.print("Wrote \(output). Edit it, then propose it:")
        Console.print("  corridor agreement propose \"\(name)\" --terms \(output) -o FILE")
    }
}
