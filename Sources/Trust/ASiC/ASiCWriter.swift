public import Diagnostics
public import Digests
public import Files
internal import ZipArchive

/// Writes a container: `mimetype`, the entries in the order of their addition, then the manifest and the signature over
/// its exact bytes. Digests are computed while entries are added; at most one segment is held in memory.
public final class ASiCWriter {
    private let archive: ZipWriter
    private var references: [ASiCManifest.Reference] = []

    /// The number of bytes written so far.
    public var count: Int { archive.count }

    /// Starts a container.
    public init(sink: any ByteSink) throws(Fault) {
        archive = ZipWriter(sink: sink)
        try archive.add(ASiCNames.mimetype, ASiCNames.mediaType, method: .stored)
    }

    /// Adds an entry.
    ///
    /// - Parameters:
    ///   - compressed: whether to deflate it if that makes it smaller.
    ///   - isRoot: whether it is the entry to open first (Rootfile).
    /// - Throws: `Fault` `meta-inf-entry-unknown` for `mimetype` and names under META-INF; errors of `ZipWriter.add`.
    public func add(
        _ name: String, _ content: any ByteSource, mediaType: String, compressed: Bool, isRoot: Bool = false
    ) throws(Fault) {
        guard ASiCNames.isData(name) else { throw Fault(.metaInfEntryUnknown, kind: .ours, ["name": name]) }
        let digest = DigestStream(.sha256)
        try archive.add(name, content, method: compressed ? .deflated : .stored) { digest.update($0) }
        references.append(
            ASiCManifest.Reference(name: name, mediaType: mediaType, isRoot: isRoot, digest: digest.finish()))
    }

    /// An in-memory entry with its size, checksum and digest: any thread can compute these before the entry is added.
    public struct Measured {
        let parts: [UnsafeRawBufferPointer]
        let digest: Digest
        let checksum: UInt32

        /// Measures an entry given in parts.
        public init(_ parts: [UnsafeRawBufferPointer]) {
            let stream = DigestStream(.sha256)
            for part in parts { stream.update(part) }
            self.parts = parts
            digest = stream.finish()
            checksum = ZipWriter.checksum(of: parts)
        }
    }

    /// Adds an in-memory entry, stored without compression.
    public func add(_ name: String, _ measured: Measured, mediaType: String) throws(Fault) {
        guard ASiCNames.isData(name) else { throw Fault(.metaInfEntryUnknown, kind: .ours, ["name": name]) }
        try archive.add(name, stored: measured.parts, checksum: measured.checksum)
        references.append(
            ASiCManifest.Reference(name: name, mediaType: mediaType, isRoot: false, digest: measured.digest))
    }

    /// Writes the manifest and its signature, and finishes the container.
    ///
    /// - Parameter signing: signs the exact bytes of the manifest and returns a detached CAdES signature, DER.
    /// - Returns: the digest of the manifest's bytes, which identifies the container in chains and receipts.
    @discardableResult
    public func finish(signing: (_ manifest: [UInt8]) throws(Fault) -> [UInt8]) throws(Fault) -> Digest {
        guard !references.isEmpty else {
            throw Fault(.manifestStructure, kind: .ours, ["reason": "it refers to no entry"])
        }
        let manifest = try ASiCManifest(signatureName: ASiCNames.signature(1), references: references).bytes()
        let signature = try signing(manifest)
        try archive.add(ASiCNames.manifest(1), manifest, method: .deflated)
        try archive.add(ASiCNames.signature(1), signature, method: .stored)
        try archive.finish()
        return .sha256(manifest)
    }
}
