internal import ArgumentParser
internal import CaseFile
internal import PartyHome

/// `corridor log verify`
struct LogVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check that no entry of the log was changed or removed.")

    @OptionGroup var home: HomeOptions

    func run() throws {
        let count = try home.open().caseFile.verifyLog()
        Console.print("The log is intact: \(count) entries.")
    }
}
