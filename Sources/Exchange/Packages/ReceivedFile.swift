internal import ASiC
package import Diagnostics
internal import Digests
package import Files

/// A file that was received: its bytes, and the name that it arrived under. Nothing has been established about it.
///
/// It is the first stage of the one way in (docs/architecture.md); ``open(_:for:in:copies:key:)`` leads to the next.
package struct ReceivedFile: Sendable {
    /// The path that it arrived under.
    package let path: String
    /// Its bytes.
    package let source: any ByteSource
    /// Its SHA-256, where it was computed while the file was copied.
    private let copiedDigest: String?

    /// A file that is read where it is: its bytes may change while it is read.
    package init(_ source: any ByteSource, path: String) {
        self.path = path
        self.source = source
        copiedDigest = nil
    }

    /// A file that is copied, and read from the copy: what happens to the original has no effect on it.
    ///
    /// - Parameter copy: an empty spool.
    /// - Throws: `Fault` of kind `.inputOutput`.
    package init(copying original: any ByteSource, path: String, to copy: SpoolFile) throws(Fault) {
        let digest = DigestStream(.sha256)
        try original.forEachPiece(of: 0..<original.count) { piece throws(Fault) in
            digest.update(piece)
            try copy.write(piece)
        }
        self.path = path
        source = copy
        copiedDigest = digest.finish().hex
    }

    /// The digest of the signed manifest of a package without a seal, which nobody verified yet; `nil` for another file,
    /// and for a package with several signatures.
    package var soleManifestDigest: String? {
        guard let container = try? ASiCContainer.open(source, profile: .corridor),
            container.dataEntries.first == PackageManifest.entryName, container.manifests.count == 1
        else { return nil }
        return container.manifests.first.map { Digest.sha256($0.bytes).hex }
    }

    /// Its size in bytes.
    package var size: Int { source.count }

    /// Its SHA-256, in hexadecimal; of a file that was not copied it is computed at each call.
    package func digest() throws(Fault) -> String {
        if let copiedDigest { return copiedDigest }
        return try Digest.of(source).hex
    }
}
