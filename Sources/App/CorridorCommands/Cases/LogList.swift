internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import X509

/// `corridor log list`
struct LogList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Print the log, oldest first.",
        discussion: """
            Entries that fit everything given are printed as they are read, however many there are. Times are RFC 3339 \
            or dates. --actor names whose entries are asked for.
            """)

    @Option(help: ArgumentHelp("Only entries of this time or later.", valueName: "time"))
    var since: Timestamp?
    @Option(help: ArgumentHelp("Only entries before this time.", valueName: "time"))
    var until: Timestamp?
    @Option(help: ArgumentHelp("Only entries about this act; may be given several times.", valueName: "act"))
    var act: [String] = []
    @Option(help: ArgumentHelp("Only entries that name this partner.", valueName: "partner"))
    var partner: String?
    @Option(
        help: ArgumentHelp("Only entries whose subject begins with this text, a message id, say.", valueName: "text"))
    var subject: String?
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let known = Set(LogAction.allCases.map(\.rawValue))
        if let other = act.first(where: { !known.contains($0) }) {
            throw Fault(
                .usageWrong, kind: .usage,
                [
                    "what": "\(other) is no act of the log",
                    "instead": "Acts are \(known.sorted().joined(separator: ", "))",
                ])
        }
        let home = try self.home.open(.upkeep)
        let filter = LogFilter(
            since: since, until: until, acts: act, actor: self.home.actor, subject: subject,
            party: try partner.map { name throws(Fault) in try home.party(named: name).text })
        switch output.format {
        case .text: try print(home, filter)
        case .json: try printJSON(home, filter)
        }
    }

    private func print(_ home: Home, _ filter: LogFilter) throws {
        // The widths of columns are those of the first entries: the rest is not waited for.
        var table = TextTable("NO", "TIME", "WHO", "ACT", "SUBJECT")
        var rows = 0
        var layout: TextTable.Layout?
        try home.caseFile.forEachLogEntry(filter) { entry throws(Fault) in
            let row = ["\(entry.number)", entry.time, entry.actor, entry.act, String(entry.subject.prefix(40))]
            if let layout { return Console.print("\(safe: layout.line(row))") }
            table.add(row)
            rows += 1
            guard rows == Self.measured else { return }
            Console.print(table)
            layout = table.layout
        }
        if layout == nil { Console.print(table) }
    }

    private func printJSON(_ home: Home, _ filter: LogFilter) throws {
        var isFirst = true
        try home.caseFile.forEachLogEntry(filter) { entry throws(Fault) in
            let text = Printable.json(Self.json(entry).text(pretty: true))
            let indented = text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
            Console.print("\(safe: (isFirst ? "[\n" : ",\n") + indented)", end: "")
            isFirst = false
        }
        Console.print(isFirst ? "[]" : "\n]")
    }

    /// The number of entries by which columns are measured.
    private static let measured = 1000

    private static func json(_ entry: LogEntry) -> JSONValue {
        [
            "number": .number(JSONNumber(entry.number)), "time": .string(entry.time),
            "actor": .string(entry.actor), "act": .string(entry.act), "subject": .string(entry.subject),
            "details": .string(entry.details), "chain": .string(entry.chain),
        ]
    }
}
