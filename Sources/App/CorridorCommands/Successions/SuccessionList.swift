internal import ArgumentParser
internal import CaseFile
internal import Corrections
internal import PartyHome
internal import StrictJSON

/// `corridor succession list`
struct SuccessionList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the successions that this home knows.")

    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open(.upkeep)
        let found = try home.caseFile.statements(of: .succession).compactMap {
            stored -> (StoredStatement, Succession)? in
            if case .succession(let signed) = stored.statement.subject { (stored, signed.succession) } else { nil }
        }
        switch output.format {
        case .text:
            guard !found.isEmpty else { return Console.say("No succession is known.") }
            var table = TextTable("PARTY", "SUCCESSOR", "STATED BY", "SINCE", "STATE", "REASON")
            let names = try home.partyNames()
            for (stored, terms) in found {
                table.add(
                    names[terms.party], names[terms.successor], names[stored.statement.party], stored.time,
                    stored.decision == .effective ? "in effect" : "without effect", terms.reason)
            }
            Console.print(table)
        case .json:
            Console.print(
                json: .array(
                    found.map { stored, terms in
                        [
                            "party": .string(terms.party), "successor": .string(terms.successor),
                            "statement": .string(stored.statement.digest), "by": .string(stored.statement.party),
                            "time": .string(stored.time), "in_effect": .bool(stored.decision == .effective),
                            "reason": .string(terms.reason),
                        ]
                    }))
        }
    }
}
