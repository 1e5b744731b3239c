internal import ArgumentParser
internal import CaseFile
internal import CaseWork
internal import Diagnostics
internal import EntityResolution
internal import PartyHome
internal import Platform

/// `corridor ledger person`
struct LedgerPerson: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Show who got the records of a person: an account of disclosures.",
        discussion: """
            It is read on a ground, and every reading is logged with the ids of the records. Where the home asks for \
            persons (corridor home require-persons), one with the role audit signs. Records that this party made itself \
            are found by their ids only: a home keeps no names of what it exported.
            """)

    @Argument(
        help: "The person's name, as corridor find finds it, or the id of a record, which may be one of one's own.")
    var person: String
    @Option(help: "Why it is read, for the log.")
    var reason: String
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open()
        let records = try self.records(home)
        let actor = self.home.acting(.system)
        let found = try home.ledger(
            ofPerson: records, reason: reason,
            approver: try approval.approver(at: home, for: .ledger, actor: actor.name), by: actor)
        try LedgerReport(home).show(found, format: output.format)
        // An account that leaves somebody out must not look whole.
        if !person.contains("--") {
            Console.say(Finding(.ledgerOwnRecordsUnnamed, ["name": person, "party": home.identity.name]))
        }
    }

    /// The records of one person.
    ///
    /// - Throws: `Fault` `ledger-person-unknown` or `ledger-person-ambiguous`.
    private func records(_ home: Home) throws(Fault) -> [String] {
        let view = try home.caseAnswers()
        do throws(Fault) {
            switch try view.handle(person) {
            case .entity(let entity): return entity.members
            case .object(let id): return try view.entity(of: id)?.members ?? [id]
            }
        } catch {
            guard error.code == .objectUnknown || error.code == .objectWithdrawn else { throw error }
            // Objects of one's own are not in the case file: their whole id is enough.
            if person.contains("--") { return [person] }
        }
        let people = try view.search(person).entities.map(\.entity).filter { $0.kind == .person }
        guard let first = people.first else {
            throw Fault(.ledgerPersonUnknown, kind: .usage, ["name": person])
        }
        guard people.count == 1 else {
            let candidates = people.prefix(6).map { "\($0.displayName) [\(EntityText.short($0.id))]" }
            throw Fault(
                .ledgerPersonAmbiguous, kind: .usage,
                ["name": person, "candidates": candidates.joined(separator: ", ")])
        }
        return first.members
    }
}
