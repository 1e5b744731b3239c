internal import ArgumentParser
internal import Files
internal import PartyHome
internal import X509

/// `corridor key new`
struct KeyNew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Generate a key and a certificate request, for an authority of the enterprise.",
        discussion: "The key stays pending in the home until its certificate is imported by corridor key import.")

    @Argument(help: "The role: originator, gateway, receipt or encryption.")
    var role: CertificateRole
    @Option(help: ArgumentHelp("The request to write (PKCS#10, PEM).", valueName: "file"))
    var request: String
    @OptionGroup var kind: KeyKindOption
    @Flag(help: "Replace a file that is there.")
    var force = false
    @OptionGroup var root: RootOptions
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        let pem = try root.manager(home, keys: keys, options: self.home).request(role, kind.key)
        try AtomicFile.write(pem, to: request, replacing: force)
        Console.print("Wrote the request \(request); the authority must keep its subject alternative names.")
    }
}
