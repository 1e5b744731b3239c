internal import ArgumentParser
internal import Digests
internal import PartyHome
internal import Platform
internal import X509

/// `corridor key revoke`
struct KeyRevoke: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Revoke a certificate of this home and replace it by a new one.",
        discussion: """
            Parties with the new profile refuse signatures of the old key from then on, and earlier ones made after \
            --since, unless a time stamp or a record of their own proves an earlier time.
            """)

    @Argument(help: "A role, or the beginning of the SHA-256 of a certificate.")
    var certificate: String
    @Option(
        help: ArgumentHelp("The time from which its key may have been compromised (default: now).", valueName: "time"))
    var since: Timestamp?
    @Option(help: "The reason: compromise, superseded or ceased.")
    var reason: Revocation.Reason = .compromise
    @OptionGroup var root: RootOptions
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        let revoked = try root.manager(home, keys: keys, options: self.home).revoke(
            certificate, since: since, reason)
        Console.print("Revoked \(revoked.subject), SHA-256 \(revoked.fingerprint.hex).")
        Keys.printHandOut(home)
    }
}
