public import X509

/// What a package carries; part of what its originator signs.
public enum PackageKind: String, Hashable, Sendable, CaseIterable {
    /// Bundles of intelligence, and attachments.
    case bundle
    /// The answer to a package.
    case receipt
    /// A party's certificates and revocation list, to be handed out.
    case profile

    /// The roles whose certificates may sign a package of this kind.
    public var signingRoles: Set<CertificateRole> {
        switch self {
        case .bundle, .profile: [.originator]
        case .receipt: [.receipt]
        }
    }
}
