internal import BundleFormats
internal import Digests
internal import Files
internal import Packages
internal import StrictJSON

/// Messages of streams, in both versions and with all kinds of keys.
extension VectorSet {
    /// A bundle in JSON with one identity.
    static func bundle(_ name: String, number: Int) -> [UInt8] {
        let end = "5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a"
        let text = """
            {"type":"bundle","id":"bundle--\(end)\(number)0","objects":[{"type":"identity","spec_version":"2.1",\
            "id":"identity--\(end)\(number)1","created":"2026-02-01T00:00:00.000Z",\
            "modified":"2026-02-01T00:00:00.000Z","name":"\(name)","identity_class":"organization",\
            "roles":["consignor"]}]}
            """
        return Array(text.utf8)
    }

    static func xml(_ bundle: [UInt8]) throws -> [UInt8] {
        let sink = MemorySink()
        try BundleConverter.convert(bundle, named: "bundle.json", to: .xml, into: sink)
        return sink.bytes
    }

    static let note = PackageDraft.Entry(
        name: "data/note.txt", bytes: Array("An attachment of the test vectors.\n".utf8), mediaType: "text/plain")

    /// The entry of a bundle as a version of the manifest names it.
    static func entry(_ name: String, _ form: BundleForm, in version: WireVersion, sameAs: String? = nil) -> BundleEntry
    {
        switch version {
        case .v1: BundleEntry(name: name)
        case .v2: BundleEntry(name: name, form: form, sameAs: sameAs)
        }
    }

    /// A message of the carrier to the agency.
    func message(
        _ number: Int = 1, version: WireVersion = .v2, previous: String? = nil, seed: UInt64 = 10
    ) -> PackageDraft {
        var draft = PackageDraft(carrier, seed: seed + UInt64(number) + (version == .v1 ? 40 : 0))
        draft.version = version
        draft.recipients = [agency]
        draft.sequence = number
        draft.previous = previous
        let bytes = Self.bundle("Example Trading \(number)", number: number)
        draft.bundles = [(Self.entry("data/bundle.json", .json, in: version), bytes)]
        draft.attachments = [Self.note]
        return draft
    }

    mutating func addMessages() throws {
        for version in WireVersion.allCases {
            let folder = "stream/version-\(version.rawValue)"
            var previous: String?
            for number in 1...2 {
                let made = try message(number, version: version, previous: previous).make(signatures)
                previous = made.manifestDigest
                let what = "message \(number) of a stream, version \(version.rawValue)"
                good(
                    "\(folder)/message-\(number).package.asice", made.bytes, what: "package: " + what, digest: previous)
                let sealed = try EnvelopeDraft(
                    made, from: carrier, to: [agency], seed: 500 + UInt64(number)
                ).make(signatures, agreement)
                envelope(
                    "\(folder)/message-\(number).envelope.asice", sealed.bytes, what: "envelope: " + what, for: agency,
                    package: made)
            }
        }
        try addKinds()
    }

    /// Signatures by P-384 and RSA, and envelopes to P-256 and RSA.
    private mutating func addKinds() throws {
        for (index, (sender, recipient)) in [(agency, carrier), (customs, agency), (carrier, customs)].enumerated() {
            var draft = PackageDraft(sender, seed: 200 + UInt64(index))
            draft.recipients = [recipient]
            let bytes = Self.bundle("Example Freight", number: 5 + index)
            draft.bundles = [(Self.entry("data/bundle.json", .json, in: .v2), bytes)]
            let made = try draft.make(signatures)
            let what = "from \(sender.title) (\(Self.keys(sender))) to \(recipient.title) (\(Self.keys(recipient)))"
            let name = "keys/\(sender.name)-to-\(recipient.name)"
            good(name + ".package.asice", made.bytes, what: "package " + what, digest: made.manifestDigest)
            let sealed = try EnvelopeDraft(
                made, from: sender, to: [recipient], seed: 520 + UInt64(index)
            ).make(signatures, agreement)
            envelope(name + ".envelope.asice", sealed.bytes, what: "envelope " + what, for: recipient, package: made)
            let segment = sealed.segment
            var steps = segment.steps
            steps["recipient"] = .string("certificates/\(recipient.name)-encryption.pem")
            steps["key"] = .string("\(recipient.name)-encryption")
            steps["plaintext_sha256"] = .string(Digest.sha256(made.bytes).hex)
            steps["segment_sha256"] = .string(Digest.sha256(segment.der).hex)
            steps["envelope"] = .string(name + ".envelope.asice")
            add(
                "encryption/\(sender.name)-to-\(recipient.name).json", .object(steps),
                what: "the steps from the recipient's key to the segment of the envelope \(what)")
        }
    }

    private static func keys(_ party: VectorParty) -> String {
        switch party.name {
        case "carrier": "P-256"
        case "agency": "P-384"
        default: "RSA 3072"
        }
    }
}
