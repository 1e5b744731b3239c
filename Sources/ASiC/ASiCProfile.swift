/// Which containers are accepted.
public enum ASiCProfile: Hashable, Sendable {
    /// Exactly what `ASiCWriter` writes.
    case corridor
    /// ASiC-E with CAdES by other makers (ETSI EN 319 162-1).
    case asicE
}
