public import Diagnostics
public import Platform
public import X509

/// The verdict on a time stamp (RFC 3161).
public struct TimestampVerdict: Sendable {
    /// The time before which the signature existed; `nil` when the time stamp proves nothing.
    public let time: Timestamp?
    /// The time stated in the token, trusted or not.
    public let statedTime: Timestamp?
    /// The authority's certificate, if included.
    public let authority: Certificate?
    /// All findings: errors for a token that was altered or covers something else, warnings for one of an untrusted
    /// authority.
    public let findings: [Finding]
}
