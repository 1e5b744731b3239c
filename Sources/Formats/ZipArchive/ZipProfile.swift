/// Which archives a reader accepts.
public enum ZipProfile: Hashable, Sendable {
    /// Only what `ZipWriter` writes: every field that carries no information has its one value.
    case corridor
    /// Containers of other makers by ETSI EN 319 162-1: dates, extra fields, attributes and data descriptors may occur;
    /// whatever two readers could read in two ways is refused all the same.
    case asicE

    /// Whether only one form of everything is accepted, ours. A further profile has to say so here.
    var isStrict: Bool {
        switch self {
        case .corridor: true
        case .asicE: false
        }
    }
}
