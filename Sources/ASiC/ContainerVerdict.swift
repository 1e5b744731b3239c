public import CMS
public import Digests
public import Findings

/// What was found about a container: its signatures, and whether they cover just what is in it.
public struct ContainerVerdict: Sendable {
    /// The answer for the whole.
    public let outcome: Outcome
    /// Every reason, those of signatures and references among them, each with its entry.
    public let findings: [Finding]
    /// What was found about each signature, in the order of the manifests.
    public let signatures: [SignatureVerdict]
    /// What was found about each entry that is there or signed for.
    public let references: [ReferenceVerdict]
    /// The SHA-256 of the first manifest's bytes, which names the container in chains and receipts.
    public let manifestDigest: Digest?

    package init(
        outcome: Outcome, findings: [Finding], signatures: [SignatureVerdict], references: [ReferenceVerdict],
        manifestDigest: Digest?
    ) {
        self.outcome = outcome
        self.findings = findings
        self.signatures = signatures
        self.references = references
        self.manifestDigest = manifestDigest
    }
}
