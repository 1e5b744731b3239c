/// The limits of an archive. Exceeding one is an error with a reason, never a crash or a hang.
public struct ZipLimits: Hashable, Sendable {
    /// The number of entries; 10,000.
    public var entries = 10_000
    /// The size of the central directory in bytes; 32 MiB.
    public var directoryBytes = 32 << 20
    /// The size of the content of one entry in bytes; 64 GiB.
    public var entryBytes = 64 << 30
    /// The total size of the contents in bytes; 64 GiB.
    public var totalBytes = 64 << 30
    /// The compression ratio of an entry larger than `ratioFloor`; 100.
    public var ratio = 100
    /// The size in bytes up to which any compression ratio is allowed; 1 MiB.
    public var ratioFloor = 1 << 20

    /// The standard limits.
    public init() {}

    /// The standard limits.
    public static let standard = ZipLimits()

    func allowsRatio(_ size: Int, _ compressedSize: Int) -> Bool {
        size <= ratioFloor || size / ratio < compressedSize || (size / ratio == compressedSize && size % ratio == 0)
    }
}
