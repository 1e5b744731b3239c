package import CaseFile
package import Diagnostics
internal import Files
internal import Platform
internal import StrictJSON

/// Reading the ledger, as a home permits it.
extension Home {
    /// The entries about the records of a person: who got them, when and on what ground (5 USC 552a(c)).
    ///
    /// Reading it is logged, with the ids of the records; where the home asks for persons, one with the role `audit` signs.
    ///
    /// - Parameters:
    ///   - records: the ids of the objects that are about the person.
    ///   - reason: why it is read.
    /// - Throws: errors of the approver and of the case file.
    package func ledger(
        ofPerson records: [String], reason: String, approver: ActApprover, by actor: LogActor
    ) throws(Fault) -> [(record: String, entries: [(entry: LedgerEntry, version: SentVersion)])] {
        try writing { home throws(Fault) in
            let subjects = Set(records).sorted()
            let approval = try approver.approve(
                ActStatement(.ledger, on: subjects, reason: reason, at: home, by: actor), at: home)
            var found: [(record: String, entries: [(entry: LedgerEntry, version: SentVersion)])] = []
            for record in subjects { found.append((record, try home.caseFile.ledger(ofObject: record))) }
            var details = JSONObject()
            details["records"] = .array(subjects.prefix(Self.loggedRecords).map(JSONValue.string))
            details["entries"] = .number(JSONNumber(found.reduce(0) { $0 + $1.entries.count }))
            details["reason"] = .string(reason)
            details["approval"] = approval?.json
            try home.caseFile.record(.ledgerRead, of: subjects.first ?? "", by: actor, details)
            return found
        }
    }

    /// The years for which the ledger is kept after the end of the year (28 CFR 23.20, 5 USC 552a(c)).
    package static let ledgerYears = 5

    /// Destroys a year of the ledger that need not be kept any longer.
    ///
    /// - Parameter step: called after each step; tests interrupt there.
    /// - Returns: how many entries were destroyed, and how many stay because their objects are still here.
    /// - Throws: `Fault` `ledger-year-kept`, `ledger-year-unknown`, errors of the approver, `purge-incomplete`.
    package func purgeLedger(
        of year: Int, reason: String, approver: ActApprover, by actor: LogActor,
        after step: (PurgeStep) throws(Fault) -> Void = { _ in }
    ) throws(Fault) -> (destroyed: Int, kept: Int) {
        let until = year + Self.ledgerYears + 1
        guard let now = Int(actor.time.rfc3339.prefix(4)), now >= until else {
            throw Fault(.ledgerYearKept, kind: .policy, ["year": "\(year)", "until": "\(until)-01-01"])
        }
        return try writing { home throws(Fault) in
            let years = try home.caseFile.ledgerYears()
            guard years.contains(year) else {
                let known = years.isEmpty ? "none" : years.map(String.init).joined(separator: ", ")
                throw Fault(.ledgerYearUnknown, kind: .usage, ["year": "\(year)", "known": known])
            }
            let approval = try approver.approve(
                ActStatement(.destroy, on: ["ledger \(year)"], reason: reason, at: home, by: actor), at: home)
            var exported: Set<String> = []
            for record in try home.caseFile.exportMemories() {
                try home.exportMemory(of: record.source).versions.forEach { id, _ throws(Fault) in exported.insert(id) }
            }
            let result = try home.caseFile.purgeLedger(
                of: year, keeping: exported, reason: reason, approval: approval?.json, by: actor)
            do throws(Fault) {
                try PurgeCompletion(home.layout, home.caseFile).run(after: step)
            } catch {
                guard error.code == .homeBusy else { throw error }
                throw Fault(
                    .purgeIncomplete, kind: .inputOutput, ["reason": "another command is reading the case file"])
            }
            return result
        }
    }

    /// The most records that an entry of the log names.
    private static let loggedRecords = 1_000
}
