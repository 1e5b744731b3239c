internal import CaseFile
package import Diagnostics
internal import ExchangeProtocol
internal import Packages

/// What becomes of a received file: a pure function of ``ReceptionFacts``. `Importer` carries it out.
package enum ReceptionDecision: Hashable, Sendable {
    /// It is imported.
    ///
    /// - isAnswered: whether a receipt is owed to its sender.
    case accept(isAnswered: Bool)
    /// It is refused.
    case refuse(Refusal)

    /// How a file is refused.
    package struct Refusal: Hashable, Sendable {
        /// The worst answer.
        package let outcome: Outcome
        /// What was found beside the verdicts of the stages, bounded.
        package let findings: [Finding]
        /// Whether a receipt is owed to its sender.
        package let isAnswered: Bool
        /// What is kept of it.
        package let custody: Custody
    }

    /// What is kept of a refused file.
    package enum Custody: Hashable, Sendable {
        /// The file, in quarantine.
        case quarantine
        /// An entry in the log only: a copy in quarantine would be what a purge destroyed, or there is no room for it.
        case logOnly
        /// It is in quarantine already, and stays there as it is.
        case unchanged
    }

    /// Decides.
    package init(_ facts: ReceptionFacts) {
        let objections = Self.objections(facts.message)
        guard let message = facts.message, message.isValidated, message.isPermitted, objections.isEmpty else {
            self = .refuse(Self.refusal(facts, adding: objections))
            return
        }
        self = .accept(isAnswered: message.kind.isAnswered && !message.isOwn)
    }

    /// Whether the sender of a refused file may be informed, apart from whether it was before: an active partner, about
    /// a message that was addressed to this home and that it did not answer already.
    package static func mayAnswerRefusal(_ facts: ReceptionFacts) -> Bool {
        // What is of an unknown kind is held, and neither accepted nor rejected.
        guard !facts.isReleased, let message = facts.message, !message.isOwn, message.isAddressed,
            message.kind.isAnswered
        else { return false }
        switch message.originator {
        case .active: break
        case .suspended, .unknown: return false
        }
        let answered: Set<FindingCode> = [.sequenceReplayed, .messagePurged]
        return facts.admission?.findings.contains { answered.contains($0.code) } != true
    }

    /// The codes that the log gives as the reasons of a refusal.
    ///
    /// - Parameter findings: everything that was found, in the order of the stages.
    package static func codes(of findings: [Finding], outcome: Outcome) -> [FindingCode] {
        switch outcome {
        case .indeterminate: findings.map(\.code)
        case .passed, .failed: findings.filter { $0.severity == .error }.map(\.code)
        }
    }

    /// What keeps a valid message out: a receipt for something that was never sent to its originator, and what the home
    /// objects to.
    private static func objections(_ message: ReceptionFacts.Message?) -> [Finding] {
        guard let message else { return [] }
        guard let answer = message.answer, !answer.wasSent else { return message.objections }
        return [Finding(.receiptUnasked, ["message": answer.message])] + message.objections
    }

    /// How a file is refused, whatever else could be decided about it.
    static func refusal(_ facts: ReceptionFacts, adding objections: [Finding] = []) -> Refusal {
        let full = facts.quarantineFull.map {
            Finding(.quarantineFull, ["files": "\($0.files)", "bytes": "\($0.bytes)"])
        }
        let findings = facts.findings + objections + [full].compactMap(\.self)
        let own: Outcome = findings.contains { $0.severity == .error } ? .failed : .passed
        let outcome = Outcome.worst(
            facts.authenticity.map(\.outcome) + [facts.admission?.outcome ?? .passed, own])
        let bounded = findings.bounded()
        let all = facts.authenticity.flatMap(\.findings) + (facts.admission?.findings ?? []) + bounded
        let isPurged = facts.wasPurged || codes(of: all, outcome: outcome).contains(.messagePurged)
        return Refusal(
            outcome: outcome, findings: bounded, isAnswered: mayAnswerRefusal(facts) && !facts.wasRefused,
            custody: facts.isReleased ? .unchanged : isPurged || full != nil ? .logOnly : .quarantine)
    }
}
