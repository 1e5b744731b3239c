internal import CMS
internal import ZipArchive

/// Which containers are accepted.
public enum ASiCProfile: Hashable, Sendable {
    /// Packages and envelopes, by whatever program: what specs/package.md accepts and nothing else.
    case corridor
    /// Containers of other producers by ETSI EN 319 162-1 with CAdES signatures.
    case asicE

    /// Whether only what specs/package.md lists is accepted. A new profile has to decide this here.
    var isStrict: Bool {
        switch self {
        case .corridor: true
        case .asicE: false
        }
    }

    var zip: ZipProfile {
        switch self {
        case .corridor: .corridor
        case .asicE: .asicE
        }
    }

    var signature: SignatureProfile {
        switch self {
        case .corridor: .corridor
        case .asicE: .baseline
        }
    }
}
