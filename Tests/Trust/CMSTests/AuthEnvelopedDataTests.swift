import CMS
import Diagnostics
import Files
import Platform
import TestSupport
import Testing
import X509

@Suite struct AuthEnvelopedDataTests {
    private let plaintext = Array("a package, or a piece of one".utf8)

    private func refusal(_ der: [UInt8], _ party: SigningParty) -> Fault? {
        do throws(Fault) {
            _ = try AuthEnvelopedData.open(der, key: party.encryptionKey, certificate: party.encryption)
            return nil
        } catch { return error }
    }

    @Test(arguments: [KeyKind.p256, .p384, .rsa(bits: 3072)], [0, 1, 100_000]) func whatIsSealedOpens(
        _ kind: KeyKind, _ size: Int
    ) throws {
        let party = try SigningParty(kind: kind)
        let bytes = Randomness.seeded(5).bytes(size)
        let sealed = try AuthEnvelopedData.seal(bytes, to: [party.encryption])
        #expect(
            try AuthEnvelopedData.open(sealed, key: party.encryptionKey, certificate: party.encryption) == bytes)
    }

    @Test func eachOfSeveralRecipientsOpens() throws {
        let parties = try [
            SigningParty("One"), SigningParty("Two", kind: .p384), SigningParty("Three", kind: .rsa(bits: 3072)),
        ]
        let sealed = try AuthEnvelopedData.seal(plaintext, to: parties.map(\.encryption))
        for party in parties {
            #expect(
                try AuthEnvelopedData.open(sealed, key: party.encryptionKey, certificate: party.encryption)
                    == plaintext)
        }
        #expect(refusal(sealed, try SigningParty("Four"))?.code == .keyNotNamed)
    }

    @Test func nothingIsEncryptedToAKeyThatIsTooSmall() throws {
        let party = try SigningParty(kind: .rsa(bits: 2048))
        let fault = #expect(throws: Fault.self) { try AuthEnvelopedData.seal(plaintext, to: [party.encryption]) }
        #expect(fault?.code == .encryptionKeyUnusable)
    }

    @Test func aKeyThatDoesNotFitItsCertificateFailsLikeAWrongTag() throws {
        let (party, other) = (try SigningParty(), try SigningParty("Other"))
        let sealed = try AuthEnvelopedData.seal(plaintext, to: [party.encryption])
        let fault = #expect(throws: Fault.self) {
            try AuthEnvelopedData.open(sealed, key: other.encryptionKey, certificate: party.encryption)
        }
        #expect(fault?.code == .decryptionFailed)
    }

    @Test func noFlippedBitOpens() throws {
        let party = try SigningParty()
        let sealed = try AuthEnvelopedData.seal(plaintext, to: [party.encryption])
        for index in sealed.indices {
            for bit in [UInt8(1), 0x20, 0x80] {
                var changed = sealed
                changed[index] ^= bit
                #expect(refusal(changed, party) != nil, "byte \(index), bit \(bit)")
            }
        }
    }

    @Test func noCutOpens() throws {
        let party = try SigningParty()
        let sealed = try AuthEnvelopedData.seal(plaintext, to: [party.encryption])
        for count in 0..<sealed.count { #expect(refusal(Array(sealed[..<count]), party) != nil) }
        #expect(refusal(sealed + [0], party)?.code == .envelopeStructure)
    }

    @Test func duplicateRecipientsAreRefused() throws {
        let party = try SigningParty()
        let sealed = try AuthEnvelopedData.seal(plaintext, to: [party.encryption, party.encryption])
        #expect(refusal(sealed, party)?.code == .envelopeStructure)
    }

    @Test(.needsTool("openssl")) func opensslOpensWhatIsSealed() throws {
        let party = try SigningParty()
        let folder = try TemporaryFolder()
        let passphrase = try Passphrase(Array("correct horse".utf8))
        let key = try folder.write(
            try party.encryptionKey.encryptedPEM(passphrase: passphrase, rounds: 1000), "key.pem")
        let certificate = try folder.write(party.encryption.pem, "cert.pem")
        let bytes = Randomness.seeded(9).bytes(70_000)
        let sealed = try folder.write(try AuthEnvelopedData.seal(bytes, to: [party.encryption]), "e.p7m")
        let result = try Tool.run(
            "openssl",
            [
                "cms", "-decrypt", "-binary", "-inform", "DER", "-in", sealed, "-recip", certificate, "-inkey", key,
                "-passin", "pass:correct horse", "-out", folder.file("out"),
            ])
        #expect(result.status == 0, "\(result.errorText)")
        #expect(try File.bytes(at: folder.file("out")) == bytes)
    }

    /// Encrypts with openssl.
    private func opensslSeal(_ party: SigningParty, _ options: [String]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let result = try Tool.run(
            "openssl",
            [
                "cms", "-encrypt", "-binary", "-outform", "DER", "-in", try folder.write(plaintext, "content"), "-out",
                folder.file("out"), "-recip", try folder.write(party.encryption.pem, "cert.pem"),
            ] + options)
        try #require(result.status == 0, "\(result.errorText)")
        return try File.bytes(at: folder.file("out"))
    }

    /// The lines of specs/package.md, "Payload segments".
    @Test(
        .needsTool("openssl"),
        arguments: [
            (KeyKind.p256, ["-aes-256-gcm", "-keyid", "-keyopt", "ecdh_kdf_md:sha256"]),
            (.p384, ["-aes-256-gcm", "-keyid", "-keyopt", "ecdh_kdf_md:sha384"]),
            (
                .rsa(bits: 3072),
                ["-aes-256-gcm", "-keyid", "-keyopt", "rsa_padding_mode:oaep", "-keyopt", "rsa_oaep_md:sha256"]
            ),
        ])
    func whatOpenSSLSealsByTheDocumentedLineOpens(_ kind: KeyKind, _ options: [String]) throws {
        let party = try SigningParty(kind: kind)
        let sealed = try opensslSeal(party, options)
        #expect(
            try AuthEnvelopedData.open(sealed, key: party.encryptionKey, certificate: party.encryption) == plaintext)
        for page in ["specs/package.md", "docs/by-hand.md"] {
            let text = try File.bytes(at: Paths.join(SharedData.packageFolder, page))
            let words = String(decoding: text, as: UTF8.self).split { $0.isWhitespace || $0 == "`" }.joined(
                separator: " ")
            #expect(
                words.contains("openssl cms -encrypt -binary -outform DER -aes-256-gcm") && words.contains("-keyid"))
            // Where the page names the option alone, `-keyopt` stands before the first of them.
            #expect(options.dropFirst(2).filter { $0 != "-keyopt" }.allSatisfy(words.contains), "\(page)")
        }
    }

    @Test(
        .needsTool("openssl"),
        arguments: [
            (KeyKind.p256, ["-aes-256-gcm", "-keyid"]), (.p256, ["-aes-256-gcm", "-keyopt", "ecdh_kdf_md:sha256"]),
            (.p256, ["-aes-256-gcm", "-keyid", "-keyopt", "ecdh_kdf_md:sha384"]),
            (.p384, ["-aes-256-gcm", "-keyid", "-keyopt", "ecdh_kdf_md:sha256"]),
            (.p256, ["-aes-256-gcm", "-keyid", "-keyopt", "ecdh_kdf_md:sha256", "-aes128-wrap"]),
            (
                .p256,
                ["-aes-256-gcm", "-keyid", "-keyopt", "ecdh_kdf_md:sha256", "-keyopt", "ecdh_cofactor_mode:1"]
            ),
            (.rsa(bits: 3072), ["-aes-256-gcm", "-keyid"]),
            (.rsa(bits: 3072), ["-aes-256-gcm", "-keyopt", "rsa_padding_mode:oaep"]),
            (.rsa(bits: 3072), ["-aes-256-gcm", "-keyid", "-keyopt", "rsa_padding_mode:oaep"]),
        ])
    func otherRecipientsThanThoseOfTheDocumentedLineAreRefused(_ kind: KeyKind, _ options: [String]) throws {
        let party = try SigningParty(kind: kind)
        #expect(refusal(try opensslSeal(party, options), party)?.code == .envelopeStructure)
    }

    @Test(.needsTool("openssl"), arguments: ["-aes-256-cbc", "-aes-128-gcm"])
    func otherCiphersAreRefused(_ cipher: String) throws {
        let party = try SigningParty()
        let options = [cipher, "-keyid", "-keyopt", "ecdh_kdf_md:sha256", "-aes256-wrap"]
        #expect(refusal(try opensslSeal(party, options), party)?.code == .envelopeStructure)
    }

    @Test func aShortTagIsRefused() throws {
        let party = try SigningParty()
        var sealed = try AuthEnvelopedData.seal([], to: [party.encryption])
        // Truncates the tag to one byte and adjusts the lengths around it, as the forgery against OpenSSL 3.0 does.
        let tagStart = sealed.count - 16
        sealed.removeLast(15)
        sealed[tagStart - 1] = 1
        #expect(refusal(sealed, party)?.code == .envelopeStructure)
    }
}
