internal import ArgumentParser
internal import PartyHome

/// `corridor key root return`
struct KeyRootReturn: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: "Move the private keys of the roots back from the medium into the home.",
        discussion: "They are destroyed on the medium then. Destroy other copies of the folder too.")

    @OptionGroup var root: RootOptions
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func validate() throws {
        guard root.root != nil else { throw ValidationError("--root is needed: the folder on the medium.") }
    }

    func run() throws {
        let home = try self.home.open(.upkeep)
        let left = try root.manager(home, keys: keys, options: self.home).returnRoot()
        Console.print("The private keys of the roots are in the home.")
        Console.say(left)
    }
}
