package import CaseFile
package import Diagnostics
internal import Files
package import Platform

/// Records that must be validated again.
extension Home {
    /// The longest time until a record must be validated again: five years (28 CFR 23.20(h)).
    package static let validationLimit: Int64 = (5 * 365 + 2) * 86_400

    /// Leaves out of views what is overdue now. What is seen of a home depends on the day, so that this is asked whenever
    /// a home is opened.
    ///
    /// - Returns: a finding when something cannot be left out, because nothing can be written.
    package func judgeReviews(by actor: LogActor) throws(Fault) -> Finding? {
        guard try caseFile.needsReviewsJudged(at: actor.time) else { return nil }
        guard !caseFile.isReadOnly else {
            let count = try caseFile.recordsToValidate(at: actor.time).count { $0.isOverdue }
            return Finding(.recordsOverdueShown, ["count": "\(count)", "path": layout.folder])
        }
        try writing { home throws(Fault) in _ = try home.caseFile.judgeReviews(by: actor) }
        return nil
    }

    /// How many records are left out of views because they are overdue; `nil` for none.
    package func overdueFinding() throws(Fault) -> Finding? {
        let count = try caseFile.overdueCount()
        return count == 0 ? nil : Finding(.recordsOverdue, ["count": "\(count)"])
    }

    /// Records that persons validated objects again.
    ///
    /// - Parameters:
    ///   - objects: ids of objects; what each party stated of them and must be validated again is meant.
    ///   - until: when they must be validated next.
    ///   - approver: has the validation signed where the home asks for it.
    /// - Returns: what was validated.
    /// - Throws: `Fault` `record-not-due`, `validation-in-past`, `validation-too-long`, and those of the approver.
    package func validate(
        _ objects: [String], until: Timestamp, reason: String, approver: ActApprover, by actor: LogActor
    ) throws(Fault) -> [OverdueRecord] {
        guard until > actor.time else {
            throw Fault(.validationInPast, kind: .usage, ["until": until.rfc3339])
        }
        guard until <= actor.time.adding(seconds: Self.validationLimit) else {
            throw Fault(.validationTooLong, kind: .policy, ["until": until.rfc3339])
        }
        return try writing { home throws(Fault) in
            let known = try home.caseFile.recordsToValidate(at: actor.time)
            var records: [OverdueRecord] = []
            for object in objects {
                let found = known.filter { $0.object == object }
                guard !found.isEmpty else { throw Fault(.recordNotDue, kind: .usage, ["object": object]) }
                records += found.filter { !records.contains($0) }
            }
            let approval = try approver.approve(
                ActStatement(.validate, on: records.map(\.object), reason: reason, at: home, by: actor), at: home)
            try home.caseFile.validate(
                records, until: until, reason: reason, approval: approval?.json, by: actor)
            return records
        }
    }
}
