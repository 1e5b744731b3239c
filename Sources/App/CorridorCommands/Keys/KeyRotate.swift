internal import ArgumentParser
internal import PartyHome
internal import X509

/// `corridor key rotate`
struct KeyRotate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate", abstract: "Exchange keys for new ones, as planned.",
        discussion: """
            What was signed with the old ones stays good, and what partners still encrypt to the old one can be \
            opened. A new root is vouched for by the old one; partners take it with the next profile, without \
            comparing fingerprints again.
            """)

    @Argument(help: "The roles (default: all but the root); root makes all the others new too.")
    var roles: [CertificateRole] = [.originator, .gateway, .receipt, .encryption]
    @OptionGroup var kind: KeyKindOption
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open()
        try Keys.manager(home, keys: keys, options: self.home).rotate(roles, kind.key)
        let made = roles.contains(.root) ? CertificateRole.allCases : roles
        Console.print("Made new keys: \(made.map(\.rawValue).joined(separator: ", ")).")
        Keys.printHandOut(home)
    }
}
