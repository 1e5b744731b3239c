internal import ArgumentParser
internal import PartyHome
internal import X509

/// `corridor key rotate`
struct KeyRotate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate", abstract: "Rotate keys, as planned.",
        discussion: """
            Signatures of the old keys stay valid, and messages encrypted to the old key can still be opened. A new \
            root is endorsed by the old one; partners accept it with the next profile, without comparing fingerprints \
            again.
            """)

    @Argument(help: "The roles (default: all but the root); root also renews all the others.")
    var roles: [CertificateRole] = [.originator, .gateway, .receipt, .encryption, .log]
    @OptionGroup var kind: KeyKindOption
    @OptionGroup var root: RootOptions
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        try root.manager(home, keys: keys, options: self.home).rotate(roles, kind.key)
        let made = roles.contains(.root) ? CertificateRole.allCases : roles
        Console.print("Generated new keys: \(made.map(\.rawValue).joined(separator: ", ")).")
        Keys.printHandOut(home)
    }
}
