internal import BundleFormats
internal import Diagnostics
internal import Digests
internal import Files

extension BundleEntry {
    /// Whether two bundles are forms of one: they have the same objects in the same order, and the same members beside
    /// them, by RFC 8785, so that each converts into the other.
    static func areForms(_ one: PackageContent, of other: PackageContent) throws(Fault) -> Bool {
        try digest(one) == digest(other)
    }

    private static func digest(_ content: PackageContent) throws(Fault) -> String {
        let sink = DigestSink()
        try CanonicalBundle.write(content.source, named: content.name, to: sink)
        return sink.hex
    }
}
