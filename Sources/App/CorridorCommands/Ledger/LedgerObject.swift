internal import ArgumentParser
internal import CaseFile
internal import CaseWork
internal import Diagnostics
internal import PartyHome

/// `corridor ledger object`
struct LedgerObject: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "object", abstract: "Show who has an object.",
        discussion: """
            Also shown are partners of which the ledger has no record, and which state that they have it from here, as \
            they do after a restore of their home or of this one; and parties that have it from others, as far as what \
            was received shows it: its originator, those who passed it on to this home, and other recipients that a \
            message names.
            """)

    @Argument(help: "The id of an object; of one in the case file its beginning is enough.")
    var id: String
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open()
        let report = try LedgerReport(home)
        try report.show([try Self.id(id, home)], format: output.format)
    }

    /// The id that a text is or begins. An object that is not in the case file, such as one of one's own, is named by its
    /// whole id.
    static func id(_ text: String, _ home: Home) throws(Fault) -> String {
        guard try home.caseFile.versions(of: text).isEmpty else { return text }
        do throws(Fault) {
            if case .object(let id) = try home.caseAnswers().handle(text) { return id }
        } catch {
            let isUnknown = error.code == .objectUnknown || error.code == .objectWithdrawn
            guard isUnknown else { throw error }
        }
        return text
    }
}
