/// An entry of an archive, as described by the directory.
public struct ZipEntry: Hashable, Sendable {
    /// The name; `/` separates folders.
    public let name: String
    /// The compression method.
    public let method: ZipMethod
    /// The number of bytes of the content.
    public let size: Int
    /// The number of bytes of its data in the archive.
    public let compressedSize: Int
    /// The CRC-32 of the content.
    public let crc32: UInt32
    /// Whether one of its headers has an extra field.
    public let hasExtraField: Bool

    /// The offset of the local header.
    let offset: Int
    /// The offset of the data; set when the local header has been read.
    var dataOffset: Int

    /// The range of its data in the archive.
    public var dataRange: Range<Int> { dataOffset..<dataOffset + compressedSize }
}

/// A compression method.
public enum ZipMethod: UInt16, Hashable, Sendable {
    /// Not compressed.
    case stored = 0
    /// Compressed by deflate (RFC 1951).
    case deflated = 8
}
