internal import ASiC
internal import BundleFormats
internal import Digests
internal import Files
internal import Packages
internal import Platform
internal import StrictJSON
internal import X509

/// A package of the vectors, put together from the text of `specs/package.md`.
struct PackageDraft {
    /// An entry, before it is signed.
    struct Entry {
        var name: String
        var bytes: [UInt8]
        var mediaType = "application/octet-stream"
    }

    /// A package that was made.
    struct Made {
        let bytes: [UInt8]
        let entries: [Entry]
        let manifest: PackageManifest
        let manifestDigest: String
        let commitment: CommitmentExample?
    }

    var version = WireVersion.v2
    var kind = PackageKind.bundle
    var originator: VectorParty
    /// Recipients, with the place in the stream.
    var recipients: [VectorParty] = []
    var sequence = 1
    var previous: String?
    var bundles: [(entry: BundleEntry, bytes: [UInt8])] = []
    var attachments: [Entry] = []
    var requiredCosigners: [PartyID] = []
    /// The ground on which the originator gives what its markings refuse.
    var release: String?
    /// Disclosures, and profiles that introduce their originators, with their entries in the manifest.
    var disclosures: [(entry: DisclosureEntry, bytes: [UInt8])] = []
    var introduced: [(entry: IntroducedProfile, bytes: [UInt8])] = []
    /// Consents by which something is passed on, with their entries in the manifest.
    var consents: [(entry: ConsentEntry, statement: [UInt8], signature: [UInt8])] = []
    var checkpoint: MessageCheckpoint?
    var seed: UInt64
    /// The signer, when it is not the one that the kind asks for.
    var signer: VectorSigner?
    /// The signer of the disclosure head, when it is another.
    var headSigner: VectorSigner?
    var variation = SignatureMaker.Variation()
    /// What is done to the entries before the package is signed.
    var changes: (inout [Entry]) -> Void = { _ in }

    init(_ originator: VectorParty, seed: UInt64) {
        self.originator = originator
        self.seed = seed
    }

    /// A change of the text of an entry.
    static func replacing(_ part: String, with other: String, in name: String) -> (inout [Entry]) -> Void {
        { entries in
            for index in entries.indices where entries[index].name == name {
                let text = String(decoding: entries[index].bytes, as: UTF8.self)
                precondition(text.contains(part), "\(name) has no \(part)")
                entries[index].bytes = Array(text.replacing(part, with: other).utf8)
            }
        }
    }

    /// The manifest of the draft as it is, with a commitment.
    private func manifest(_ commitment: CommitmentExample?, _ randomness: Randomness) -> PackageManifest {
        let stream = UUID.v4(.seeded(7_000 + UInt64(originator.name.utf8.count)))
        return PackageManifest(
            version: version, kind: kind, originator: originator.id, originatorName: originator.title,
            recipients: recipients.map(\.id), gateways: [originator.id], messageID: .v4(randomness),
            positions: recipients.map {
                StreamPosition(recipient: $0.id, stream: stream, sequence: sequence, previous: previous)
            }, handling: ["TLP:GREEN"], created: VectorAuthority.made, expires: nil,
            requiredCosigners: requiredCosigners, bundles: bundles.map(\.entry),
            disclosures: disclosures.map(\.entry), introduced: introduced.map(\.entry),
            consents: consents.map(\.entry), commitment: commitment?.manifestValue, release: release,
            checkpoint: checkpoint)
    }

    /// Makes it.
    func make(_ signatures: SignatureMaker) throws -> Made {
        let randomness = Randomness.seeded(seed)
        var commitment: CommitmentExample?
        if kind == .bundle {
            var example = CommitmentExample(version: version, seed: randomness.bytes(32))
            for (entry, bytes) in bundles {
                if entry.form == .xml {
                    example.add(xml: bytes, entry: entry.name)
                } else {
                    example.add(try JSONValue(parsing: bytes), entry: entry.name)
                }
            }
            example.fill()
            commitment = example
        }
        let manifest = manifest(commitment, randomness)
        let own = signer ?? originator.signer(kind == .receipt || kind == .request ? .receipt : .originator)
        var entries = [Entry(name: "manifest.json", bytes: manifest.bytes, mediaType: "application/json")]
        entries += bundles.map { entry, bytes in
            let mediaType = entry.form == .xml ? "application/xml" : "application/stix+json;version=2.1"
            return Entry(name: entry.name, bytes: bytes, mediaType: mediaType)
        }
        entries += attachments
        entries += disclosures.map { Entry(name: $0.entry.entry, bytes: $0.bytes, mediaType: "application/json") }
        entries += introduced.map {
            Entry(name: $0.entry.entry, bytes: $0.bytes, mediaType: "application/vnd.etsi.asic-e+zip")
        }
        for consent in consents {
            entries.append(
                Entry(name: consent.entry.statement, bytes: consent.statement, mediaType: "application/json"))
            entries.append(Entry(name: consent.entry.signature, bytes: consent.signature))
        }
        if let commitment {
            entries.append(Entry(name: "data/commitment.seed", bytes: commitment.seed))
            if version == .v2 {
                let head = head(commitment, token: randomness.bytes(32))
                let signature = try signatures.sign(head, by: headSigner ?? own, variation).der
                entries.append(Entry(name: "data/disclosure-head.json", bytes: head, mediaType: "application/json"))
                entries.append(
                    Entry(
                        name: "data/disclosure-head.p7s", bytes: signature, mediaType: "application/pkcs7-signature"))
            }
        }
        entries.append(Entry(name: "data/padding", bytes: randomness.bytes(16)))
        changes(&entries)
        let written = try Self.container(entries, root: "manifest.json") {
            try signatures.sign($0, by: own, variation).der
        }
        return Made(
            bytes: written.bytes, entries: entries, manifest: manifest, manifestDigest: written.digest,
            commitment: commitment)
    }

    private func head(_ commitment: CommitmentExample, token: [UInt8]) -> [UInt8] {
        let value: JSONValue = [
            "format": "corridor-disclosure-head", "version": "2", "profile": "corridor-cades-1",
            "originator": .string(originator.id.text), "token": .string(Hex.encode(token)),
            "commitment": [
                "algorithm": "corridor-commitment-2", "root": .string(commitment.root),
                "leaves": .number(JSONNumber(commitment.leaves.count)),
            ],
        ]
        return value.canonical()
    }

    /// A signed container of entries.
    static func container(
        _ entries: [Entry], root: String, signing: ([UInt8]) throws -> [UInt8]
    ) throws -> (bytes: [UInt8], digest: String) {
        let sink = MemorySink()
        let writer = try ASiCWriter(sink: sink)
        for entry in entries {
            let isText = entry.mediaType.contains("json") || entry.mediaType.contains("xml")
            try writer.add(
                entry.name, entry.bytes, mediaType: entry.mediaType, compressed: isText, isRoot: entry.name == root)
        }
        var failure: (any Error)?
        let digest = try writer.finish { manifest in
            do { return try signing(manifest) } catch {
                failure = error
                return []
            }
        }
        if let failure { throw failure }
        return (sink.bytes, digest.hex)
    }
}
