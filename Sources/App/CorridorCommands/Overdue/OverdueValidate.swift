internal import ArgumentParser
internal import CaseFile
internal import PartyHome
internal import Platform

/// `corridor overdue validate`
struct OverdueValidate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate", abstract: "Record that records were looked at and still hold.",
        discussion: """
            They are shown again, until the next time. A home can ask two persons to sign it (corridor home require-two \
            validate). Only this home is concerned: others validate what they hold themselves.
            """)

    @Argument(help: "The objects, by their ids.")
    var objects: [String]
    @Option(help: ArgumentHelp("When they must be validated next, within five years.", valueName: "time"))
    var until: Timestamp
    @Option(help: "What was looked at, for the log.")
    var reason: String
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open()
        let actor = self.home.acting(.system)
        let records = try home.validate(
            objects, until: until, reason: reason,
            approver: try approval.approver(at: home, for: .validate, actor: actor.name), by: actor)
        for record in records {
            Console.print(
                "\(record.object) of \(try home.name(ofParty: record.originator)) holds until \(until.rfc3339).")
        }
    }
}
