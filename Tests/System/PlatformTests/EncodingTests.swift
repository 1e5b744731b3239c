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

    @Test(arguments: [(0, 1, "0"), (0, 3, "000"), (7, 2, "07"), (42, 2, "42"), (12345, 4, "12345"), (9, 0, "9")])
    func numbersArePaddedWithZeros(_ number: Int, width: Int, text: String) {
        #expect(number.padded(to: width) == text)
    }

    @Test func paddingUsesTheRadix() {
        #expect(UInt8(0x1B).padded(to: 4, radix: 16, uppercase: true) == "001B")
        #expect(UInt32(0x1F600).padded(to: 4, radix: 16) == "1f600")
    }

    @Test func seededRandomnessRepeatsAndTheSystemsDoesNot() {
        #expect(Randomness.seeded(7).bytes(40) == Randomness.seeded(7).bytes(40))
        #expect(Randomness.seeded(7).bytes(16) != Randomness.seeded(8).bytes(16))
        #expect(Randomness.system.bytes(1000) != Randomness.system.bytes(1000))
        #expect(Randomness.system.bytes(1000).count == 1000)
    }
}
