public import Digests
public import Files
public import Findings
internal import ZipArchive

/// Writes an ASiC-E container with one CAdES signature (ETSI EN 319 162-1), entry by entry.
public final class ASiCWriter {
    static let mimetype = "application/vnd.etsi.asic-e+zip"

    private let zip: ZipWriter
    private var references: [ASiCManifest.Reference] = []

    /// Begins a container.
    public init(sink: any ByteSink) throws(Fault) {
        zip = ZipWriter(sink: sink)
        try zip.add("mimetype", Array(Self.mimetype.utf8), method: .stored)
    }

    /// Adds an entry; its digest is taken on the way.
    ///
    /// - Parameters:
    ///   - compressed: whether deflate is tried.
    ///   - isRoot: whether it is the entry to begin with.
    public func add(
        _ name: String, _ source: any ByteSource, mediaType: String, compressed: Bool, isRoot: Bool = false
    ) throws(Fault) {
        let digest = DigestStream(.sha256)
        try zip.add(name, source, method: compressed ? .deflated : .stored) { digest.update($0) }
        references.append(
            ASiCManifest.Reference(name: name, mediaType: mediaType, isRoot: isRoot, digest: digest.finish()))
    }

    /// Writes manifest and signature, and ends the container.
    ///
    /// - Parameter sign: makes the detached signature over the manifest's bytes.
    /// - Returns: the SHA-256 of the manifest's bytes, which names the container in chains and receipts.
    public func finish(signing sign: (_ manifest: [UInt8]) throws(Fault) -> [UInt8]) throws(Fault) -> Digest {
        let manifest = ASiCManifest(signature: ASiCManifest.firstSignature, references: references).bytes
        try zip.add(ASiCManifest.firstName, manifest, method: .stored)
        try zip.add(ASiCManifest.firstSignature, try sign(manifest), method: .stored)
        try zip.finish()
        return Digest.sha256(manifest)
    }
}
