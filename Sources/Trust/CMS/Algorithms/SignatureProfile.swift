/// How strictly signatures are parsed.
public enum SignatureProfile: Hashable, Sendable {
    /// Exactly what we write: anything else is an error, so that no third party can alter a signature that still
    /// verifies.
    case corridor
    /// CAdES baseline signatures of other producers.
    case baseline

    /// Whether only one encoding is accepted, ours. A new profile has to decide this here.
    var isStrict: Bool {
        switch self {
        case .corridor: true
        case .baseline: false
        }
    }
}
