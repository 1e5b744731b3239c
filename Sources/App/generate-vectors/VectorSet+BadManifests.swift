internal import Digests
internal import Platform
internal import X509

/// Signed manifests of the container that a reader may overlook something in, or take for another.
extension VectorSet {
    private func resigned(_ part: String, _ instead: String) throws -> [UInt8] {
        var entries = try Self.entries(message().make(signatures).bytes)
        let count = entries.count
        let text = String(decoding: entries[count - 2].bytes, as: UTF8.self)
        precondition(text.contains(part), "the manifest has no \(part)")
        let manifest = Array(text.replacing(part, with: instead, maxReplacements: 1).utf8)
        entries[count - 2].bytes = manifest
        entries[count - 1].bytes = try signatures.sign(manifest, by: carrier.signer(.originator)).der
        return RawZip(entries: entries).bytes
    }

    mutating func addBadManifests() throws {
        let root = "<asic:ASiCManifest"
        let end = "</asic:ASiCManifest>"
        let reference = """
            <asic:DataObjectReference URI="data/note.txt"><ds:DigestMethod \
            Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>\
            \(Base64.encode(Digest.sha256(Self.note.bytes).bytes))</ds:DigestValue></asic:DataObjectReference>
            """
        let list: [(name: String, part: String, instead: String, what: String, code: String)] = [
            ("comment", root, "<!-- overlooked -->" + root, "a comment", "manifest-structure"),
            ("instruction", root, "<?overlooked?>" + root, "a processing instruction", "manifest-structure"),
            ("doctype", root, "<!DOCTYPE a>" + root, "a document type declaration", "xml-doctype"),
            (
                "extension", end, "<asic:ASiCManifestExtensions/>" + end, "an extension", "manifest-structure"
            ),
            ("attribute", "<ds:DigestMethod", "<ds:DigestMethod Id=\"a\"", "an attribute", "manifest-structure"),
            (
                "sha-1", "http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2000/09/xmldsig#sha1",
                "a digest by SHA-1", "manifest-digest-algorithm"
            ),
            ("twice", end, reference + end, "an entry is listed twice", "entry-listed-twice"),
            ("cut", end, "", "it is not well-formed", "xml-not-well-formed"),
            (
                "absent", "URI=\"data/note.txt\"", "URI=\"data/other.txt\"", "it lists an entry that is not there",
                "entry-missing entry-order entry-unlisted"
            ),
        ]
        for bad in list {
            row(
                Expectation(
                    file: "bad/container-manifest-\(bad.name).asice", what: "the signed manifest: " + bad.what,
                    outcome: "FAILED", codes: bad.code.split(separator: " ").map(String.init)),
                try resigned(bad.part, bad.instead))
        }
    }
}
