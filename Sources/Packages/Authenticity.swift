public import ASiC
internal import CMS
public import Credentials
public import Files
public import Findings

/// The answer to the first question about a container: who made it, is it whole, was the signer's certificate good?
///
/// Anybody can ask it, at any time, with the file and public keys. Whether the message is for this home, new and allowed
/// is another question: ``Admission``.
public struct Authenticity: Sendable {
    /// The answer.
    public let outcome: Outcome
    /// The reasons, the worst first.
    public let findings: [Finding]
    /// The party whose certificate signed, when the signature names one.
    public let signer: PartyID?
    /// The name in that certificate.
    public let signerName: String?
    /// The time that the signer claims; it proves nothing.
    public let claimedTime: Timestamp?
    /// The earliest time at which the first signature is proven to have been there: by a time stamp, or by this home's
    /// own record of the file.
    public let provenTime: Timestamp?
    /// The time that trust was judged at.
    public let judgedTime: Timestamp
    /// What was found about each signature and each reference.
    public let container: ContainerVerdict?

    init(_ verdict: ContainerVerdict?, _ findings: [Finding], outcome: Outcome? = nil, _ context: VerificationContext) {
        let own: Outcome = findings.contains { $0.severity == .error } ? .failed : .passed
        self.outcome = outcome ?? Outcome.worst([verdict?.outcome ?? .passed, own])
        self.findings = ((verdict?.findings ?? []) + findings).sorted { $0.severity > $1.severity }
        let signature = verdict?.signatures.first
        self.signer = signature?.signer?.party
        self.signerName = signature?.signer?.subject
        self.claimedTime = signature?.claimedTime
        self.provenTime = [context.seen, signature?.provenTime].compactMap { $0 }.min()
        self.judgedTime = signature?.judgedTime ?? context.judgingTime
        self.container = verdict
    }

    /// The verdict on a file that is no container at all, or one that cannot be read as one.
    init(unreadable fault: Fault, _ context: VerificationContext) {
        self.init(nil, [fault.finding], outcome: .failed, context)
    }
}
