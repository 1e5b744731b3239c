internal import ArgumentParser
internal import PartyHome
internal import Platform

/// `corridor codes remove`
struct CodesRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a list; its codes are checked by their form again.")

    @Argument(help: "The list, as corridor codes list names it.")
    var name: String
    @OptionGroup var home: HomeOptions

    func run() throws {
        try home.open().removeCodeList(name, by: home.acting(.system))
        Console.print("\(name): removed")
    }
}
