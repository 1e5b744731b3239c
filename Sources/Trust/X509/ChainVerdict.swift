public import Diagnostics

/// The verdict on whether a certificate is trusted at a time.
public struct ChainVerdict: Sendable {
    /// FAILED for violations, INDETERMINATE for missing knowledge.
    public let outcome: Outcome
    /// All findings.
    public let findings: [Finding]
    /// The chain, starting with the certificate itself, as far as it could be built.
    public let certificates: [Certificate]
    /// The trust anchor of the chain.
    public let anchor: TrustAnchor?
}
