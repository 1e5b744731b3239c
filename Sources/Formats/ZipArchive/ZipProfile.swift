/// The archives that a reader accepts.
public enum ZipProfile: Hashable, Sendable {
    /// Exactly what `ZipWriter` writes: fields without information have a fixed value.
    case corridor
    /// Containers of other producers by ETSI EN 319 162-1: dates, extra fields, attributes and data descriptors are
    /// allowed; anything that two readers could interpret differently is still refused.
    case asicE

    /// Whether only one encoding is accepted, ours. A new profile has to decide this here.
    var isStrict: Bool {
        switch self {
        case .corridor: true
        case .asicE: false
        }
    }
}
