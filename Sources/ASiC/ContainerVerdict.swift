public import CMS
public import Digests
public import Findings

/// What was found about one entry that a manifest lists.
public struct ReferenceVerdict: Sendable {
    /// The entry's name.
    public let name: String
    /// Whether it is there and is the one that was signed.
    public let outcome: Outcome
    /// The reasons.
    public let findings: [Finding]
}

/// What was found about a container.
public struct ContainerVerdict: Sendable {
    /// The worst answer of all parts.
    public let outcome: Outcome
    /// Every reason, of signatures and references too.
    public let findings: [Finding]
    /// What was found about each signature, the first one's first.
    public let signatures: [SignatureVerdict]
    /// What was found about each entry that the first manifest lists.
    public let references: [ReferenceVerdict]
    /// The SHA-256 of the first manifest's bytes.
    public let manifestDigest: Digest?

    init(
        _ findings: [Finding], signatures: [SignatureVerdict], references: [ReferenceVerdict], manifestDigest: Digest?
    ) {
        let own: Outcome = findings.contains { $0.severity == .error } ? .failed : .passed
        outcome = Outcome.worst(signatures.map(\.outcome) + references.map(\.outcome) + [own])
        self.findings = findings + signatures.flatMap(\.findings) + references.flatMap(\.findings)
        self.signatures = signatures
        self.references = references
        self.manifestDigest = manifestDigest
    }
}
