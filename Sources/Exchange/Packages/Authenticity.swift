package import ASiC
internal import CMS
package import Diagnostics
package import Platform
package import X509

/// The answer to the first question about a container: who made it, is it whole, was the signer's certificate good?
///
/// Anybody can ask it, at any time, with the file and public keys. Whether the message is for this home, new and
/// allowed is another question: ``Admission``.
package struct Authenticity: Sendable {
    /// The answer.
    package let outcome: Outcome
    /// The reasons, the worst first; of very many the worst, and how many more there are.
    package let findings: [Finding]
    /// The party whose certificate signed for the whole, when the signature names one; `nil` when several signers each
    /// signed for a part.
    package let signer: PartyID?
    /// The name in that certificate.
    package let signerName: String?
    /// The time that the signer claims; it proves nothing.
    package let claimedTime: Timestamp?
    /// The earliest time at which the signature for the whole is proven to have existed: by a time stamp, or by this
    /// home's own record of the file. Where the signer signed in parts, that of all parts.
    package let provenTime: Timestamp?
    /// The time that trust was judged at.
    package let judgedTime: Timestamp
    /// The verdicts on each signature and each reference.
    package let container: ContainerVerdict?

    init(_ verdict: ContainerVerdict?, findings: [Finding], outcome: Outcome? = nil, context: VerificationContext) {
        let own: Outcome = findings.contains { $0.severity == .error } ? .failed : .passed
        self.outcome = outcome ?? Outcome.worst([verdict?.outcome ?? .passed, own])
        self.findings = ((verdict?.findings ?? []) + findings).bounded().sorted { $0.severity > $1.severity }
        let signatures = verdict.map { verdict in verdict.wholeSignatures.map { verdict.signatures[$0] } } ?? []
        let first = signatures.first
        let isProven = signatures.allSatisfy { $0.provenTime != nil }
        self.signer = first?.signer?.party
        self.signerName = first?.signer?.subject
        self.claimedTime = first?.claimedTime
        self.provenTime = [context.seen, isProven ? signatures.compactMap(\.provenTime).max() : nil]
            .compactMap { $0 }.min()
        self.judgedTime = signatures.map(\.judgedTime).max() ?? context.judgingTime
        self.container = verdict
    }

    /// The verdict on a file that is no container at all, or one that cannot be read as one; INDETERMINATE where the
    /// fault is that it cannot be decided.
    init(unreadable fault: Fault, _ context: VerificationContext) {
        switch fault.kind {
        case .undecided:
            // A fault is an error; in an undecided verdict the finding has the severity of its code.
            let finding = Finding(fault.code, at: fault.finding.place, fault.finding.facts)
            self.init(nil, findings: [finding], outcome: .indeterminate, context: context)
        case .badData, .usage, .policy, .inputOutput, .ours:
            self.init(nil, findings: [fault.finding], outcome: .failed, context: context)
        }
    }
}
