/// The archives that a reader accepts. One set of rules holds for all: dates, attributes, data descriptors and some extra
/// fields are allowed and have no effect; anything that two readers could interpret differently is refused.
public enum ZipProfile: Hashable, Sendable {
    /// Packages and envelopes, by whatever program. An archive of which one record is as `ZipWriter` writes it must be so
    /// throughout: of what Corridor wrote no byte can be changed.
    case corridor
    /// Containers of other producers by ETSI EN 319 162-1.
    case asicE

    /// Whether an archive that `ZipWriter` wrote must be as it was written. A new profile has to decide this here.
    var protectsOurForm: Bool {
        switch self {
        case .corridor: true
        case .asicE: false
        }
    }
}
