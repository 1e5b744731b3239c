internal import ArgumentParser
internal import Diagnostics
internal import Messaging
internal import PartyHome
internal import StrictJSON

/// What the commands that correct objects have in common.
struct CorrectionOptions: ParsableArguments {
    @Argument(help: "Ids of objects, or of messages that this home sent.")
    var names: [String]
    @Option(help: "The reason; all who hold the objects read it.")
    var reason: String
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions
    @OptionGroup var format: FormatOption

    /// States something of the objects.
    ///
    /// - Parameter words: what is done, in the past: `Retracted`.
    func correct(_ words: String, _ request: (Home) throws -> CorrectionRequest) throws {
        let home = try self.home.openReminding()
        let result = try self.home.mail(of: home, keys).correct(names, by: try request(home), reason: reason)
        for finding in result.findings { Console.say(finding) }
        guard format.format == .text else { return Console.print(json: CorrectionText.json(result)) }
        CorrectionText.print(result, words)
    }
}
