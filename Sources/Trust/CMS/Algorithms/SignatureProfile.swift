/// How strictly signatures are read.
public enum SignatureProfile: Hashable, Sendable {
    /// Exactly what we write: anything else is refused, so that nobody can alter a signature that still verifies.
    case corridor
    /// CAdES baseline signatures by other makers.
    case baseline

    /// Whether only one form of everything is accepted, ours. A further profile has to say so here.
    var isStrict: Bool {
        switch self {
        case .corridor: true
        case .baseline: false
        }
    }
}
