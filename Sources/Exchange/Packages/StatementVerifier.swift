internal import CMS
package import Corrections
package import Diagnostics
package import X509

/// A statement whose signature was verified. Only ``StatementVerifier`` makes one.
package struct VerifiedStatement: Hashable, Sendable {
    /// The statement with its signature.
    package let signed: SignedStatement
    /// Whether its issuer is known by an introduction only, and its fingerprint was not compared.
    package let isIntroduced: Bool

    init(_ signed: SignedStatement, isIntroduced: Bool) {
        self.signed = signed
        self.isIntroduced = isIntroduced
    }

    /// The statement.
    package var statement: PartyStatement { signed.statement }
}

/// Verifies statements: each by its own signature, made with an `originator` certificate of its issuer. The sender of the
/// package does not matter.
package struct StatementVerifier {
    private let context: VerificationContext
    private let introductions: [PartyID: TrustStore]

    /// A verifier.
    ///
    /// - Parameters:
    ///   - context: the roots of this party and its partners, and the time.
    ///   - introductions: the roots of parties that are known by an introduction only.
    package init(_ context: VerificationContext, introductions: [PartyID: TrustStore] = [:]) {
        self.context = context
        self.introductions = introductions
    }

    /// Verifies a statement.
    ///
    /// - Returns: the statement when its signature and certificate are good; otherwise why not: `statement-not-valid`,
    ///   `statement-issuer-unknown`.
    package func verify(_ signed: SignedStatement) -> (verified: VerifiedStatement?, finding: Finding?) {
        guard let issuer = PartyID(signed.statement.party) else { return (nil, notValid(signed, "no party")) }
        let judged = judge(signed, by: issuer, trust: context.trust)
        if judged.isGood { return (VerifiedStatement(signed, isIntroduced: false), nil) }
        guard judged.isUnknown else { return (nil, notValid(signed, judged.reason)) }
        guard let trust = introductions[issuer] else {
            return (
                nil,
                Finding(
                    .statementIssuerUnknown,
                    ["statement": signed.statement.digest, "issuer": issuer.short])
            )
        }
        let introduced = judge(signed, by: issuer, trust: trust)
        guard introduced.isGood else { return (nil, notValid(signed, introduced.reason)) }
        return (VerifiedStatement(signed, isIntroduced: true), nil)
    }

    private func judge(
        _ signed: SignedStatement, by issuer: PartyID, trust: TrustStore
    ) -> (isGood: Bool, isUnknown: Bool, reason: String) {
        let verdicts = SignedData.verify(
            signed.signature, content: signed.statement.bytes, profile: .corridor, trust: trust, roles: [.originator],
            at: context.judgingTime, knowing: context.now)
        guard verdicts.count == 1, let verdict = verdicts.first else { return (false, false, "no signature") }
        if let party = verdict.signer?.party, party != issuer {
            return (false, false, "it is signed by another party")
        }
        let isGood = verdict.outcome == .passed && verdict.signer?.party == issuer
        // Where the issuer has no root here, nothing is wrong: another store may know it.
        let isUnknown = verdict.isIntact && verdict.outcome == .indeterminate
        let sentence = verdict.findings.first { $0.severity == .error } ?? verdict.findings.first
        return (isGood, isUnknown, sentence?.sentence ?? "its signature does not hold")
    }

    private func notValid(_ signed: SignedStatement, _ reason: String) -> Finding {
        let reason = reason.hasSuffix(".") ? String(reason.dropLast()) : reason
        return Finding(
            .statementNotValid,
            [
                "statement": signed.statement.digest, "issuer": String(signed.statement.party.prefix(12)),
                "reason": reason,
            ])
    }
}
