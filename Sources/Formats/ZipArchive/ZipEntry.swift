/// An entry of an archive, as its directory describes it.
public struct ZipEntry: Hashable, Sendable {
    /// The name; `/` parts folders.
    public let name: String
    /// How the content is kept.
    public let method: ZipMethod
    /// The number of bytes of the content.
    public let size: Int
    /// The number of bytes that it takes in the archive.
    public let compressedSize: Int
    /// The CRC-32 of the content.
    public let crc32: UInt32
    /// Whether any byte of an extra field stands in one of its headers.
    public let hasExtraField: Bool

    /// Where its local header begins.
    let offset: Int
    /// Where its bytes begin; known when the local header has been read.
    var dataOffset: Int

    /// Where its bytes lie in the archive.
    public var dataRange: Range<Int> { dataOffset..<dataOffset + compressedSize }
}

/// How an entry's content is kept.
public enum ZipMethod: UInt16, Hashable, Sendable {
    /// As it is.
    case stored = 0
    /// Compressed by deflate (RFC 1951).
    case deflated = 8
}
