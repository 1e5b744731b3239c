internal import Corrections
internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Packages
internal import PartyHome
internal import Platform
internal import Policy
internal import X509

/// Whether a message may go out to a partner now. The one place where `send` asks: before a message goes out first, and
/// anew before a kept copy goes out again.
struct SendPermission {
    private let home: Home
    private let time: Timestamp

    /// - Parameter time: the time of the question.
    init(_ home: Home, at time: Timestamp) {
        self.home = home
        self.time = time
    }

    /// Asks for one message.
    ///
    /// - Throws: `Fault` `partner-suspended`, `kind-not-read` of kind `.policy`, and what the policy decision refuses.
    func require(_ message: OutgoingMessage, to party: PartyID) throws(Fault) {
        let name = try home.name(of: party)
        guard let partner = try home.caseFile.partner(party.text), let profile = try home.profile(of: party) else {
            throw Fault(.partnerUnknown, kind: .usage, ["party": party.short])
        }
        if partner.isSuspended { throw Fault(.partnerSuspended, kind: .policy, ["party": name]) }
        guard profile.reads.kinds.contains(message.kind) else {
            throw Fault(.kindNotRead, kind: .policy, ["name": name, "kind": message.kind])
        }
        // A consent may have been revoked since.
        let statements = try home.caseFile.consentStatements()
        for digest in try home.caseFile.consents(usedBy: message.message, to: party.text) {
            let revocation = statements.first { stored in
                guard case .consentRevocation(digest, _) = stored.statement.subject else { return false }
                let issuer = stored.statement.party
                return stored.decision == .effective
                    && statements.contains { $0.statement.digest == digest && $0.statement.party == issuer }
            }
            guard let revocation else { continue }
            throw Fault(
                Finding(
                    .consentRevoked, severity: .error,
                    [
                        "consent": String(digest.prefix(12)),
                        "name": try home.name(ofParty: revocation.statement.party),
                    ]), kind: .policy)
        }
        // What parties say of agreements, receipts and requests flow whatever agreements say.
        guard message.kind == PackageKind.bundle.rawValue else { return }
        // Its objects were judged when it was sealed, and are judged again when it is sealed anew: what may have changed
        // since is what agreements say.
        let decisions = try OutgoingPolicy(home, at: time).decide(
            OutgoingPolicy.Content(), [OutgoingPolicy.Request(.send, to: party)], named: "message " + message.message)
        let ground = try home.caseFile.ground(ofSent: message.message)
        if let refusal = decisions.compactMap({ $0.refusal(overriddenOn: ground) }).first { throw refusal }
    }

    /// Asks whether a kept copy may go out again: everything that `require` asks, and whether the certificate that it is
    /// sealed to is still the partner's and good.
    func judge(
        _ message: OutgoingMessage, copy path: String, to party: PartyID, certificates: [String]
    ) throws(Fault) -> Bool {
        try require(message, to: party)
        guard let certificate = try home.profile(of: party)?.certificate(.encryption) else { return false }
        return certificates.contains(certificate.fingerprint.hex)
    }
}
