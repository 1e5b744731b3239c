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
            what: "an originator certificate signed the envelope", codes: "certificate-role")
        bad(
            "envelope-sender.asice", try sealed { $0.signer = agency.signer(.gateway) },
            what: "the signer is not the party in from", codes: "sender-mismatch")
        bad(
            "envelope-segments.asice", try routing(#""segments":1"#, #""segments":2"#), what: "a segment is missing",
            codes: "segment-missing")
        bad(
            "envelope-critical.asice", try routing(#""format":"#, #""critical":["later"],"format":"#),
            what: "a critical member that is not known", codes: "critical-unknown")
        bad(
            "envelope-version.asice", try routing(#""version":"2""#, #""version":"3""#), what: "another version",
            codes: "format-version-unknown")
        bad(
            "envelope-twice.asice", try amended(try sealed(), countersigning: false, by: agency.signer(.gateway)),
            what: "a second signature", codes: "envelope-second-signature")
        // What shows only inside.
        badInside(
            "open-positions.asice",
            try routing(#""sequence":1"#, #""sequence":1000000,"previous":"\#(sound.manifestDigest)""#),
            what: "the envelope has another place in the stream than the package", for: agency,
            codes: "envelope-package-mismatch")
        badInside(
            "open-version.asice",
            try sealed(try message(1, version: .v1).make(signatures)) { $0.version = .v2 },
            what: "an envelope of version 2 around a package of version 1", for: agency,
            codes: "envelope-package-mismatch")
        badInside(
            "open-gateway.asice",
            try sealed {
                $0.sender = agency
                $0.signer = agency.signer(.gateway)
            }, what: "a gateway that the package does not permit", for: agency, codes: "gateway-not-permitted")
        badInside(
            "open-tag.asice",
            try sealed { draft in draft.segmentChange = { Array($0.dropLast()) + [$0[$0.count - 1] ^ 1] } },
            what: "the tag of the segment is wrong", for: agency, codes: "decryption-failed")
        badInside(
            "open-structure.asice", try sealed { draft in draft.segmentChange = { $0 + [0] } },
            what: "a byte after the segment", for: agency, codes: "envelope-structure")
        badInside(
            "open-recipient.asice", try sealed(), what: "it is opened by a party that it does not name", for: customs,
            codes: "recipient-not-named")
        badInside(
            "open-key.asice",
            try sealed { draft in
                draft.recipients = [customs]
                draft.changes = PackageDraft.replacing(
                    customs.certificate(.encryption).fingerprint.hex,
                    with: agency.certificate(.encryption).fingerprint.hex, in: "routing.json")
            }, what: "it is encrypted to the key of another party", for: agency, codes: "key-not-named")
        badInside(
            "open-certificate.asice",
            try sealed { draft in
                draft.changes = PackageDraft.replacing(
                    agency.certificate(.encryption).fingerprint.hex, with: String(repeating: "0", count: 64),
                    in: "routing.json")
            }, what: "the recipient's certificate is not among those that it is encrypted to", for: agency,
            codes: "encryption-certificate-other")
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
            "open-package.asice", try sealed(broken), what: "the package inside was changed", for: agency,
            codes: "zip-checksum-mismatch")
    }
}
