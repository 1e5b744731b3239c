internal import ASiC
internal import BundleFormats
package import Diagnostics
internal import Digests
package import Files
package import Platform
internal import TradeModel
package import X509

/// Writes packages (specs/package.md).
package struct PackageWriter: Sendable {
    /// Who signs.
    package let signer: Signer
    /// The clock.
    package let clock: Clock
    /// The source of message ids, seeds and padding.
    package let randomness: Randomness

    /// The decisions of the caller about a package.
    package struct Terms: Sendable {
        /// Its kind.
        package var kind: PackageKind
        /// The originator's name, for people.
        package var originatorName: String
        /// One position for each recipient; none for a package that is not addressed.
        package var positions: [StreamPosition]
        /// The parties whose gateways may send it.
        package var gateways: [PartyID]
        /// Markings for people.
        package var handling: [String]
        /// The legal basis of the transfer.
        package var legalBasis: String?
        /// When it may no longer be imported.
        package var expires: Timestamp?
        /// The parties that must sign too before it is good.
        package var requiredCosigners: [PartyID]
        /// Packages of others to enclose unchanged.
        package var enclosed: [VerifiedPackage]
        /// The ground on which they are passed on, in words.
        package var release: String?

        /// Terms.
        package init(
            kind: PackageKind, originatorName: String, positions: [StreamPosition], gateways: [PartyID],
            handling: [String] = [], legalBasis: String? = nil, expires: Timestamp? = nil,
            requiredCosigners: [PartyID] = [], enclosed: [VerifiedPackage] = [], release: String? = nil
        ) {
            self.kind = kind
            self.originatorName = originatorName
            self.positions = positions
            self.gateways = gateways
            self.handling = handling
            self.legalBasis = legalBasis
            self.expires = expires
            self.requiredCosigners = requiredCosigners
            self.enclosed = enclosed
            self.release = release
        }
    }

    /// A package that was written.
    package struct Written: Sendable {
        /// Its manifest.
        package let manifest: PackageManifest
        /// The digest of its signed manifest bytes, in hexadecimal.
        package let manifestDigest: String
    }

    /// A writer.
    package init(signer: Signer, clock: Clock, randomness: Randomness) {
        self.signer = signer
        self.clock = clock
        self.randomness = randomness
    }

    /// Writes a package.
    ///
    /// - Throws: `Fault` of kind `.badData` when a bundle cannot be parsed, of kind `.usage` when two contents have one
    ///   name, `.inputOutput` when reading or writing fails.
    package func write(_ contents: [PackageContent], _ terms: Terms, to sink: any ByteSink) throws(Fault) -> Written {
        guard let originator = signer.certificate.party else {
            throw Fault(.kindNotPermitted, kind: .usage, ["role": "none", "kind": terms.kind.rawValue])
        }
        let now = clock.now()
        var commitment: PackageManifest.Commitment?
        var seed: [UInt8]?
        if terms.kind == .bundle {
            let bytes = randomness.bytes(CommitmentTree.seedLength)
            commitment = try Self.commitment(over: contents.filter(\.isBundle), seed: bytes)
            seed = bytes
        }
        let enclosures = terms.enclosed.enumerated().map { index, package in
            Enclosure(of: package, index: index, release: terms.release)
        }
        let manifest = PackageManifest(
            kind: terms.kind, originator: originator, originatorName: terms.originatorName,
            recipients: terms.positions.map(\.recipient), gateways: terms.gateways, messageID: .v4(randomness),
            positions: terms.positions, handling: terms.handling, legalBasis: terms.legalBasis, created: now,
            expires: terms.expires, requiredCosigners: terms.requiredCosigners,
            bundles: contents.filter(\.isBundle).map(\.name), enclosures: enclosures, commitment: commitment)
        let counted = CountingSink(sink)
        let writer = try ASiCWriter(sink: counted)
        let manifestBytes = manifest.bytes
        try writer.add(
            PackageManifest.entryName, manifestBytes, mediaType: "application/json", compressed: true, isRoot: true)
        let enclosed = zip(enclosures, terms.enclosed).map { enclosure, package in
            PackageContent(entry: enclosure.entry, source: package.source, isBundle: false)
        }
        for content in contents + enclosed {
            try writer.add(
                content.name, content.source, mediaType: content.mediaType, compressed: content.isText)
        }
        if let seed {
            try writer.add(
                CommitmentTree.seedEntry, seed, mediaType: "application/octet-stream", compressed: false)
        }
        try writer.add(
            Padding.entryName, Padding.bytes(for: counted.count, randomness), mediaType: "application/octet-stream",
            compressed: false)
        let written = try writer.finish { manifest throws(Fault) in try signer.sign(manifest, at: now) }
        return Written(manifest: manifest, manifestDigest: written.hex)
    }

    /// Computes the commitment over bundles.
    static func commitment(
        over bundles: [PackageContent], seed: [UInt8]
    ) throws(Fault) -> PackageManifest.Commitment {
        var tree = CommitmentTree(seed: seed)
        for bundle in bundles {
            var index = 0
            try BundleReader.forEachObject(in: bundle.source, named: bundle.name) { object throws(Fault) in
                tree.add(object.json, entry: bundle.name, index: index)
                index += 1
            }
        }
        return tree.commitment
    }
}
