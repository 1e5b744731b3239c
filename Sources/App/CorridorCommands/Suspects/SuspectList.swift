internal import ArgumentParser
internal import CaseFile
internal import Corrections
internal import Packages
internal import PartyHome
internal import StrictJSON

/// `corridor suspect list`
struct SuspectList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the messages and statements that compromised keys signed, and what was decided.")

    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open()
        let suspects = try home.caseFile.suspects()
        let statements = try home.caseFile.suspectStatements()
        switch output.format {
        case .text:
            guard !suspects.isEmpty || !statements.isEmpty else { return Console.say("No message is suspect.") }
            var table = TextTable("MESSAGE", "KIND", "FROM", "IMPORTED", "COMPROMISED SINCE", "STATE")
            let names = try home.partyNames()
            for one in suspects {
                table.add(
                    one.message, one.kind, names[one.originator], one.imported, one.since, one.state.rawValue)
            }
            for one in statements {
                let statement = one.signed.statement
                table.add(
                    String(statement.digest.prefix(12)), "\(statement.act.rawValue) (statement)",
                    names[statement.party], one.came, one.since, one.state.rawValue)
            }
            Console.print(table)
        case .json:
            Console.print(
                json: .array(
                    suspects.map { one in
                        [
                            "message_id": .string(one.message), "kind": .string(one.kind),
                            "originator": .string(one.originator), "imported": .string(one.imported),
                            "certificate_sha256": .string(one.certificate), "since": .string(one.since),
                            "statement": .string(one.statement), "state": .string(one.state.rawValue),
                        ]
                    }
                        + statements.map { one in
                            let statement = one.signed.statement
                            return [
                                "statement_digest": .string(statement.digest), "kind": .string(statement.act.rawValue),
                                "originator": .string(statement.party), "imported": .string(one.came),
                                "object": statement.subject.object.map { .string($0.object) } ?? .null,
                                "certificate_sha256": .string(one.certificate), "since": .string(one.since),
                                "statement": .string(one.cause), "state": .string(one.state.rawValue),
                            ]
                        }))
        }
    }
}
