internal import ArgumentParser
package import PartyHome
internal import Platform

/// `corridor init`
struct Initialise: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Create a party home: keys, certificates, case file, and a profile for the partners.")

    @Argument(help: "The folder for the home.")
    var folder: String
    @Option(help: "The party's name.")
    var name: String
    @Option(help: "The party's country, two letters (ISO 3166-1).")
    var country: String
    @Option(help: "The role of the party: carrier, agency or partner.")
    var role: PartyRole = .partner
    @OptionGroup var kind: KeyKindOption
    @OptionGroup var keys: KeyOptions
    @Option(
        name: .long, help: ArgumentHelp("The actor's name, for the log (default: the user's name).", valueName: "name"))
    var actor: String?

    func run() throws {
        var options = HomeOptions()
        options.actor = actor
        let maker = HomeBuilder(clock: .system, randomness: .system)
        let home = try maker.make(
            in: folder, name: name, country: country, role: role, kind: kind.key,
            passphrase: try keys.passphrase(new: true), actor: options.acting(.system))
        let profile = try home.ownProfile()
        Console.print("Created the home of \(name) in \(folder).")
        Console.print("Send \(home.layout.profile) to the partners; its fingerprint, to be read out by phone:")
        Console.print("  \(profile.fingerprint)")
    }
}

extension PartyRole: ExpressibleByArgument {}
