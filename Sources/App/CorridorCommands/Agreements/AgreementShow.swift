internal import ArgumentParser
internal import PartyHome
internal import Platform

/// `corridor agreement show`
struct AgreementShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an agreement: its versions, terms in words, signatures and state.")

    @Argument(help: "The agreement's id, or at least six characters of its beginning.")
    var agreement: String
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open(.upkeep)
        let description = try AgreementDescription(
            home.agreement(named: agreement), in: home, at: Clock.system.now())
        switch output.format {
        case .text: description.show()
        case .json: Console.print(json: description.json)
        }
    }
}
