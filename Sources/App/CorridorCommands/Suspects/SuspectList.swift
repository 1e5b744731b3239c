internal import ArgumentParser
internal import CaseFile
internal import PartyHome
internal import StrictJSON

/// `corridor suspect list`
struct SuspectList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the messages that compromised keys signed, and what was decided.")

    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open()
        let suspects = try home.caseFile.suspects()
        switch output.format {
        case .text:
            guard !suspects.isEmpty else { return Console.say("No message is suspect.") }
            var table = TextTable("MESSAGE", "KIND", "FROM", "IMPORTED", "COMPROMISED SINCE", "STATE")
            let names = try home.partyNames()
            for one in suspects {
                table.add(
                    one.message, one.kind, names[one.originator], one.imported, one.since, one.state.rawValue)
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
                    }))
        }
    }
}
