package import CaseFile
package import Diagnostics
internal import X509

/// Adds and removes legal holds at a home.
package struct HoldRegistry: Sendable {
    private let home: Home
    private let actor: LogActor

    /// The registry of a home.
    package init(_ home: Home, actor: LogActor) {
        self.home = home
        self.actor = actor
    }

    /// Adds holds: all of them, or none when one is on something that is not here.
    ///
    /// - Returns: the holds; one that stood already with this reason is not added again.
    /// - Throws: `Fault` `hold-subject-missing`.
    package func add(
        on subjects: [LegalHold.Subject], reason: String
    ) throws(Fault) -> [(hold: LegalHold, isNew: Bool)] {
        try home.writing { home throws(Fault) in
            for subject in subjects where try !home.caseFile.has(subject) {
                throw Fault(
                    .holdSubjectMissing, kind: .usage,
                    ["subject": subject.id, "reason": "is not here, or was purged"])
            }
            return try subjects.map { subject throws(Fault) in
                try home.caseFile.add(holdOn: subject, reason: reason, by: actor)
            }
        }
    }

    /// Removes a hold.
    ///
    /// - Parameter approver: has the removal signed where the home asks for it.
    /// - Throws: `Fault` `hold-unknown`, and those of the approver.
    package func remove(_ number: Int, reason: String, approver: ActApprover) throws(Fault) {
        try home.writing { home throws(Fault) in
            guard try home.caseFile.holds().contains(where: { $0.number == number && $0.stands }) else {
                throw Fault(.holdUnknown, kind: .usage, ["hold": "\(number)"])
            }
            let approval = try approver.approve(
                ActStatement(.hold, on: ["\(number)"], reason: reason, at: home, by: actor), at: home)
            try home.caseFile.remove(hold: number, reason: reason, approval: approval?.json, by: actor)
            // Copies that waited for this are destroyed now.
            try home.settleExchange()
        }
    }
}

extension Home {
    /// What a text names that can be held: an object by the beginning of its id, a message by the beginning of its id.
    ///
    /// - Throws: `Fault` `hold-subject-missing`, or `object-ambiguous` where it fits several.
    package func holdSubject(named text: String) throws(Fault) -> LegalHold.Subject {
        let lower = text.lowercased()
        let isObject = lower.contains("--")
        let found =
            lower.utf8.count < 4
            ? []
            : isObject
                ? try caseFile.objectIDs().filter { $0.hasPrefix(lower) }
                : try caseFile.messageIDs(beginningWith: lower)
        guard let first = found.contains(lower) ? lower : found.first else {
            throw Fault(
                .holdSubjectMissing, kind: .usage,
                [
                    "subject": text,
                    "reason": "is no id of a message or an object that is here, nor the beginning of one",
                ])
        }
        guard found.count == 1 || first == lower else {
            throw Fault(
                .holdSubjectMissing, kind: .usage,
                ["subject": text, "reason": "fits several: \(found.prefix(6).joined(separator: ", "))"])
        }
        return isObject ? .object(first) : .message(first)
    }

    /// The hold on everything that a party sent; `nil` when there is none.
    package func hold(onParty party: String) throws(Fault) -> LegalHold? {
        try caseFile.holds().first { $0.stands && $0.subject == .partner(party) }
    }
}
