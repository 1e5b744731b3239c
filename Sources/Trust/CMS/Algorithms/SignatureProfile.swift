/// How strictly signatures are parsed.
public enum SignatureProfile: Hashable, Sendable {
    /// Signatures of packages and envelopes, by whatever program: what specs/package.md, "CMS signatures", accepts and
    /// nothing else. A third party can change how such a signature is encoded, never what it says: messages
    /// are compared and chained by the digest of the signed content.
    case corridor
    /// CAdES baseline signatures of other producers.
    case baseline

    /// Whether only what specs/package.md lists is accepted. A new profile has to decide this here.
    var isStrict: Bool {
        switch self {
        case .corridor: true
        case .baseline: false
        }
    }
}
