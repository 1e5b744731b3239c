public import Diagnostics

/// Whether a certificate can be trusted at a time, and why not.
public struct ChainVerdict: Sendable {
    /// FAILED for what is wrong, INDETERMINATE for what cannot be known.
    public let outcome: Outcome
    /// Every reason.
    public let findings: [Finding]
    /// The chain, the certificate itself first, as far as it could be built.
    public let certificates: [Certificate]
    /// The anchor that vouches for it.
    public let anchor: TrustAnchor?
}
