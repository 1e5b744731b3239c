internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import PartyHome

/// `corridor ledger message`
struct LedgerMessage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "message", abstract: "Show who got a message, with its objects.")

    @Argument(help: "The id of a message of this home, or its beginning; or of one from which parts were shown.")
    var message: String
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open()
        let ids = try home.caseFile.messages(beginningWith: message)
        guard ids.count <= 1 || ids.contains(message.lowercased()) else {
            throw Fault(
                .messageAmbiguous, kind: .usage, ["message": message, "candidates": ids.joined(separator: ", ")])
        }
        let id = ids.count == 1 ? ids[0] : message.lowercased()
        let entries = try home.caseFile.ledger(ofMessage: id)
        guard !entries.isEmpty else { throw Fault(.ledgerMessageUnknown, kind: .usage, ["message": message]) }
        try LedgerReport(home).show(entries, format: output.format, withObjects: true)
    }
}
