internal import BundleFormats
package import Diagnostics
package import Files
internal import TradeModel
package import X509

extension DisclosedObject {
    /// Objects as a bundle, as far as they are shown: to be judged as bundles are, never to be stored.
    static func bundle(_ objects: [DisclosedObject]) throws(Fault) -> [UInt8] {
        let sink = MemorySink()
        try BundleWriter.write(objects.map(\.object), to: sink)
        return sink.bytes
    }
}

extension Disclosure {
    /// What it shows, as a bundle.
    ///
    /// - Throws: `Fault` `disclosure-contradicts` or `disclosure-object-unnamed`.
    package func bundle() throws(Fault) -> [UInt8] {
        try DisclosedObject.bundle(
            DisclosedObject.all(
                in: self, root: "",
                entry: DisclosureEntry(entry: Self.placeName, originator: try originator(), messageID: nil)))
    }

    /// The party that the signed statement names as the originator; it is not verified.
    package func originator() throws(Fault) -> PartyID {
        switch evidence {
        case .manifests(let manifest, _, _): try PackageManifest(parsing: manifest).originator
        case .head(let evidence): try DisclosureHead(parsing: evidence.head).originator
        }
    }

    /// The disclosure in a file, with the party that it names as the originator; `nil` when the file is none.
    ///
    /// - Throws: errors of reading the file.
    package static func found(
        in source: any ByteSource
    ) throws(Fault) -> (disclosure: Disclosure, originator: PartyID)? {
        guard try isLikely(source), source.count <= limit else { return nil }
        let bytes = try source.bytes(limit: limit)
        guard let disclosure = try? Disclosure(parsing: bytes), let originator = try? disclosure.originator() else {
            return nil
        }
        return (disclosure, originator)
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
