internal import ArgumentParser
internal import Digests
internal import PartyHome
internal import Platform
internal import X509

/// `corridor key revoke`
struct KeyRevoke: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Revoke a certificate of this home; a new one takes its place.",
        discussion: """
            Whoever has the new profile refuses what the old key signs from then on, and since --since what it \
            signed before, unless a time stamp or an own record proves an earlier time.
            """)

    @Argument(help: "A role, or the beginning of the SHA-256 of a certificate.")
    var certificate: String
    @Option(
        help: ArgumentHelp("Since when its key may have been in wrong hands (default: now).", valueName: "time"))
    var since: Timestamp?
    @Option(help: "Why: compromise, superseded or ceased.")
    var reason: Revocation.Reason = .compromise
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open()
        let revoked = try Keys.manager(home, keys: keys, options: self.home).revoke(
            certificate, since: since, reason)
        Console.print("Revoked \(revoked.subject), SHA-256 \(revoked.fingerprint.hex).")
        Keys.printHandOut(home)
    }
}
