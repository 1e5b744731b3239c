internal import ArgumentParser
internal import CaseFile
internal import PartyHome

/// `corridor log verify`
struct LogVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check that nothing in the log was changed or cut out.")

    @OptionGroup var home: HomeOptions

    func run() throws {
        let count = try home.open().caseFile.verifyLog()
        Console.print("The log holds together: \(count) entries.")
    }
}
