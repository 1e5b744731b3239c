public import Diagnostics
public import Platform
public import X509

/// What was found about one time stamp (RFC 3161).
public struct TimestampVerdict: Sendable {
    /// The time before which the signature existed; `nil` when the time stamp proves nothing.
    public let time: Timestamp?
    /// The time that the token states, whether it is to be believed or not.
    public let statedTime: Timestamp?
    /// The authority's certificate, when it came along.
    public let authority: Certificate?
    /// Every reason: errors for a token that was tampered with or belongs to something else, warnings for one whose
    /// authority cannot be trusted.
    public let findings: [Finding]
}
