import Platform
import Testing

@Suite struct EncodingTests {
    // RFC 4648, section 10.
    @Test(arguments: [
        ("", "", ""), ("f", "Zg==", "66"), ("fo", "Zm8=", "666f"), ("foo", "Zm9v", "666f6f"),
        ("foob", "Zm9vYg==", "666f6f62"), ("foobar", "Zm9vYmFy", "666f6f626172"),
    ])
    func vectorsOfRFC4648(_ text: String, base64: String, hex: String) {
        let bytes = Array(text.utf8)
        #expect(Base64.encode(bytes) == base64)
        #expect(Base64.decode(base64) == bytes)
        #expect(Hex.encode(bytes) == hex)
        #expect(Hex.decode(hex) == bytes)
    }

    @Test(arguments: ["Zg=", "Zg", "Zh==", "Z===", "====", "Zm9v\n", "Zm=v", "Zm9_"])
    func otherFormsOfBase64AreRefused(_ text: String) { #expect(Base64.decode(text) == nil) }

    @Test(arguments: ["0", "0g", " 00", "0x"]) func otherFormsOfHexAreRefused(_ text: String) {
        #expect(Hex.decode(text) == nil)
    }

    @Test func seededRandomnessRepeatsAndTheSystemsDoesNot() {
        #expect(Randomness.seeded(7).bytes(40) == Randomness.seeded(7).bytes(40))
        #expect(Randomness.seeded(7).bytes(16) != Randomness.seeded(8).bytes(16))
        #expect(Randomness.system.bytes(1000) != Randomness.system.bytes(1000))
        #expect(Randomness.system.bytes(1000).count == 1000)
    }
}
