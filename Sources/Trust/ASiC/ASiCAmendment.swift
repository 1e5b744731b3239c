public import Diagnostics
internal import Digests
public import Files
internal import ZipArchive

/// Writes a copy of a container with an addition to its signatures: all entries are kept byte for byte, and with them
/// everything the signatures cover and the digest that identifies the container.
public struct ASiCAmendment {
    private let container: ASiCContainer

    /// Creates an amendment of a container of our profile.
    ///
    /// - Throws: `Fault` `container-not-amended` for a container of another producer.
    public init(_ container: ASiCContainer) throws(Fault) {
        guard container.profile.isStrict else { throw Fault(.containerNotAmended, kind: .usage) }
        self.container = container
    }

    /// The signature with this number, from 1, for an addition.
    ///
    /// - Throws: `Fault` `signature-number`, or `signature-countersigned` when a later signature covers it, so that it
    ///   must not change.
    public func signature(_ number: Int) throws(Fault) -> [UInt8] {
        guard container.manifests.indices.contains(number - 1) else {
            throw Fault(
                .signatureNumber, kind: .usage, ["number": "\(number)", "count": "\(container.manifests.count)"])
        }
        guard container.digests[ASiCNames.signature(number)] == nil else {
            throw Fault(.signatureCountersigned, kind: .usage, ["number": "\(number)"])
        }
        return container.manifests[number - 1].signature
    }

    /// Writes the container with one signature entry replaced, for example by the same signature with a time stamp.
    ///
    /// - Parameter number: the number of the signature, from 1.
    /// - Throws: `Fault` of kind `.inputOutput`.
    public func replaceSignature(
        _ number: Int, by signature: [UInt8], into sink: any ByteSink
    ) throws(Fault) {
        let writer = ZipWriter(sink: sink)
        for entry in container.archive.entries {
            if entry.name == ASiCNames.signature(number) {
                try writer.add(entry.name, signature, method: .stored)
            } else {
                try writer.add(entry, from: container.archive)
            }
        }
        try writer.finish()
    }

    /// Writes the container with one more signature, over its own manifest of the same entries.
    ///
    /// - Parameters:
    ///   - countersigning: whether the new signature also covers the existing ones, which proves that they existed
    ///     first. No time stamp can be added to them afterwards.
    ///   - signing: signs the exact bytes of the manifest and returns a detached CAdES signature, DER.
    /// - Throws: `Fault` `too-many-signatures`, or of kind `.inputOutput`.
    public func addSignature(
        countersigning: Bool, into sink: any ByteSink, signing: (_ manifest: [UInt8]) throws(Fault) -> [UInt8]
    ) throws(Fault) {
        let number = container.manifests.count + 1
        guard number <= container.limits.signatures else { throw Fault(.tooManySignatures, kind: .usage) }
        var references = container.manifests[0].manifest.references.filter { ASiCNames.isData($0.name) }
        if countersigning {
            for signed in container.manifests {
                references.append(
                    .init(name: signed.name, mediaType: "application/xml", isRoot: false, digest: .sha256(signed.bytes))
                )
                references.append(
                    .init(
                        name: signed.manifest.signatureName, mediaType: ASiCNames.signatureMediaType, isRoot: false,
                        digest: .sha256(signed.signature)))
            }
        }
        let before = container.manifests.reduce(0) { $0 + $1.manifest.references.count }
        guard before + references.count <= container.limits.allReferences else {
            throw Fault(.tooManySignatures, kind: .usage)
        }
        let manifest = try ASiCManifest(signatureName: ASiCNames.signature(number), references: references).bytes()
        let signature = try signing(manifest)
        let writer = ZipWriter(sink: sink)
        for entry in container.archive.entries { try writer.add(entry, from: container.archive) }
        try writer.add(ASiCNames.manifest(number), manifest, method: .deflated)
        try writer.add(ASiCNames.signature(number), signature, method: .stored)
        try writer.finish()
    }
}
