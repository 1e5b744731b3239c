internal import CMS
internal import ZipArchive

/// Which containers are accepted.
public enum ASiCProfile: Hashable, Sendable {
    /// Exactly what `ASiCWriter` makes: no byte outside the signature's protection is free to change.
    case corridor
    /// Containers of other makers by ETSI EN 319 162-1 with CAdES signatures.
    case asicE

    /// Whether only one form of everything is accepted, ours. A further profile has to say so here.
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
