public import ZipArchive

/// What a container may use. Everything is checked before the work that it bounds is begun; reaching a limit is a
/// reasoned refusal, never a crash or a hang.
public struct ASiCLimits: Hashable, Sendable {
    /// What its archive may use.
    public var archive = ZipLimits.standard
    /// Signatures in all, and manifests; 64.
    public var signatures = 64
    /// Bytes of one signature; 1 MiB.
    public var signatureBytes = 1 << 20
    /// Bytes of all signatures together, unpacked; 16 MiB.
    public var allSignatureBytes = 16 << 20
    /// Bytes of one manifest; 16 MiB.
    public var manifestBytes = 16 << 20
    /// Bytes of all manifests together, unpacked; 32 MiB.
    public var allManifestBytes = 32 << 20
    /// References of one manifest; 10,128: as many entries as an archive may have, and 64 manifests with their
    /// signatures.
    public var references = 10_128
    /// References of all manifests together; 50,000.
    public var allReferences = 50_000
    /// Bytes of the name that a reference names; 512, the most that an entry's name has.
    public var nameBytes = 512
    /// Missing entries that are reported one by one; those beyond are counted in one finding. 1,000.
    public var missingEntries = 1_000

    /// The standard limits.
    public init() {}

    /// The standard limits.
    public static let standard = ASiCLimits()
}
