/// How an entry's content is kept.
public enum ZipMethod: UInt16, Hashable, Sendable {
    /// As it is.
    case stored = 0
    /// Compressed by deflate (RFC 1951).
    case deflated = 8
}
