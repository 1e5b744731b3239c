internal import CMS
internal import ZipArchive

/// Which containers are accepted.
public enum ASiCProfile: Hashable, Sendable {
    /// Exactly what `ASiCWriter` writes: no byte that the signature does not protect can be changed.
    case corridor
    /// Containers of other producers by ETSI EN 319 162-1 with CAdES signatures.
    case asicE

    /// Whether only one encoding is accepted, ours. A new profile has to decide this here.
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
