internal import COpenSSL

/// The requirements for a certificate in a use (specs/certificates.md, "What is accepted").
public struct CertificateRequirements: Sendable {
    /// The accepted roles; `nil` for certificates of other issuers, which have none.
    let roles: Set<CertificateRole>?
    /// The accepted extended key usages, as dotted identifiers; one is required if the extension is present.
    let extendedKeyUsages: Set<String>

    /// A certificate of a party that follows our profile.
    ///
    /// - Parameter roles: the accepted roles.
    public static func party(_ roles: Set<CertificateRole>) -> CertificateRequirements {
        CertificateRequirements(
            roles: roles,
            extendedKeyUsages: roles == [.encryption] ? ExtendedKeyUsage.encrypting : ExtendedKeyUsage.signing)
    }

    /// A certificate of another issuer for signing documents.
    public static let signer = CertificateRequirements(roles: nil, extendedKeyUsages: ExtendedKeyUsage.signing)

    /// A certificate of a time stamping authority (RFC 3161, section 2.3).
    public static let timestampAuthority = CertificateRequirements(
        roles: nil, extendedKeyUsages: ExtendedKeyUsage.timestamping)

    /// Whether our profile is required: critical key usage, key identifiers, a positive serial number.
    var followsProfile: Bool { roles != nil }
}

/// Extended key usages (RFC 5280, section 4.2.1.12), as dotted identifiers.
enum ExtendedKeyUsage {
    private static let any = "2.5.29.37.0"
    private static let emailProtection = "1.3.6.1.5.5.7.3.4"
    // RFC 9336, and its predecessor by Microsoft.
    private static let documentSigning = ["1.3.6.1.5.5.7.3.36", "1.3.6.1.4.1.311.10.3.12"]

    /// Those that permit signing documents.
    static let signing = Set([any, emailProtection] + documentSigning)
    /// Those that permit encryption to the key.
    static let encrypting: Set = [any, emailProtection]
    /// Those that permit signing time stamps; the authority's own certificate must have exactly the second one.
    static let timestamping: Set = [any, "1.3.6.1.5.5.7.3.8"]
}
