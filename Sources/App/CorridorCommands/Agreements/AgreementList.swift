internal import ArgumentParser
internal import Diagnostics
internal import PartyHome
internal import Platform
internal import Policy
internal import StrictJSON

/// `corridor agreement list`
struct AgreementList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the agreements.")

    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open(.upkeep)
        let now = Clock.system.now()
        let descriptions = try home.agreements().agreements.map { life throws(Fault) in
            try AgreementDescription(life, in: home, at: now)
        }.sorted { $0.order < $1.order }
        switch output.format {
        case .text:
            guard !descriptions.isEmpty else {
                Console.say("There are no agreements. Begin one with corridor agreement new PARTNER -o FILE.")
                return
            }
            var table = TextTable("AGREEMENT", "PARTNER", "VERSION", "STATE", "UNTIL")
            for description in descriptions { table.add(description.row) }
            Console.print(table)
        case .json: Console.print(json: .array(descriptions.map(\.json)))
        }
    }
}
