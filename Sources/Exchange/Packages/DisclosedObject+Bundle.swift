internal import BundleFormats
package import Diagnostics
internal import Files
internal import TradeModel

extension DisclosedObject {
    /// Objects as a bundle, as far as they are shown: to be judged as bundles are, never to be stored.
    static func bundle(_ objects: [DisclosedObject]) throws(Fault) -> [UInt8] {
        let sink = MemorySink()
        try BundleWriter.write(objects.map(\.object), to: sink)
        return sink.bytes
    }
}

extension VerifiedDisclosure {
    /// What it shows, as a bundle.
    ///
    /// - Throws: `Fault` `disclosure-contradicts` or `disclosure-object-unnamed`.
    package func bundle() throws(Fault) -> [UInt8] { try DisclosedObject.bundle(DisclosedObject.all(in: self)) }

    /// What it shows.
    ///
    /// - Throws: the same.
    package func objects() throws(Fault) -> [DisclosedObject] { try DisclosedObject.all(in: self) }
}

extension ValidatedDisclosure {
    /// What it shows, as a bundle.
    package func bundle() throws(Fault) -> [UInt8] { try DisclosedObject.bundle(objects) }
}
