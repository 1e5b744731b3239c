internal import ArgumentParser
internal import CaseFile
internal import PartyHome
internal import Platform

/// `corridor person remove`
struct PersonRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a person and revoke their certificate.",
        discussion: """
            What the person signed before stays signed. The next revocation list is issued: hand out the new profile. \
            Nobody is removed whom the home needs to do what two persons must sign.
            """)

    @Argument(help: "The person's name.")
    var name: String
    @Option(help: "The reason, for the log.")
    var reason: String
    @Option(help: ArgumentHelp("The folder on a medium that has the keys of the root.", valueName: "folder"))
    var root: String?
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        let actor = self.home.acting(.system)
        let isNew = try PersonRegistry(
            home, access: KeyAccess(try keys.passphrases(), rootFolder: root), clock: .system, randomness: .system,
            actor: actor
        ).remove(name, reason: reason, approver: try approval.approver(at: home, for: .persons, actor: actor.name))
        Console.print("\(name) \(isNew ? "is" : "was already") removed.")
    }
}
