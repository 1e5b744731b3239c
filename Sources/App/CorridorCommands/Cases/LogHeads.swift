internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import Digests
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import TransparencyLog

/// `corridor log heads`
struct LogHeads: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "heads",
        abstract: "Show the heads of the logs of relations: one's own, and what partners signed of theirs.",
        discussion: """
            Two heads of a partner that contradict each other prove that its log was cut, rewritten or shown in two \
            forms. Both are shown as they were signed; with --format json they can be written into files for corridor audit.
            """)

    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open(.upkeep)
        let logs = try home.caseFile.relationLogs()
        let conflicts = try home.caseFile.logConflicts()
        var heads: [ReceivedHead] = []
        for partner in try home.caseFile.partners() {
            if let head = try home.caseFile.newestHead(of: partner.party) { heads.append(head) }
        }
        guard output.format == .text else {
            let value: JSONValue = [
                "logs": .array(logs.map(Self.json)), "partners": .array(heads.map(Self.json)),
                "contradictions": .array(
                    conflicts.map { conflict in
                        [
                            "reason": .string(conflict.reason.rawValue), "found": .string(conflict.found),
                            "earlier": Self.json(conflict.earlier), "later": Self.json(conflict.later),
                        ]
                    }),
            ]
            return Console.print(json: value)
        }
        let names = try home.partyNames()
        var table = TextTable("LOG ABOUT", "BEGINS", "ENTRIES", "GIVEN", "VERIFIED THERE", "ROOT")
        for log in logs {
            table.add(
                log.party.isEmpty ? "this home" : names[log.party], log.began, "\(log.head.size)",
                log.party.isEmpty ? "" : "\(log.given)", log.party.isEmpty ? "" : "\(log.acknowledged)",
                String(Hex.encode(log.head.root.bytes).prefix(16)) + "…")
        }
        if table.isEmpty { Console.say("No log of a relation was begun yet.") } else { Console.print(table) }
        var others = TextTable("LOG OF", "ENTRIES", "SIGNED IN MESSAGE", "RECEIVED", "ROOT")
        for head in heads {
            others.add(
                names[head.party], "\(head.witnessed.head.size)", head.message, head.received,
                String(Hex.encode(head.witnessed.head.root.bytes).prefix(16)) + "…")
        }
        if !others.isEmpty {
            Console.print("")
            Console.print(others)
        }
        for conflict in conflicts {
            Console.print("")
            Console.print(
                "\(names[conflict.later.party]): two heads contradict each other (\(conflict.reason.rawValue))")
            for head in [conflict.earlier, conflict.later] {
                Console.print("  in message \(head.message), received \(head.received)")
                for line in head.note.split(separator: "\n") { Console.print("    \(String(line))") }
            }
        }
        try ExitStatus(conflicts.isEmpty ? Outcome.passed : .failed).end()
    }

    private static func json(_ log: RelationLog) -> JSONValue {
        var object = JSONObject()
        if !log.party.isEmpty { object["partner"] = .string(log.party) }
        object["stream"] = .string(log.stream)
        object["begins"] = .string(log.began)
        object["entries"] = .number(JSONNumber(log.head.size))
        object["root"] = .string(Hex.encode(log.head.root.bytes))
        if !log.party.isEmpty {
            object["given"] = .number(JSONNumber(log.given))
            object["acknowledged"] = .number(JSONNumber(log.acknowledged))
        }
        return .object(object)
    }

    private static func json(_ head: ReceivedHead) -> JSONValue {
        [
            "party": .string(head.party), "stream": .string(head.stream),
            "entries": .number(JSONNumber(head.witnessed.head.size)),
            "root": .string(Hex.encode(head.witnessed.head.root.bytes)), "message_id": .string(head.message),
            "received": .string(head.received), "note": .string(head.note),
            "certificate": .string(Base64.encode(head.certificate)),
        ]
    }
}
