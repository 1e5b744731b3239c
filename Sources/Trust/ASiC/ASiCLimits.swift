public import ZipArchive

/// The limits of a container. Each is checked before the work that it limits; exceeding one is an error with a reason,
/// never a crash or a hang.
public struct ASiCLimits: Hashable, Sendable {
    /// The limits of the ZIP archive.
    public var archive = ZipLimits.standard
    /// The number of signatures, and of manifests; 64.
    public var signatures = 64
    /// The size of one signature in bytes; 1 MiB.
    public var signatureBytes = 1 << 20
    /// The decompressed size of all signatures in bytes; 16 MiB.
    public var allSignatureBytes = 16 << 20
    /// The size of one manifest in bytes; 16 MiB.
    public var manifestBytes = 16 << 20
    /// The decompressed size of all manifests in bytes; 32 MiB.
    public var allManifestBytes = 32 << 20
    /// The number of references in one manifest; 10,128: the maximum number of entries in an archive, and 64 manifests
    /// with their signatures.
    public var references = 10_128
    /// The number of references in all manifests; 50,000.
    public var allReferences = 50_000
    /// The length in bytes of the name in a reference; 512, the maximum for an entry.
    public var nameBytes = 512
    /// The number of missing entries that are reported individually; the rest are counted in one finding. 1,000.
    public var missingEntries = 1_000

    /// The standard limits.
    public init() {}

    /// The standard limits.
    public static let standard = ASiCLimits()
}
