internal import ASiC
internal import BundleFormats
internal import Corrections
package import Diagnostics
internal import Digests
package import Files
package import Platform
internal import StrictJSON
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
        /// The version of the format.
        package var version: WireVersion
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
        /// What it is given for; version 1 cannot say it.
        package var purpose: String?
        /// When it may no longer be imported.
        package var expires: Timestamp?
        /// The parties that must sign too before it is good.
        package var requiredCosigners: [PartyID]
        /// Packages of others to enclose unchanged.
        package var enclosed: [VerifiedPackage]
        /// The ground on which they are passed on, in words.
        package var release: String?
        /// Disclosures to pass on.
        package var disclosures: [PassedOnDisclosure] = []
        /// The profiles of the parties that made them, by party.
        package var introduced: [PassedOnProfile] = []
        /// The consents by which it passes something on, by their digests.
        package var consents: [SignedStatement] = []
        /// The ground on which its own content is given although policy refuses it, in words; version 1 cannot say it.
        package var override: String?
        /// The head of the log of the relation with the recipient.
        package var checkpoint: MessageCheckpoint?
        /// The bytes of the largest object of a bundle that is read.
        package var objectLimit: Int

        /// Terms.
        package init(
            version: WireVersion, kind: PackageKind, originatorName: String, positions: [StreamPosition],
            gateways: [PartyID],
            handling: [String] = [], legalBasis: String? = nil, expires: Timestamp? = nil,
            requiredCosigners: [PartyID] = [], enclosed: [VerifiedPackage] = [], release: String? = nil,
            override: String? = nil, objectLimit: Int = BundleReader.objectLimit
        ) {
            self.objectLimit = objectLimit
            self.version = version
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
            self.override = override
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
        let (contents, sealed) = try Self.separate(contents, terms)
        let disclosures = terms.disclosures + sealed
        let bundles = try Self.bundleEntries(of: contents, version: terms.version)
        var commitment: PackageManifest.Commitment?
        var seed: [UInt8]?
        if terms.kind == .bundle {
            let bytes = randomness.bytes(CommitmentTree.seedLength)
            commitment = try Self.commitment(
                over: bundles, of: contents, seed: bytes, version: terms.version, objectLimit: terms.objectLimit)
            seed = bytes
        }
        let enclosures = terms.enclosed.enumerated().map { index, package in
            Enclosure(of: package, index: index, release: terms.release)
        }
        let consents = terms.consents.map { ($0, ConsentEntry(digest: $0.statement.digest)) }
        let passedOn =
            disclosures.map(\.content) + terms.introduced.map(\.content)
            + consents.flatMap { signed, entry in
                [
                    PackageContent(entry: entry.statement, source: signed.statement.bytes, isBundle: false),
                    PackageContent(entry: entry.signature, source: signed.signature, isBundle: false),
                ]
            }
        guard passedOn.isEmpty || terms.version > .v1 else {
            throw Fault(.disclosuresNeedVersion2, kind: .policy)
        }
        let manifest = PackageManifest(
            version: terms.version, kind: terms.kind, originator: originator, originatorName: terms.originatorName,
            recipients: terms.positions.map(\.recipient), gateways: terms.gateways, messageID: .v4(randomness),
            positions: terms.positions, handling: terms.handling, legalBasis: terms.legalBasis, purpose: terms.purpose,
            created: now, expires: terms.expires, requiredCosigners: terms.requiredCosigners,
            bundles: bundles, enclosures: enclosures, disclosures: disclosures.map(\.entry),
            introduced: terms.introduced.map(\.entry), consents: consents.map(\.1), commitment: commitment,
            release: terms.override, checkpoint: terms.checkpoint)
        let writer = try ASiCWriter(sink: sink)
        let manifestBytes = manifest.bytes
        try writer.add(
            PackageManifest.entryName, manifestBytes, mediaType: "application/json", compressed: true, isRoot: true)
        let enclosed = zip(enclosures, terms.enclosed).map { enclosure, package in
            PackageContent(entry: enclosure.entry, source: package.source, isBundle: false)
        }
        for content in contents + passedOn + enclosed {
            try writer.add(
                content.name, content.source, mediaType: content.mediaType, compressed: content.isText)
        }
        if let seed {
            try writer.add(
                CommitmentTree.seedEntry, seed, mediaType: "application/octet-stream", compressed: false)
        }
        if let commitment { try addHead(commitment, by: originator, at: now, to: writer) }
        try writer.add(
            Padding.entryName, Padding.bytes(for: writer.count, randomness), mediaType: "application/octet-stream",
            compressed: false)
        let written = try writer.finish { manifest throws(Fault) in try signer.sign(manifest, at: now) }
        return Written(manifest: manifest, manifestDigest: written.hex)
    }

    /// The contents, and the disclosures among them: files that others made, or this party.
    private static func separate(
        _ contents: [PackageContent], _ terms: Terms
    ) throws(Fault) -> (contents: [PackageContent], disclosures: [PassedOnDisclosure]) {
        guard terms.kind == .bundle, terms.version > .v1 else { return (contents, []) }
        var (others, disclosures): ([PackageContent], [PassedOnDisclosure]) = ([], [])
        for content in contents {
            if !content.isBundle, let found = try Disclosure.found(in: content.source) {
                disclosures.append(
                    PassedOnDisclosure(
                        bytes: found.disclosure.bytes, entry: content.name, originator: found.originator,
                        messageID: nil))
            } else {
                others.append(content)
            }
        }
        return (others, disclosures)
    }

    /// Adds the disclosure head, signed.
    private func addHead(
        _ commitment: PackageManifest.Commitment, by originator: PartyID, at now: Timestamp, to writer: ASiCWriter
    ) throws(Fault) {
        guard commitment.version > .v1 else { return }
        let head = DisclosureHead(originator: originator, commitment: commitment, randomness: randomness).bytes
        try writer.add(DisclosureHead.entryName, head, mediaType: "application/json", compressed: true)
        try writer.add(
            DisclosureHead.signatureEntry, try signer.sign(head, at: now), mediaType: "application/pkcs7-signature",
            compressed: true)
    }

    /// The entries of the manifest for the bundles. In version 2 a bundle in XML that has the name of one in JSON, but
    /// for the ending, is the other form of it.
    ///
    /// - Throws: `Fault` `bundle-forms-differ` when the two do not convert exactly.
    private static func bundleEntries(
        of contents: [PackageContent], version: WireVersion
    ) throws(Fault) -> [BundleEntry] {
        var entries: [BundleEntry] = []
        for content in contents where content.isBundle {
            switch version {
            case .v1: entries.append(BundleEntry(name: content.name))
            case .v2:
                let form = try BundleForm.of(content.source)
                let twin = contents.first { other in
                    other.isBundle && form == .xml && other.name != content.name
                        && Self.stem(other.name) == Self.stem(content.name)
                }
                if let twin, try BundleForm.of(twin.source) == .json {
                    guard try BundleEntry.areForms(content, of: twin) else {
                        throw Fault(.bundleFormsDiffer, kind: .badData, ["name": content.name, "other": twin.name])
                    }
                    entries.append(BundleEntry(name: content.name, form: form, sameAs: twin.name))
                } else {
                    entries.append(BundleEntry(name: content.name, form: form))
                }
            }
        }
        return entries
    }

    /// A name without its ending.
    private static func stem(_ name: String) -> Substring { name.dropLast(Paths.fileExtension(of: name).count) }

    /// Computes the commitment over bundles.
    static func commitment(
        over bundles: [BundleEntry], of contents: [PackageContent], seed: [UInt8], version: WireVersion,
        objectLimit: Int = BundleReader.objectLimit
    ) throws(Fault) -> PackageManifest.Commitment {
        var tree = CommitmentTree(seed: seed, version: version)
        for bundle in bundles {
            guard let content = contents.first(where: { $0.name == bundle.name }) else { continue }
            if bundle.form == .xml {
                tree.add(whole: bundle.name, digest: try Digest.of(content.source))
                continue
            }
            try BundleReader.forEachDocument(
                in: content.source, named: bundle.name, objectLimit: objectLimit,
                makeWorker: { tree.hasher(of: bundle.name) },
                work: { (hasher: LeafHasher, document: JSONDocument, position: Int) throws(Fault) -> [SHA256Value] in
                    hasher.leaves(of: document, at: position)
                }, consume: { (leaves: [SHA256Value]) throws(Fault) in tree.add(leaves) })
        }
        return tree.commitment
    }
}
