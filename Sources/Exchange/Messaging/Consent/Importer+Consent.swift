internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import Packages
internal import PartyHome
internal import Policy
internal import X509

/// Requests for consent, and the answers, in what is imported.
extension Importer {
    /// What the statements of a message say of consents; nothing is written.
    func consents(of validated: ValidatedPackage) throws(Fault) -> (changes: [ConsentChange], findings: [Finding]) {
        guard let message = validated.statements, message.kind == .consent else { return ([], []) }
        var (changes, findings): ([ConsentChange], [Finding]) = ([], [])
        for verified in message.statements {
            let (isEffective, finding) = try judge(verified.statement)
            changes.append(ConsentChange(verified.signed, isEffective: isEffective))
            findings.append(finding)
        }
        return (changes, findings)
    }

    /// Whether a statement has effect here, and what is to be said of it.
    private func judge(_ statement: PartyStatement) throws(Fault) -> (Bool, Finding) {
        let own = home.identity.party.text
        var facts = [
            "consent": String(statement.digest.prefix(12)), "name": try home.name(ofParty: statement.party),
            "reason": statement.reason,
        ]
        func finding(_ code: FindingCode) -> Finding { Finding(code, facts) }
        switch statement.subject {
        case .consentRequest(let request):
            facts["objects"] = Self.words(request.scope)
            return request.originator == own ? (true, finding(.consentAsked)) : (false, finding(.consentNotEntitled))
        case .consentGrant(let grant):
            facts["objects"] = Self.words(grant.scope)
            guard grant.asker == own else { return (false, finding(.consentOtherAsker)) }
            guard let request = try ownRequest(grant.request) else { return (false, finding(.consentNotAsked)) }
            guard request.originator == statement.party else { return (false, finding(.consentNotEntitled)) }
            guard grant.scope.isWithin(request.scope) else { return (false, finding(.consentNotAsked)) }
            return (true, finding(.consentGiven))
        case .consentDenial(let digest, _):
            facts["request"] = String(digest.prefix(12))
            guard let request = try ownRequest(digest) else { return (false, finding(.consentNotAsked)) }
            guard request.originator == statement.party else { return (false, finding(.consentNotEntitled)) }
            return (true, finding(.consentDenied))
        case .consentRevocation(let digest, _):
            facts["consent"] = String(digest.prefix(12))
            // It concerns grants of this party alone, here already or still to come.
            return (true, finding(.consentRevoked))
        case .retraction, .reinstatement, .narrowing, .supersession, .destruction, .destructionAnswer, .compromise,
            .succession, .dispute, .validation, .holdings:
            return (false, finding(.consentNotAsked))
        }
    }

    private static func words(_ scope: ConsentScope) -> String {
        scope.objects.count == 1 ? "one object" : "\(scope.objects.count) objects"
    }

    /// A request that this home made.
    private func ownRequest(_ digest: String) throws(Fault) -> ConsentRequest? {
        let own = home.identity.party.text
        for stored in try home.caseFile.consentStatements() {
            guard stored.statement.digest == digest, stored.statement.party == own,
                case .consentRequest(let request) = stored.statement.subject
            else { continue }
            return request
        }
        return nil
    }

    /// Why consents that came with a message do not permit what it passes on.
    func findings(
        on obstacles: [String: ConsentObstacle], in contents: ValidatedContents
    ) throws(Fault) -> [Finding] {
        var findings = contents.consentFindings
        for (digest, obstacle) in obstacles.sorted(by: { $0.key < $1.key }) {
            guard let consent = contents.consents.first(where: { $0.statement.digest == digest }) else { continue }
            findings.append(
                Finding(
                    .consent(obstacle),
                    [
                        "consent": String(digest.prefix(12)),
                        "name": try home.name(ofParty: consent.statement.party),
                    ]))
        }
        return findings
    }
}
