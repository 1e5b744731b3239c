internal import ArgumentParser
internal import Corrections
internal import Diagnostics
internal import Files
internal import Messaging

/// `corridor succession publish`
struct SuccessionPublish: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Tell all partners of a succession that both parties signed.")

    @Argument(help: "The file that corridor succession accept wrote.")
    var file: String
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.openReminding()
        let signed = try SignedSuccession(parsing: File.bytes(at: file, limit: 1 << 20), entry: file)
        let findings = try self.home.mail(of: home, keys).publishSuccession(signed)
        Console.print("It goes to all partners with corridor send.")
        for finding in findings { Console.say(finding) }
    }
}
