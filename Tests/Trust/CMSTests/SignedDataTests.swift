import CMS
import Diagnostics
import Files
import Platform
import TestSupport
import Testing
import X509

@Suite struct SignedDataTests {
    private let content = Array("the exact bytes of a manifest".utf8)
    private let now = SigningParty.now

    private func sign(_ party: SigningParty) throws -> [UInt8] {
        try SignedData.sign(
            content, key: party.originatorKey, certificate: party.originator, chain: [party.authority.certificate],
            signingTime: now)
    }

    private func judge(
        _ der: [UInt8], _ party: SigningParty, content: [UInt8]? = nil, profile: SignatureProfile = .corridor
    ) -> SignatureVerdict? {
        SignedData.verify(
            der, content: content ?? self.content, profile: profile, trust: party.store, roles: [.originator], at: now
        ).first
    }

    @Test(arguments: [KeyKind.p256, .p384, .rsa(bits: 3072)]) func whatIsSignedVerifies(_ kind: KeyKind) throws {
        let party = try SigningParty(kind: kind)
        for profile in [SignatureProfile.corridor, .baseline] {
            let verdict = try #require(judge(try sign(party), party, profile: profile))
            #expect(verdict.outcome == .passed, "\(verdict.findings)")
            #expect(verdict.claimedTime == now)
            #expect(verdict.signer == party.originator)
        }
    }

    @Test func anotherContentFails() throws {
        let party = try SigningParty()
        let verdict = try #require(judge(try sign(party), party, content: content + [0]))
        #expect(verdict.outcome == .failed)
        #expect(verdict.findings.map(\.code) == [.signatureDigestMismatch])
    }

    @Test func aSignatureStrippedAndMadeAgainByAStrangerIsIndeterminate() throws {
        let verdict = try #require(judge(try sign(SigningParty("Stranger")), try SigningParty()))
        #expect(verdict.outcome == .indeterminate)
        #expect(verdict.findings.map(\.code) == [.signerUnknown])
    }

    @Test func noFlippedBitIsAccepted() throws {
        let party = try SigningParty()
        let der = try sign(party)
        for index in der.indices {
            for bit in [UInt8(1), 0x20, 0x80] {
                var changed = der
                changed[index] ^= bit
                #expect(judge(changed, party)?.outcome != .passed, "byte \(index), bit \(bit)")
            }
        }
    }

    @Test(arguments: ["é", "\r\n", "\u{0}\u{0}", "+1", "  "])
    func aSigningTimeThatIsNoneFails(_ text: String) throws {
        let party = try SigningParty()
        let der = try sign(party)
        // The attribute's object identifier, its set, and the UTCTime of 13 bytes, of which every pair is replaced.
        let attribute: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x05, 0x31, 0x0F, 0x17, 0x0D]
        let found = try #require(der.firstRange(of: attribute))
        for offset in 0..<12 {
            var changed = der
            changed.replaceSubrange(found.upperBound + offset..<found.upperBound + offset + 2, with: Array(text.utf8))
            for profile in [SignatureProfile.corridor, .baseline] {
                #expect(judge(changed, party, profile: profile)?.outcome == .failed, "\(offset)")
            }
        }
    }

    @Test func noCutIsAccepted() throws {
        let party = try SigningParty()
        let der = try sign(party)
        for count in 0..<der.count { #expect(judge(Array(der[..<count]), party)?.outcome == .failed) }
        #expect(judge(der + [0], party)?.outcome == .failed)
    }

    @Test(.needsTool("openssl"), arguments: [KeyKind.p256, .p384, .rsa(bits: 3072)])
    func opensslAccepts(_ kind: KeyKind) throws {
        let party = try SigningParty(kind: kind)
        let folder = try TemporaryFolder()
        let signature = try folder.write(try sign(party), "s.p7s")
        let file = try folder.write(content, "content")
        let root = try folder.write(party.authority.certificate.pem, "root.pem")
        let result = try Tool.run(
            "openssl",
            [
                "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", signature, "-content", file, "-CAfile",
                root, "-attime", "\(now.milliseconds / 1000)", "-out", "/dev/null",
            ])
        #expect(result.status == 0, "\(result.errorText)")
    }

    /// Signs with openssl and an originator's key.
    private func opensslSign(_ party: SigningParty, _ extra: [String]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let passphrase = try Passphrase(Array("correct horse".utf8))
        let key = try folder.write(
            try party.originatorKey.encryptedPEM(passphrase: passphrase, rounds: 1000), "key.pem")
        let certificate = try folder.write(party.originator.pem, "cert.pem")
        let root = try folder.write(party.authority.certificate.pem, "root.pem")
        let file = try folder.write(content, "content")
        let out = folder.file("out.p7s")
        let result = try Tool.run(
            "openssl",
            [
                "cms", "-sign", "-binary", "-outform", "DER", "-in", file, "-signer", certificate, "-inkey", key,
                "-passin", "pass:correct horse", "-certfile", root, "-out", out, "-nosmimecap",
            ] + extra)
        try #require(result.status == 0, "\(result.errorText)")
        return try File.bytes(at: out)
    }

    @Test(.needsTool("openssl")) func aSignatureWithoutESSFails() throws {
        let party = try SigningParty()
        let der = try opensslSign(party, ["-md", "sha256"])
        for profile in [SignatureProfile.corridor, .baseline] {
            #expect(judge(der, party, profile: profile)?.findings.map(\.code) == [.signatureESSMissing])
        }
    }

    @Test(.needsTool("openssl")) func aSHA1SignatureFails() throws {
        let party = try SigningParty()
        let der = try opensslSign(party, ["-md", "sha1"])
        for profile in [SignatureProfile.corridor, .baseline] {
            let verdict = try #require(judge(der, party, profile: profile))
            #expect(verdict.outcome == .failed)
            #expect(verdict.findings.map(\.code).contains(.signatureWeakDigest))
        }
    }

    @Test(.needsTool("openssl")) func anEmbeddedContentIsRefused() throws {
        let party = try SigningParty()
        let der = try opensslSign(party, ["-cades", "-nodetach"])
        for profile in [SignatureProfile.corridor, .baseline] {
            #expect(judge(der, party, profile: profile)?.findings.map(\.code) == [.signatureStructure])
        }
    }

    @Test(arguments: [[], [0x30], [0x30, 0x80, 0, 0], Array("hello".utf8)] as [[UInt8]])
    func whatIsNoSignatureIsRefused(_ der: [UInt8]) throws {
        #expect(judge(der, try SigningParty())?.findings.map(\.code) == [.signatureStructure])
    }
}
