internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import PartyHome
internal import StrictJSON
internal import X509

/// What requests to destroy messages, and answers to them, count for (specs/exchange.md, "Destruction").
struct DestructionRules {
    private let home: Home

    /// The rules of a home.
    init(_ home: Home) { self.home = home }

    /// Judges a request that came: it is for this party, and by the party whose messages they are. Nothing is destroyed by
    /// it; persons decide.
    func judge(
        _ request: DestructionRequest, by statement: PartyStatement
    ) throws(Fault) -> PartyStatementJudgement {
        let rights = try home.caseFile.correctionRights()
        let facts = [
            "name": statement.party, "originator": request.originator, "count": "\(request.messages.count)",
            "statement": String(statement.digest.prefix(12)), "reason": statement.reason,
        ]
        guard request.party == home.identity.party.text else {
            return .without(effect: Finding(.destructionNotAddressed, facts))
        }
        guard rights.permits(statement.party, toCorrect: request.originator) else {
            return .without(effect: Finding(.destructionNotEntitled, facts))
        }
        return PartyStatementJudgement(findings: [Finding(.destructionAsked, facts)])
    }

    /// Judges an answer that came: it is to a request of this home, by the party that was asked, and its certificate
    /// names messages that were asked for, as they were sent.
    func judge(
        _ answer: DestructionAnswer, by statement: PartyStatement
    ) throws(Fault) -> PartyStatementJudgement {
        var facts = [
            "name": statement.party, "request": String(answer.request.prefix(12)), "reason": statement.reason,
        ]
        let asked = try home.caseFile.statements(.destroy).first {
            $0.statement.digest == answer.request && $0.statement.party == home.identity.party.text
        }
        guard let asked, case .destruction(let request) = asked.statement.subject else {
            return .without(effect: Finding(.destructionUnasked, facts))
        }
        facts["party"] = request.party
        guard statement.party == request.party else {
            return .without(effect: Finding(.destructionByOther, facts))
        }
        guard case .destroyed(let certificate) = answer.outcome else {
            return PartyStatementJudgement(findings: [Finding(.destructionRefused, facts)])
        }
        let named = certificate["messages"]?.array ?? []
        let isIncomplete = try home.caseFile.hasIncompleteRecord()
        var isOfThese = answer.destroyer == request.party && !named.isEmpty
        for message in named {
            let (id, digest) = (message["message_id"]?.string ?? "", message["manifest_digest"]?.string ?? "")
            let isAsked = request.messages.contains(id) && message["originator"]?.string == request.originator
            // A party that took another one's place has not sent its messages, and cannot compare their digests; a home
            // that was restored not those of which it has no record.
            isOfThese = isOfThese && isAsked
            guard request.originator == home.identity.party.text else { continue }
            if try home.caseFile.hasSent(message: id, manifestDigest: digest, to: request.party) { continue }
            let isRecorded = try !home.caseFile.sentMessages(beginningWith: id).isEmpty
            if isRecorded || !isIncomplete { isOfThese = false }
        }
        guard isOfThese else { return .without(effect: Finding(.destructionCertificateWrong, facts)) }
        let destroyed = Set(answer.messages)
        facts["messages"] = destroyed.count == 1 ? "1 message" : "\(destroyed.count) messages"
        let missing = request.messages.filter { !destroyed.contains($0) }
        var findings = [Finding(.destructionCertified, facts)]
        if !missing.isEmpty {
            facts["count"] = "\(missing.count)"
            facts["messages"] = missing.prefix(5).joined(separator: ", ")
            findings.append(Finding(.destructionIncomplete, facts))
        }
        return PartyStatementJudgement(
            effects: [.confirmDestroyed(messages: destroyed.sorted(), by: request.party)], findings: findings)
    }
}
