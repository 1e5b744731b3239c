internal import COpenSSL

/// What a certificate must be to be accepted for a use (specs/certificates.md, "What is accepted").
public struct CertificateRequirements: Sendable {
    /// The roles that will do; `nil` for certificates of other makers, which have none.
    let roles: Set<CertificateRole>?
    /// The extended key usages, as dotted identifiers, of which one will do where the extension is there.
    let extendedKeyUsages: Set<String>

    /// A certificate of a party, which follows our profile.
    ///
    /// - Parameter roles: those that will do.
    public static func party(_ roles: Set<CertificateRole>) -> CertificateRequirements {
        CertificateRequirements(
            roles: roles,
            extendedKeyUsages: roles == [.encryption] ? ExtendedKeyUsage.encrypting : ExtendedKeyUsage.signing)
    }

    /// A certificate of another maker that signs documents.
    public static let signer = CertificateRequirements(roles: nil, extendedKeyUsages: ExtendedKeyUsage.signing)

    /// A certificate of an authority that signs time stamps (RFC 3161, section 2.3).
    public static let timestampAuthority = CertificateRequirements(
        roles: nil, extendedKeyUsages: ExtendedKeyUsage.timestamping)

    /// Whether the structure must be that of our profile: critical key usage, key identifiers, a positive serial number.
    var followsProfile: Bool { roles != nil }
}

/// Extended key usages (RFC 5280, section 4.2.1.12), as dotted identifiers.
enum ExtendedKeyUsage {
    private static let any = "2.5.29.37.0"
    private static let emailProtection = "1.3.6.1.5.5.7.3.4"
    // RFC 9336, and what Microsoft's authorities wrote before it.
    private static let documentSigning = ["1.3.6.1.5.5.7.3.36", "1.3.6.1.4.1.311.10.3.12"]

    /// Those that allow to sign documents.
    static let signing = Set([any, emailProtection] + documentSigning)
    /// Those that allow to be encrypted to.
    static let encrypting: Set = [any, emailProtection]
    /// Those that allow to sign time stamps; the certificate of the authority itself must have just the second one.
    static let timestamping: Set = [any, "1.3.6.1.5.5.7.3.8"]
}
