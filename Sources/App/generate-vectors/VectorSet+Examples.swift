internal import ASiC
internal import BundleFormats
internal import Diagnostics
internal import Digests
internal import Files
internal import Packages
internal import Platform
internal import StrictJSON
internal import X509

/// Receipts, profiles, disclosures, further signatures, enclosures and certificates of destruction.
extension VectorSet {
    mutating func addExamples() throws {
        let message = try message().make(signatures)
        try addReceipt(message)
        try addAgreement()
        try addStatements()
        try addConsents()
        try addProfiles()
        try addDisclosures()
        try addSignatures(message)
        try addEnclosure(message)
        try addDestruction(message)
        try addKindsOfContent()
        try addExchange()
        try addConsentedShare()
    }

    private mutating func addReceipt(_ message: PackageDraft.Made) throws {
        for version in WireVersion.allCases {
            var draft = PackageDraft(agency, seed: 300)
            draft.version = version
            draft.kind = .receipt
            draft.recipients = [carrier]
            let receipt = ReceiptDocument(
                version: version, messageID: message.manifest.messageID, manifestDigest: message.manifestDigest,
                state: .accepted, time: VectorAuthority.made)
            draft.attachments = [
                PackageDraft.Entry(name: "data/receipt.json", bytes: receipt.bytes, mediaType: "application/json")
            ]
            let made = try draft.make(signatures)
            let name = "receipts/version-\(version.rawValue)"
            let what = "receipt, version \(version.rawValue)"
            good(name + ".package.asice", made.bytes, what: "package: " + what, digest: made.manifestDigest)
            let sealed = try EnvelopeDraft(made, from: agency, to: [carrier], seed: 540).make(signatures, agreement)
            envelope(name + ".envelope.asice", sealed.bytes, what: "envelope: " + what, for: carrier, package: made)
        }
    }

    private mutating func addProfiles() throws {
        for party in trusted {
            let made = try profile(party, version: .v2, seed: 310).make(signatures)
            good(
                "profiles/\(party.name).asice", made.bytes, what: "profile of \(party.title)",
                digest: made.manifestDigest)
        }
        let proposed: [JSONValue] = [
            "sftp://carrier@files.example.org/exchange", "sftp://carrier@[2001:db8::7]:2222/exchange",
        ]
        let proposing = try profile(carrier, version: .v2, seed: 313, addresses: proposed).make(signatures)
        good(
            "profiles/carrier-addresses.asice", proposing.bytes, what: "profile that proposes addresses",
            digest: proposing.manifestDigest)
        let old = try profile(carrier, version: .v1, seed: 311).make(signatures)
        good("profiles/carrier-version-1.asice", old.bytes, what: "profile, version 1", digest: old.manifestDigest)
        let (next, statement) = try authority.rotated(carrier)
        add("certificates/carrier-root-2.pem", next.root.pem, what: "the next root of Vector Carrier")
        add(
            "certificates/carrier-statement.pem", statement.pem,
            what: "certificate by which the first root vouches for the next one")
        let former: JSONValue = [
            "certificate": .string(String(decoding: carrier.root.pem, as: UTF8.self)),
            "statement": .string(String(decoding: statement.pem, as: UTF8.self)),
            "revocation_list": .string(String(decoding: carrier.revocationList.pem, as: UTF8.self)),
        ]
        var draft = profile(next, version: .v2, seed: 312, former: [former])
        // A party that trusts the first root trusts the next one by its statement.
        draft.signer = VectorSigner(
            key: next.key(.originator), certificate: next.certificate(.originator), chain: [next.root])
        let rotated = try draft.make(signatures)
        add("certificates/carrier-2.crl.pem", next.revocationList.pem, what: "revocation list of the next root")
        good(
            "profiles/carrier-rotated.asice", rotated.bytes, what: "profile after the root was replaced",
            digest: rotated.manifestDigest)
        trusting(["certificates/carrier-root-2.pem"], ["certificates/carrier-2.crl.pem"])
    }

    private func profile(
        _ party: VectorParty, version: WireVersion, seed: UInt64, former: [JSONValue] = [], addresses: [JSONValue] = []
    ) -> PackageDraft {
        var document = JSONObject()
        document["format"] = "corridor-party-profile"
        document["version"] = .string(version.rawValue)
        document["party"] = .string(party.id.text)
        document["name"] = .string(party.title)
        document["country"] = .string(party.country)
        document["role"] = .string(party.name == "carrier" ? "carrier" : "agency")
        let roles: [CertificateRole] = [.root, .originator, .gateway, .receipt, .encryption]
        document["certificates"] = .array(
            roles.compactMap { party.certificates[$0] }.map { .string(String(decoding: $0.pem, as: UTF8.self)) })
        document["revocation_list"] = .string(String(decoding: party.revocationList.pem, as: UTF8.self))
        if !former.isEmpty { document["former_roots"] = .array(former) }
        if version == .v2 {
            document["reads"] = [
                "versions": ["1", "2"], "kinds": ["bundle", "receipt", "profile"], "suites": ["corridor-cades-1"],
            ]
            if !addresses.isEmpty { document["addresses"] = .array(addresses) }
        }
        var draft = PackageDraft(party, seed: seed)
        draft.version = version
        draft.kind = .profile
        draft.attachments = [
            PackageDraft.Entry(
                name: "data/profile.json", bytes: Array(JSONValue.object(document).text(pretty: true).utf8),
                mediaType: "application/json")
        ]
        return draft
    }

    private mutating func addSignatures(_ message: PackageDraft.Made) throws {
        let co = agency.signer(.originator)
        for isCountersigning in [false, true] {
            let bytes = try amended(message.bytes, countersigning: isCountersigning, by: co)
            let name = isCountersigning ? "countersigned" : "cosigned"
            good(
                "signatures/\(name).asice", bytes, what: "package \(name) by another party",
                digest: message.manifestDigest)
        }
        var required = self.message(1, seed: 90)
        required.requiredCosigners = [agency.id]
        let alone = try required.make(signatures)
        bad(
            "cosigner-missing.asice", alone.bytes, what: "a required co-signature is missing", codes: "cosigner-missing"
        )
        good(
            "signatures/required.asice", try amended(alone.bytes, countersigning: false, by: co),
            what: "package with a required co-signature", digest: alone.manifestDigest)
        bad(
            "cosigned-by-gateway.asice",
            try amended(message.bytes, countersigning: false, by: agency.signer(.gateway)),
            what: "the co-signature is by a gateway", codes: "kind-not-permitted")
        let content = Array("Signed content of the test vectors.\n".utf8)
        add("signatures/content.txt", content, what: "content of detached signatures")
        let low = try signatures.sign(content, by: carrier.signer(.originator))
        let high = try signatures.sign(
            content, by: carrier.signer(.originator), SignatureMaker.Variation(isHighS: true))
        for (name, worked) in [("low-s", low), ("high-s", high)] {
            let path = "signatures/\(name).p7s"
            good(
                path, worked.der, what: "detached signature, s \(name == "low-s" ? "at most" : "above") half the order")
            detached("signatures/content.txt")
        }
        var twin = self.message()
        twin.variation.isHighS = true
        let made = try twin.make(signatures)
        good(
            "signatures/high-s.asice", made.bytes, what: "message 1 of version 2 with signatures whose s is high",
            digest: made.manifestDigest)
        add(
            "signatures/signed-attributes.json",
            [
                "content": "signatures/content.txt", "certificate": "certificates/carrier-originator.pem",
                "content_sha256": .string(Digest.sha256(content).hex),
                "certificate_sha256": .string(carrier.certificate(.originator).fingerprint.hex),
                "signed_attributes": .string(Hex.encode(low.signedAttributes)),
                "signed_attributes_sha256": .string(Digest.sha256(low.signedAttributes).hex),
                "signature": .string(Hex.encode(low.signature)),
                "signature_high_s": .string(Hex.encode(high.signature)),
            ], what: "signed attributes as they are hashed, with the signature and its twin")
        for (name, party) in [("p-384", agency), ("rsa-pss", customs)] {
            let worked = try signatures.sign(content, by: party.signer(.originator))
            good("signatures/\(name).p7s", worked.der, what: "detached signature, \(name)")
            detached("signatures/content.txt")
        }
    }

    /// A package with one more signature.
    func amended(_ bytes: [UInt8], countersigning: Bool, by signer: VectorSigner) throws -> [UInt8] {
        let sink = MemorySink()
        let amendment = try ASiCAmendment(ASiCContainer.open(bytes, profile: .corridor))
        var made: [UInt8] = []
        // The signature is made outside, where any error may be thrown.
        try amendment.addSignature(countersigning: countersigning, into: MemorySink()) {
            made = $0; return [0]
        }
        let signature = try signatures.sign(made, by: signer).der
        try amendment.addSignature(countersigning: countersigning, into: sink) { _ in signature }
        return sink.bytes
    }

    private mutating func addEnclosure(_ message: PackageDraft.Made) throws {
        let made = try enclosure(message, digest: message.manifestDigest).make(signatures)
        good(
            "enclosures/enclosed.asice", made.bytes, what: "package of one party, passed on",
            digest: made.manifestDigest)
        let other = try enclosure(message, digest: String(repeating: "0", count: 64)).make(signatures)
        bad(
            "enclosure-other.asice", other.bytes, what: "the enclosed package is not the one that the manifest names",
            codes: "enclosure-mismatch")
    }

    private func enclosure(_ message: PackageDraft.Made, digest: String) -> PackageDraft {
        var draft = PackageDraft(agency, seed: 330)
        draft.recipients = [customs]
        draft.attachments = [
            PackageDraft.Entry(
                name: "data/enclosed-001.asice", bytes: message.bytes, mediaType: "application/vnd.etsi.asic-e+zip")
        ]
        let enclosed: JSONValue = [
            "entry": "data/enclosed-001.asice", "originator": .string(carrier.id.text),
            "message_id": .string(message.manifest.messageID.description), "manifest_digest": .string(digest),
            "release": "With the consent of Vector Carrier",
        ]
        draft.changes = { entries in
            var manifest = (try? JSONValue(parsing: entries[0].bytes))?.object ?? JSONObject()
            manifest["enclosed"] = [enclosed]
            entries[0].bytes = JSONValue.object(manifest).canonical()
        }
        return draft
    }

    private mutating func addDestruction(_ message: PackageDraft.Made) throws {
        let value: JSONValue = [
            "format": "corridor-destruction-certificate", "version": "1", "party": .string(agency.id.text),
            "name": .string(agency.title),
            "messages": [
                [
                    "message_id": .string(message.manifest.messageID.description),
                    "manifest_digest": .string(message.manifestDigest), "originator": .string(carrier.id.text),
                    "stream": .string(message.manifest.positions[0].stream.description), "sequence": 1,
                    "imported": "2026-10-02T00:00:00.000Z",
                    "envelope_sha256": .string(Digest.sha256(message.bytes).hex),
                    "destroyed": "2026-10-10T00:00:00.000Z", "actor": "R. Example",
                    "reason": "The retention period ended", "object_versions": 1,
                    "package_key_sha256": .string(Digest.sha256([1]).hex),
                    "case_key_sha256": .string(Digest.sha256([2]).hex),
                ]
            ],
        ]
        let bytes = value.canonical()
        add("destruction/certificate.json", bytes, what: "certificate of destruction")
        good(
            "destruction/certificate.json.p7s", try signatures.sign(bytes, by: agency.signer(.originator)).der,
            what: "signature of the certificate of destruction")
        detached("destruction/certificate.json")
    }

    /// A kind that is not known yet, bundles in two forms, several bundles.
    private mutating func addKindsOfContent() throws {
        var later = PackageDraft(carrier, seed: 340)
        later.kind = .other("order")
        later.recipients = [agency]
        let order = try later.make(signatures)
        good(
            "versions/kind-unknown.asice", order.bytes, what: "a kind that is not known verifies",
            digest: order.manifestDigest)
        var member = message(1, seed: 341)
        member.changes = PackageDraft.replacing(
            #""kind":"#, with: #""later":{"a":1},"kind":"#, in: "manifest.json")
        let extended = try member.make(signatures)
        good(
            "versions/member-unknown.asice", extended.bytes, what: "a member that is not known is ignored",
            digest: extended.manifestDigest)
        var several = PackageDraft(carrier, seed: 342)
        several.recipients = [agency]
        let json = Self.bundle("Example Both", number: 8)
        several.bundles = [
            (Self.entry("data/a.json", .json, in: .v2), json),
            (Self.entry("data/a.xml", .xml, in: .v2, sameAs: "data/a.json"), try Self.xml(json)),
            (Self.entry("data/b.xml", .xml, in: .v2), try Self.xml(Self.bundle("Example XML", number: 9))),
        ]
        let made = try several.make(signatures)
        good(
            "versions/several-bundles.asice", made.bytes, what: "a bundle in both forms, and another one in XML",
            digest: made.manifestDigest)
        try addOther()
    }

    /// A container of another program, which is signed with XAdES too.
    private mutating func addOther() throws {
        let entry = PackageDraft.Entry(name: "letter.txt", bytes: Array("A letter.\n".utf8), mediaType: "text/plain")
        let own = carrier.signer(.originator)
        let made = try PackageDraft.container([entry], root: "letter.txt") { try signatures.sign($0, by: own).der }
        good("others/container.asice", made.bytes, what: "container of another program", digest: made.digest)
        var entries = try Self.entries(made.bytes)
        entries.append(RawZip.Entry("META-INF/signatures0.xml", Array("<a/>".utf8)))
        row(
            Expectation(
                file: "others/xades-beside.asice", what: "container that is signed with XAdES too",
                notes: ["container-part-not-judged"], manifestDigest: made.digest), RawZip(entries: entries).bytes)
    }
}
