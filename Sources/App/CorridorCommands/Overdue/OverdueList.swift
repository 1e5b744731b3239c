internal import ArgumentParser
internal import CaseFile
internal import PartyHome
internal import Platform
internal import StrictJSON

/// `corridor overdue list`
struct OverdueList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the records that are overdue, or will be.")

    @Option(help: ArgumentHelp("Those that will be overdue at this time (default: now).", valueName: "time"))
    var at: Timestamp?
    @Flag(help: "All records that must be validated again at some time.")
    var all = false
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open()
        let time = at ?? self.home.acting(.system).time
        let records = try home.caseFile.recordsToValidate(at: time).filter { all || $0.isOverdue }
        switch output.format {
        case .text:
            guard !records.isEmpty else { return Console.say("No record is overdue.") }
            var table = TextTable("OBJECT", "STATED BY", "VALIDATE BY", "STATE")
            let names = try home.partyNames()
            for record in records {
                table.add(
                    record.object, names[record.originator], record.due, record.isOverdue ? "overdue" : "holds")
            }
            Console.print(table)
        case .json:
            Console.print(
                json: .array(
                    records.map { record in
                        [
                            "object": .string(record.object), "originator": .string(record.originator),
                            "due": .string(record.due), "overdue": .bool(record.isOverdue),
                        ]
                    }))
        }
    }
}
