package import CaseFile
internal import Corrections
package import Diagnostics
package import PartyHome
internal import X509

/// A request to destroy messages, with what became of it.
package struct DestructionState: Sendable {
    /// What became of a request.
    package enum Outcome: String, Hashable, Sendable {
        /// It was not answered yet.
        case asked
        /// It was refused.
        case refused
        /// It was carried out, and certified.
        case destroyed
    }

    /// The request.
    package let stored: StoredStatement
    /// The party that asks, by its id.
    package let asker: String
    /// The party that is asked, by its id.
    package let asked: String
    /// The message ids.
    package let messages: [String]
    /// The messages that the certificate names.
    package let destroyed: [String]
    /// What became of it.
    package let outcome: Outcome
    /// Why, by the answer; `nil` before.
    package let answer: String?
    /// The legal holds that stand on its messages here, by their numbers; of a request to another party none is known.
    package let holds: [Int]

    /// The requests that this home made and received, oldest first.
    package static func all(at home: Home) throws(Fault) -> [DestructionState] {
        var answers: [String: (reason: String, DestructionAnswer)] = [:]
        for stored in try home.caseFile.statements(.destroyed) {
            guard case .destructionAnswer(let answer) = stored.statement.subject else { continue }
            // A certificate counts before a refusal, whichever came first.
            if case .destroyed = answers[answer.request]?.1.outcome { continue }
            answers[answer.request] = (stored.statement.reason, answer)
        }
        let own = home.identity.party.text
        let held = try heldMessages(at: home)
        return try home.caseFile.statements(.destroy).compactMap { stored in
            guard case .destruction(let request) = stored.statement.subject else { return nil }
            var holds: Set<Int> = []
            if request.party == own { for message in request.messages { holds.formUnion(held[message] ?? []) } }
            let answer = answers[stored.statement.digest]
            var outcome = Outcome.asked
            if let answer {
                if case .destroyed = answer.1.outcome { outcome = .destroyed } else { outcome = .refused }
            }
            return DestructionState(
                stored: stored, asker: stored.statement.party, asked: request.party, messages: request.messages,
                destroyed: answer?.1.messages ?? [], outcome: outcome, answer: answer?.reason,
                holds: holds.sorted())
        }
    }

    /// The numbers of the holds that stand on received messages, by message id.
    private static func heldMessages(at home: Home) throws(Fault) -> [String: Set<Int>] {
        let held = try home.caseFile.heldPackages()
        guard !held.isEmpty else { return [:] }
        var found: [String: Set<Int>] = [:]
        for outline in try home.caseFile.receivedOutlines() {
            if let hold = held[outline.number] { found[outline.message, default: []].insert(hold.number) }
        }
        return found
    }
}
