internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import PartyHome
internal import Platform
internal import Transports

/// `corridor home known-host`
struct HomeKnownHost: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "known-host", abstract: "Confirm the key of a server, after its fingerprint was compared.",
        discussion: """
            Asks the server for its keys, shows their fingerprints, and takes the one that a person confirms: on the \
            terminal, or by --fingerprint with what the operator of the server said. With --key the public key comes from \
            a file of the operator, and the server is not asked. No server is ever trusted without this.
            """)

    @Argument(help: "The address of a folder on the server, sftp://USER@HOST[:PORT]/PATH.")
    var address: String
    @Option(help: ArgumentHelp("The fingerprint as the operator said it.", valueName: "SHA256:…"))
    var fingerprint: String?
    @Option(help: ArgumentHelp("The server's public key, from its operator.", valueName: "file"))
    var key: String?
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        let address = try SFTPAddress(address)
        let keys =
            try key.map { path in [try SSHHostKey(line: try File.bytes(at: path, limit: 1 << 16))] }
            ?? SSHHostKey.scan(address)
        guard let chosen = try choose(keys, of: address) else {
            throw Fault(.hostKeyUnconfirmed, kind: .policy, ["host": address.host])
        }
        try home.confirmHostKey(
            of: address.knownHostsName, key: chosen.text, fingerprint: chosen.fingerprint,
            by: self.home.acting(.system))
        Console.print("The server \(address.host) is known by \(chosen.fingerprint).")
    }

    /// The key that a person confirms.
    private func choose(_ keys: [SSHHostKey], of address: SFTPAddress) throws -> SSHHostKey? {
        if let fingerprint { return keys.first { $0.fingerprint == fingerprint } }
        for key in keys { Console.say("\(address.knownHostsName) \(key.type) \(key.fingerprint)") }
        guard let first = keys.first else { return nil }
        if key != nil { return first }
        return Console.confirms("Did the operator of the server name the fingerprint \(first.fingerprint)?")
            ? first : nil
    }
}
