internal import ArgumentParser
internal import Messaging
internal import PartyHome
internal import Platform
internal import StrictJSON

/// `corridor consent list`
struct ConsentList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List requests and consents, sent and received, and how they stand.")

    @OptionGroup var home: HomeOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        let home = try self.home.open()
        let all = try ConsentStatus.all(at: home, now: Clock.system.now())
        let text = try ConsentText(home)
        switch format.format {
        case .json: Console.print(json: .array(all.map { .object(text.json($0)) }))
        case .text:
            if all.isEmpty { Console.say("Nobody asked for consent yet.") }
            for one in all { for line in text.lines(one) { Console.print(line) } }
        }
    }
}
