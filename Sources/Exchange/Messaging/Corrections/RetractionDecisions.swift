package import CaseFile
internal import Corrections
package import Diagnostics
internal import Digests
package import PartyHome
internal import StrictJSON
internal import X509

/// Decisions of people on retractions that wait because there are too many of them.
package struct RetractionDecisions: Sendable {
    private let home: Home
    private let actor: LogActor

    /// The decisions at a home.
    package init(_ home: Home, by actor: LogActor) {
        self.home = home
        self.actor = actor
    }

    /// Accepts or refuses retractions. What was refused can be accepted later.
    ///
    /// - Parameters:
    ///   - names: the beginnings of the digests of statements, or party ids for all that wait of a party; empty for all
    ///     that wait.
    ///   - approver: has the decision signed where the home asks for it.
    /// - Returns: the statements that were decided on.
    /// - Throws: `Fault` `retraction-not-waiting`, and those of the approver.
    package func decide(
        _ names: [String], isAccepted: Bool, reason: String, approver: ActApprover = ActApprover()
    ) throws(Fault) -> [StoredStatement] {
        try home.writing { home throws(Fault) in
            let chosen = try Self.chosen(names, in: home, isAccepted: isAccepted)
            let digests = chosen.map(\.statement.digest)
            let subject = Digest.sha256(Array(digests.joined(separator: "\n").utf8)).hex
            let approval = try approver.approve(
                ActStatement(.retractions, on: [subject] + digests, reason: reason, at: home, by: actor), at: home)
            var state = try home.caseFile.corrections(
                of: home.identity.party.text, for: [], about: Set(chosen.compactMap(\.statement.subject.object)))
            let step = CorrectionCore.apply(.decided(digests, isAccepted: isAccepted), to: &state)
            var details = JSONObject()
            details["accepted"] = .bool(isAccepted)
            details["reason"] = .string(reason)
            details["count"] = .number(JSONNumber(digests.count))
            details["statements"] = .array(digests.prefix(100).map(JSONValue.string))
            details["approval"] = approval?.json
            try home.caseFile.note(
                CorrectionChanges(state, step, signed: [], at: actor.time), as: .retractionsDecided, of: subject,
                by: actor, details: details)
            return chosen
        }
    }

    private static func chosen(
        _ names: [String], in home: Home, isAccepted: Bool
    ) throws(Fault) -> [StoredStatement] {
        let waiting = try home.caseFile.statements(.waiting)
        guard !names.isEmpty else {
            guard !waiting.isEmpty else { throw Fault(.retractionNotWaiting, kind: .usage, ["name": ""]) }
            return waiting
        }
        // What compromised keys signed is decided on as that.
        let suspect = Set(
            try home.caseFile.suspectStatements().filter { $0.state != .accepted }.map(\.digest))
        let others =
            isAccepted
            ? try home.caseFile.statements(.refused).filter { !suspect.contains($0.statement.digest) } : []
        var chosen: [StoredStatement] = []
        for name in names {
            let party = (try? home.party(named: name))?.text
            let found =
                waiting.filter { $0.statement.party == party || $0.statement.digest.hasPrefix(name.lowercased()) }
                + others.filter { name.utf8.count >= 6 && $0.statement.digest.hasPrefix(name.lowercased()) }
            guard !found.isEmpty else { throw Fault(.retractionNotWaiting, kind: .usage, ["name": name]) }
            chosen += found.filter { one in !chosen.contains { $0.number == one.number } }
        }
        return chosen
    }
}
