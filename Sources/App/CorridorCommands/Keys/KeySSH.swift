internal import ArgumentParser
internal import Diagnostics
internal import PartyHome
internal import Platform
internal import Transports
internal import X509

/// `corridor key ssh`
struct KeySSH: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ssh", abstract: "Make this home's key for servers, and print its public part.",
        discussion: """
            The operator of a server permits the printed line for the user of this home. The key opens that account and \
            nothing else: it signs no message and decrypts none. It has no passphrase, so that files can be sent without \
            anybody being there.
            """)

    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        let line = try home.makeTransportKey(by: self.home.acting(.system)) { path throws(Fault) in
            try SSHKeyGenerator.make(at: path, comment: "corridor-\(home.identity.party.text.prefix(16))")
        }
        Console.print("\(line)")
    }
}
