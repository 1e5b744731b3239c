/// What an archive may use. Reaching a limit is a reasoned refusal, never a crash or a hang.
public struct ZipLimits: Hashable, Sendable {
    /// Entries; 10,000.
    public var entries = 10_000
    /// Bytes of the central directory; 32 MiB.
    public var directoryBytes = 32 << 20
    /// Bytes of one entry's content; 64 GiB.
    public var entryBytes = 64 << 30
    /// Bytes of all entries' content; 64 GiB.
    public var totalBytes = 64 << 30
    /// How many times an entry may grow when it is unpacked, once it is larger than `ratioFloor`; 100.
    public var ratio = 100
    /// Up to this many bytes an entry may grow as it likes; 1 MiB.
    public var ratioFloor = 1 << 20

    /// The standard limits.
    public init() {}

    /// The standard limits.
    public static let standard = ZipLimits()

    func allowsRatio(_ size: Int, _ compressedSize: Int) -> Bool {
        size <= ratioFloor || size / ratio < compressedSize || (size / ratio == compressedSize && size % ratio == 0)
    }
}
