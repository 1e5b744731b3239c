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
        switch statement.subject {
        case .consentRequest(let request): facts["objects"] = Self.words(request.scope)
        case .consentGrant(let grant): facts["objects"] = Self.words(grant.scope)
        case .consentDenial(let request, _): facts["request"] = String(request.prefix(12))
        case .consentRevocation(let grant, _): facts["consent"] = String(grant.prefix(12))
        default: break
        }
        let verdict = try ConsentVerdict(statement, at: own) { digest throws(Fault) in try ownRequest(digest) }
        return (verdict.isEffective, Finding(Self.code(of: verdict), facts))
    }

    private static func code(of verdict: ConsentVerdict) -> FindingCode {
        switch verdict {
        case .asked: .consentAsked
        case .given: .consentGiven
        case .denied: .consentDenied
        case .revoked: .consentRevoked
        case .otherAsker: .consentOtherAsker
        case .notAsked: .consentNotAsked
        case .notEntitled: .consentNotEntitled
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
