internal import ArgumentParser
internal import PartyHome
internal import Platform

/// `corridor codes remove`
struct CodesRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a code list; its codes are then checked by form only.")

    @Argument(help: "The name of the list, from corridor codes list.")
    var name: String
    @OptionGroup var home: HomeOptions

    func run() throws {
        try home.open(.upkeep).removeCodeList(name, by: home.acting(.system))
        Console.print("\(name): removed")
    }
}
