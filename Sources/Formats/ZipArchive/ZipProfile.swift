/// The archives that a reader accepts. One set of rules holds for all: dates, attributes, data descriptors and extra fields
/// are allowed and have no effect; anything that two readers could interpret differently is refused.
public enum ZipProfile: Hashable, Sendable {
    /// Packages and envelopes, by whatever program: of extra fields only those that Python's `zipfile` and Info-ZIP's `zip`
    /// write. An archive of which one record of the directory is as `ZipWriter` writes it must be so throughout: of what
    /// Corridor wrote no byte can be changed.
    case corridor
    /// Containers of other producers by ETSI EN 319 162-1, with any extra fields that change no meaning.
    case asicE

    /// Whether only what specs/package.md lists is accepted. A new profile has to decide this here.
    var isStrict: Bool {
        switch self {
        case .corridor: true
        case .asicE: false
        }
    }
}
