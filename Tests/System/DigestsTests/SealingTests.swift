internal import Digests
internal import Platform
internal import Testing

@Suite struct SealingTests {
    private func secret(_ hex: String) throws -> SecretBytes { SecretBytes(taking: try #require(Hex.decode(hex))) }

    /// RFC 3394, section 4.6.
    @Test func keyWrapIsAsInTheStandard() throws {
        let other = try secret("000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F")
        let key = try secret("00112233445566778899AABBCCDDEEFF000102030405060708090A0B0C0D0E0F")
        let wrapped = try #require(KeyWrap.wrap(key, with: other))
        #expect(
            Hex.encode(wrapped) == "28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21")
        #expect(KeyWrap.unwrap(wrapped, with: other)?.bytes == key.bytes)
        #expect(KeyWrap.unwrap(wrapped, with: key) == nil)
        for index in wrapped.indices {
            var changed = wrapped
            changed[index] ^= 1
            #expect(KeyWrap.unwrap(changed, with: other) == nil)
        }
        for length in [0, 8, 32, 39, 41, 48] {
            #expect(KeyWrap.unwrap([UInt8](repeating: 1, count: length), with: other) == nil)
        }
    }

    /// GCM test case 16 of the algorithm's submission: AES-256 with associated data.
    @Test func authenticatedEncryptionIsAsInTheStandard() throws {
        let key = try secret("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")
        let nonce = try #require(Hex.decode("cafebabefacedbaddecaf888"))
        let associated = try #require(Hex.decode("feedfacedeadbeeffeedfacedeadbeefabaddad2"))
        let plain = try secret(
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525"
                + "b16aedf5aa0de657ba637b39")
        let text = UnsafeMutableRawBufferPointer(start: plain.start, count: plain.count)
        let before = plain.bytes
        let tag = try #require(AuthenticatedCipher.seal(text, key: key, nonce: nonce, associated: associated))
        #expect(
            Hex.encode(plain.bytes)
                == "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
                + "c5f61e6393ba7a0abcc9f662")
        #expect(Hex.encode(tag) == "76fc6ece0f4e1768cddf8853bb2d551b")
        #expect(AuthenticatedCipher.open(text, key: key, nonce: nonce, tag: tag, associated: associated))
        #expect(plain.bytes == before)
    }

    @Test(arguments: [0, 1, 15, 16, 17, 1000]) func whatIsSealedOpensWithTheSameAndNothingElse(_ count: Int) throws {
        let key = try #require(SecretBytes(random: 32))
        let plain = Randomness.seeded(UInt64(count)).bytes(count)
        let sealed = try #require(AuthenticatedCipher.seal(plain, key, associated: [1]))
        #expect(sealed.count == count + 28)
        #expect(AuthenticatedCipher.seal(plain, key, associated: [1]) != sealed, "nonces are random")
        let opened = try #require(AuthenticatedCipher.open(sealed, key, associated: [1]))
        #expect(opened.holds(plain) && opened.bytes == plain && !opened.holds(plain + [0]))
        #expect(AuthenticatedCipher.open(sealed, key, associated: [2]) == nil)
        #expect(AuthenticatedCipher.open(sealed, key, associated: []) == nil)
        #expect(AuthenticatedCipher.open(Array(sealed.dropLast()), key, associated: [1]) == nil)
        for index in Set([0, 11, 12, sealed.count - 17, sealed.count - 1]) {
            var changed = sealed
            changed[index] ^= 0x80
            #expect(AuthenticatedCipher.open(changed, key, associated: [1]) == nil)
        }
        #expect(try AuthenticatedCipher.open(sealed, #require(SecretBytes(random: 32)), associated: [1]) == nil)
    }

    @Test func lengthsThatAreNoKeyOrNonceAreRefused() throws {
        let key = try #require(SecretBytes(random: 32))
        #expect(AuthenticatedCipher.seal([1], SecretBytes(16), associated: []) == nil)
        #expect(KeyWrap.wrap(SecretBytes(16), with: key) == nil)
        #expect(KeyWrap.wrap(key, with: SecretBytes(16)) == nil)
        #expect(AuthenticatedCipher.open([UInt8](repeating: 0, count: 27), key, associated: []) == nil)
        var bytes: [UInt8] = [1, 2]
        bytes.withUnsafeMutableBytes { buffer in
            #expect(AuthenticatedCipher.seal(buffer, key: key, nonce: [1, 2, 3]) == nil)
            #expect(!AuthenticatedCipher.open(buffer, key: key, nonce: [UInt8](repeating: 0, count: 12), tag: [1]))
        }
    }
}
