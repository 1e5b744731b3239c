internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import PartyHome

/// What persons decided on another device: legal holds are taken over, and of the rest it is said that it differs.
extension OtherDevice {
    /// The holds that stand on the other device, and neither stand nor were removed here.
    static func newHolds(_ decisions: DeviceDecisions, at home: Home) throws(Fault) -> [LegalHold] {
        // A hold that was removed here, by persons, does not come back by a state file.
        let known = Set(try home.caseFile.holds().map { [$0.subject.kind, $0.subject.id, $0.time] })
        return decisions.holds.filter { !known.contains([$0.subject.kind, $0.subject.id, $0.time]) }
    }

    /// What was decided otherwise on the other device; `nil` for nothing.
    static func difference(_ decisions: DeviceDecisions, at home: Home) throws(Fault) -> Finding? {
        var words: [String] = []
        func note(_ count: Int, one: String, many: String) {
            if count > 0 { words.append(count == 1 ? "1 \(one)" : "\(count) \(many)") }
        }
        let suspect = Set(try home.caseFile.suspectStatements().map(\.digest))
        let here = try home.caseFile.statements().filter { !suspect.contains($0.statement.digest) }
        let others = here.filter { stored in
            guard let there = decisions.statements[stored.statement.digest] else { return false }
            return there != stored.decision && there != .notEntitled && stored.decision != .notEntitled
        }
        func differ(_ decision: CorrectionDecision) -> Int {
            others.count { decisions.statements[$0.statement.digest] == decision }
        }
        note(differ(.effective), one: "retraction is accepted there", many: "retractions are accepted there")
        note(differ(.refused), one: "retraction is refused there", many: "retractions are refused there")
        note(differ(.waiting), one: "retraction waits there", many: "retractions wait there")
        let standing = Set(try home.caseFile.holds().filter(\.stands).map(\.subject))
        note(
            standing.intersection(decisions.removedHolds).count, one: "legal hold is removed there",
            many: "legal holds are removed there")
        let validated = try home.caseFile.validatedRecords()
        note(
            decisions.validated.subtracting(validated).count, one: "validation was made there",
            many: "validations were made there")
        let partners = try home.caseFile.partners()
        note(
            partners.count { !$0.isSuspended && decisions.suspended.contains($0.party) },
            one: "partner is suspended there", many: "partners are suspended there")
        note(
            partners.count { $0.isSuspended && decisions.active.contains($0.party) },
            one: "partner is not suspended there", many: "partners are not suspended there")
        guard !words.isEmpty else { return nil }
        return Finding(.deviceDecisionsDiffer, ["differences": words.joined(separator: "; ")])
    }
}
