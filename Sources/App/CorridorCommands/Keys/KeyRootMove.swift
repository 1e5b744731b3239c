internal import ArgumentParser
internal import CaseFile
internal import PartyHome
internal import Platform

/// `corridor key root move`
struct KeyRootMove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Move the private keys of the roots to a medium.",
        discussion: """
            They are written to a folder of the medium and read back from it; then they are destroyed in the home. They \
            keep their passphrase. Make a second copy of the folder before you rely on it, and keep both locked away \
            and apart. A medium whose file system has no permissions is mounted with umask=077.
            """)

    @Option(help: ArgumentHelp("A folder of the medium.", valueName: "folder"))
    var to: String
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        let actor = self.home.acting(.system)
        let folder = try KeyManager(
            home, access: KeyAccess(try keys.passphrases()),
            approver: try approval.approver(at: home, for: .root, actor: actor.name), clock: .system,
            randomness: .system, actor: actor
        ).moveRoot(to: to)
        Console.print("The private keys of the roots are in \(folder), and no longer in the home.")
        Console.print("Give --root \(folder) to what needs the root.")
    }
}
