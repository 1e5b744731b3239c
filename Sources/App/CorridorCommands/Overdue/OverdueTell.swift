internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import Messaging
internal import PartyHome
internal import Platform

/// `corridor overdue tell`
struct OverdueTell: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tell", abstract: "Tell all who hold an object of this party that it was validated again.",
        discussion: """
            A signed statement goes to them with the next corridor send, and they show the object until the time. What \
            goes to others from then on needs a marking with a new time.
            """)

    @Argument(help: "Objects of this party, by their ids.")
    var objects: [String]
    @Option(help: ArgumentHelp("When they must be validated next.", valueName: "time"))
    var until: Timestamp
    @Option(help: "What was looked at; it goes to all who hold them.")
    var reason: String
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.openReminding()
        guard until <= self.home.acting(.system).time.adding(seconds: Home.validationLimit) else {
            throw Fault(.validationTooLong, kind: .policy, ["until": until.rfc3339])
        }
        let result = try self.home.mail(of: home, keys).correct(
            objects, by: .validate(until: Timestamp(milliseconds: until.milliseconds)), reason: reason)
        CorrectionText.print(result, "Validated again:")
        for finding in result.findings { Console.say(finding) }
    }
}
