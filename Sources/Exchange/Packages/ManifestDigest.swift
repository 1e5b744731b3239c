/// The name of a package or envelope for chains, comparison and receipts: the SHA-256 of the signed bytes of its
/// ASiCManifest001.xml, in lower-case hexadecimal.
///
/// Never of the file: a signature can be altered and still verify, and zip bytes can differ, so a courier could forge
/// a fork out of file digests.
enum ManifestDigest {
    /// A digest's text in its one right form.
    static func parse(_ text: String) -> String? {
        text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) } ? text : nil
    }
}
