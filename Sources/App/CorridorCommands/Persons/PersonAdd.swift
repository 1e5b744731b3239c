internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import Digests
internal import PartyHome
internal import Platform
internal import X509

/// `corridor person add`
struct PersonAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a person: a key with a passphrase of their own, and a certificate.",
        discussion: """
            The person types the new passphrase, or gives it with --new-passphrase-file. The passphrase of the home \
            opens its root. Roles: intake (imports), release (releases from quarantine, overrides, destroys), analyst, \
            keys (keys, persons, settings), audit.
            """)

    @Argument(help: "The person's name.")
    var name: String
    @Option(help: ArgumentHelp("The person's roles, with commas between them.", valueName: "roles"))
    var role: String
    @Option(help: ArgumentHelp("Where the private key is written (default: in the home).", valueName: "file"))
    var key: String?
    @Option(help: ArgumentHelp("Reads the person's new passphrase from a file.", valueName: "file"))
    var newPassphraseFile: String?
    @Option(help: ArgumentHelp("The folder on a medium that has the keys of the root.", valueName: "folder"))
    var root: String?
    @OptionGroup var kind: KeyKindOption
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        var roles: Set<PersonRole> = []
        for word in role.split(separator: ",") {
            guard let one = PersonRole(rawValue: word.trimmingPrefix(" ").description) else {
                throw Fault(
                    .usageWrong, kind: .usage,
                    [
                        "what": "\(word) is no role",
                        "instead": "Roles are \(PersonRole.allCases.map(\.rawValue).joined(separator: ", "))",
                    ])
            }
            roles.insert(one)
        }
        let home = try self.home.open(.upkeep)
        let actor = self.home.acting(.system)
        let path = key.map { $0.contains("/") ? $0 : "./" + $0 }
        let person = try PersonRegistry(
            home, access: KeyAccess(try keys.passphrases(), rootFolder: root), clock: .system, randomness: .system,
            actor: actor
        ).add(
            name, roles: roles, kind: kind.key, keyFile: path,
            passphrase: try ApprovalOptions.passphrase(of: name, newPassphraseFile, new: true),
            approver: try approval.approver(at: home, for: .persons, actor: actor.name))
        Console.print("Added \(person.name): \(person.roles.sorted().joined(separator: ", ")).")
        Console.print("  certificate  \(person.certificate.fingerprint.hex)")
        Console.print("  key          \(home.keyFile(of: person))")
    }
}
