internal import ASiC
internal import Digests
internal import Files
internal import Packages
internal import StrictJSON
internal import X509

/// Envelopes that a gateway signed, and that do not fit.
extension VectorSet {
    mutating func addBadEnvelopes() throws {
        let sound = try message().make(signatures)
        func sealed(
            _ package: PackageDraft.Made? = nil, to recipients: [VectorParty]? = nil,
            _ change: (inout EnvelopeDraft) -> Void = { _ in }
        ) throws -> [UInt8] {
            var draft = EnvelopeDraft(package ?? sound, from: carrier, to: recipients ?? [agency], seed: 560)
            change(&draft)
            return try draft.make(signatures, agreement).bytes
        }
        func routing(_ part: String, _ instead: String) throws -> [UInt8] {
            try sealed { $0.changes = PackageDraft.replacing(part, with: instead, in: "routing.json") }
        }
        bad(
            "envelope-by-originator.asice", try sealed { $0.signer = carrier.signer(.originator) },
            "an originator certificate signed the envelope", "certificate-role")
        bad(
            "envelope-sender.asice", try sealed { $0.signer = agency.signer(.gateway) },
            "the signer is not the party in from", "sender-mismatch")
        bad(
            "envelope-segments.asice", try routing(#""segments":1"#, #""segments":2"#), "a segment is missing",
            "segment-missing")
        bad(
            "envelope-critical.asice", try routing(#""format":"#, #""critical":["later"],"format":"#),
            "a critical member that is not known", "critical-unknown")
        bad(
            "envelope-version.asice", try routing(#""version":"2""#, #""version":"3""#), "another version",
            "format-version-unknown")
        bad(
            "envelope-twice.asice", try amended(try sealed(), countersigning: false, by: agency.signer(.gateway)),
            "a second signature", "envelope-second-signature")
        // What shows only inside.
        badInside(
            "open-positions.asice", try routing(#""sequence":1"#, #""sequence":1000000,"previous":"\#(sound.manifestDigest)""#),
            "the envelope has another place in the stream than the package", for: agency, "envelope-package-mismatch")
        badInside(
            "open-version.asice",
            try sealed(try message(1, version: .v1).make(signatures)) { $0.version = .v2 },
            "an envelope of version 2 around a package of version 1", for: agency, "envelope-package-mismatch")
        badInside(
            "open-gateway.asice",
            try sealed {
                $0.sender = agency
                $0.signer = agency.signer(.gateway)
            }, "a gateway that the package does not permit", for: agency, "gateway-not-permitted")
        badInside(
            "open-tag.asice",
            try sealed { draft in draft.segmentChange = { Array($0.dropLast()) + [$0[$0.count - 1] ^ 1] } },
            "the tag of the segment is wrong", for: agency, "decryption-failed")
        badInside(
            "open-structure.asice", try sealed { draft in draft.segmentChange = { $0 + [0] } },
            "a byte after the segment", for: agency, "envelope-structure")
        badInside(
            "open-recipient.asice", try sealed(), "it is opened by a party that it does not name", for: customs,
            "recipient-not-named")
        badInside(
            "open-key.asice",
            try sealed { draft in
                draft.recipients = [customs]
                draft.changes = PackageDraft.replacing(
                    customs.certificates[.encryption]!.fingerprint.hex,
                    with: agency.certificates[.encryption]!.fingerprint.hex, in: "routing.json")
            }, "it is encrypted to the key of another party", for: agency, "key-not-named")
        badInside(
            "open-certificate.asice",
            try sealed { draft in
                draft.changes = PackageDraft.replacing(
                    agency.certificates[.encryption]!.fingerprint.hex, with: String(repeating: "0", count: 64),
                    in: "routing.json")
            }, "the recipient's certificate is not among those that it is encrypted to", for: agency,
            "encryption-certificate-other")
        let tampered = Array(sound.bytes)
        var broken = sound
        if let place = tampered.firstRange(of: Array("An attachment".utf8)) {
            var bytes = tampered
            bytes[place.lowerBound] ^= 1
            broken = PackageDraft.Made(
                bytes: bytes, entries: sound.entries, manifest: sound.manifest, manifestDigest: sound.manifestDigest,
                commitment: sound.commitment)
        }
        badInside(
            "open-package.asice", try sealed(broken), "the package inside was changed", for: agency,
            "zip-checksum-mismatch")
    }
}
