internal import ArgumentParser
internal import CaseFile
internal import PartyHome

/// `corridor log verify`
struct LogVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that no entry of the log was changed or removed, and what persons signed.")

    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open()
        let count = try home.caseFile.verifyLog()
        let signed = try LogApprovals(home).verify(home.caseFile.log())
        Console.print(
            "The log is intact: \(count) entries\(signed == 0 ? "" : ", \(signed) of them signed by persons").")
    }
}
