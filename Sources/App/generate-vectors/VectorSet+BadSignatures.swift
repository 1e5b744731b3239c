internal import Digests
internal import StrictJSON
internal import X509

/// Signatures that do not follow the profile, each over a package that is sound otherwise.
extension VectorSet {
    private func package(
        by signer: VectorSigner? = nil, _ change: (inout SignatureMaker.Variation) -> Void
    ) throws -> [UInt8] {
        let sound = try message().make(signatures)
        var variation = SignatureMaker.Variation()
        change(&variation)
        let own = signer ?? carrier.signer(.originator)
        return try PackageDraft.container(sound.entries, root: "manifest.json") {
            try signatures.sign($0, by: own, variation).der
        }.bytes
    }

    private func edited(_ change: ([UInt8]) -> [UInt8]) throws -> [UInt8] {
        let sound = try message().make(signatures)
        let own = carrier.signer(.originator)
        return try PackageDraft.container(sound.entries, root: "manifest.json") {
            change(try signatures.sign($0, by: own).der)
        }.bytes
    }

    mutating func addBadSignatures() throws {
        let own = carrier.signer(.originator)
        bad(
            "two-signers.asice", try package { $0.signerCount = 2 }, what: "two SignerInfos in one signature",
            codes: "signature-structure")
        bad(
            "unsigned-attribute.asice", try package { $0.hasUnsignedAttribute = true },
            what: "an unsigned attribute that is no time stamp", codes: "signature-structure")
        bad(
            "attached.asice", try package { $0.isAttached = true },
            what: "the signature contains the content (not detached)",
            codes: "signature-structure")
        bad(
            "certificate-missing.asice", try package { $0.isWithoutCertificate = true },
            what: "the signer's certificate is missing", codes: "signature-certificate-missing")
        bad(
            "ess-missing.asice", try package { $0.withoutAttributes = [SignatureMaker.signingCertificate] },
            what: "signing-certificate-v2 is missing", codes: "signature-ess-missing")
        bad(
            "ess-other.asice", try package { $0.namedCertificate = carrier.certificates[.gateway] },
            what: "signing-certificate-v2 names another certificate", codes: "signature-ess-wrong")
        bad(
            "content-type-missing.asice", try package { $0.withoutAttributes = [SignatureMaker.contentType] },
            what: "content-type is missing", codes: "signature-structure")
        bad(
            "message-digest-other.asice", try package { $0.messageDigest = [UInt8](repeating: 1, count: 32) },
            what: "message-digest is another one", codes: "signature-digest-mismatch")
        bad(
            "digest-sha512.asice", try package { $0.digest = .sha512 }, what: "P-256 with SHA-512",
            codes: "signature-algorithm")
        let small = try authority.further("customs-small", .originator, by: customs)
        bad(
            "rsa-2048-pkcs1.asice", try package(by: small) { $0.rsaScheme = .pkcs1 },
            what: "PKCS#1 v1.5 with a key of 2048 bits", codes: "originator-mismatch", "signature-algorithm")
        let content = Array("Signed content of the test vectors.\n".utf8)
        var pkcs1 = PackageDraft(customs, seed: 700)
        pkcs1.recipients = [agency]
        pkcs1.variation.rsaScheme = .pkcs1
        let ordinary = try pkcs1.make(signatures)
        good(
            "signatures/rsa-pkcs1.asice", ordinary.bytes, what: "PKCS#1 v1.5 with a key of 3072 bits",
            digest: ordinary.manifestDigest)
        bad(
            "der-after.asice", try edited { $0 + [0] }, what: "a byte after the signature", codes: "signature-structure"
        )
        bad(
            "der-length.asice", try edited { der in [0x30, 0x83, 0x00] + der.dropFirst(2) },
            what: "a length that is not the shortest", codes: "signature-structure")
        bad(
            "der-indefinite.asice", try edited { der in [0x30, 0x80] + der.dropFirst(4) + [0, 0] },
            what: "an indefinite length", codes: "signature-structure")
        bad("signature-empty.asice", try edited { _ in [] }, what: "an empty signature", codes: "signature-structure")
        // Detached, where the certificate's role decides.
        bad(
            "detached-by-gateway.p7s", try signatures.sign(content, by: carrier.signer(.gateway)).der,
            what: "a gateway signed a file", codes: "certificate-role")
        detached("signatures/content.txt")
        bad(
            "detached-other.p7s", try signatures.sign(content + [0x41], by: own).der,
            what: "the signature of another file",
            codes: "signature-digest-mismatch")
        detached("signatures/content.txt")
    }
}
