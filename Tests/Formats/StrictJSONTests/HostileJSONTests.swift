import Diagnostics
import StrictJSON
import TestSupport
import Testing

/// Each hostile JSON input, by name: a code, a place, and no hang.
@Suite struct HostileJSONTests {
    private func refusal(_ text: String, _ limits: JSONLimits = .standard) -> Finding? {
        fault { _ = try JSONDocument.parse(Array(text.utf8), limits: limits) }?.finding
    }

    private func refusal(_ bytes: [UInt8]) -> Finding? { fault { _ = try JSONDocument.parse(bytes) }?.finding }

    @Test func depthCap() {
        let limits = JSONLimits(depth: 3)
        #expect(refusal("[[[]]]", limits) == nil)
        let finding = refusal(#"{"a":[[[]]]}"#, limits)
        #expect(finding?.code == .jsonDepthLimit && finding?.place.line == 1 && finding?.place.column == 8)
        #expect(finding?.place.pointer == "/a/0/0")
        #expect(refusal(String(repeating: "[", count: 1_000_000))?.code == .jsonDepthLimit)
        #expect(refusal(String(repeating: #"{"a":"#, count: 1_000_000))?.code == .jsonDepthLimit)
    }

    @Test func sizeCap() {
        #expect(refusal("[1,2]", JSONLimits(size: 5)) == nil)
        #expect(refusal("[1,2] ", JSONLimits(size: 5))?.code == .jsonSizeLimit)
    }

    @Test func nodeCap() {
        #expect(refusal("[1,2,3]", JSONLimits(nodes: 4)) == nil)
        let finding = refusal("[1,2,\n3,4]", JSONLimits(nodes: 4))
        #expect(finding?.code == .jsonNodeLimit && finding?.place.line == 2 && finding?.place.column == 3)
    }

    @Test func keyCap() {
        #expect(refusal(#"{"abcd":1}"#, JSONLimits(keyLength: 4)) == nil)
        let finding = refusal(#"{"abcde":1}"#, JSONLimits(keyLength: 4))
        #expect(finding?.code == .jsonKeyLimit && finding?.place.column == 2)
    }

    @Test func stringCap() {
        #expect(refusal(#"["abcd"]"#, JSONLimits(stringLength: 4)) == nil)
        let finding = refusal(#"["abcde"]"#, JSONLimits(stringLength: 4))
        #expect(finding?.code == .jsonStringLimit && finding?.place.pointer == "/0")
    }

    @Test(arguments: [
        #"{"type":1,"type":2}"#, #"{"type":1,"\u0074ype":2}"#, #"{"\u0074\u0079pe":1,"t\u0079p\u0065":2}"#,
        #"{"":1,"":2}"#, #"{"é":1,"\u00e9":2}"#, #"{"😀":1,"\ud83d\ude00":2}"#,
    ])
    func duplicateKeysAfterUnescaping(text: String) {
        let finding = refusal(text)
        #expect(finding?.code == .jsonDuplicateKey && finding?.place.line == 1)
        // The same in an object with many keys, whose duplicates are found by sorting.
        let many = (0..<100).map { "\"key \($0)\":0" }.joined(separator: ",")
        let large = refusal("{" + many + "," + text.dropFirst())
        #expect(large?.code == .jsonDuplicateKey && large?.place.pointer == finding?.place.pointer)
    }

    @Test func keysThatOnlyLookAlikeAreTwo() {
        #expect(refusal(#"{"é":1,"e\u0301":2,"E":3,"e":4}"#) == nil)
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xE2, 0x82], [0xC3],
        ] as [[UInt8]])
    func invalidUTF8(bytes: [UInt8]) {
        for text in [
            Array("[\"ab".utf8) + bytes + Array("\"]".utf8), Array("{\"ab".utf8) + bytes + Array("\":1}".utf8),
        ] {
            let finding = refusal(text)
            #expect(finding?.code == .jsonInvalidUTF8 && finding?.place.offset == 4 && finding?.place.column == 5)
        }
    }

    @Test(arguments: [#"\ud800"#, #"\udc00"#, #"\ud800x"#, #"\ud800\n"#, #"\ud800\ud800"#, #"\udbff\ue000"#])
    func loneSurrogates(escape: String) {
        let finding = refusal("[\"ok\", \"" + escape + "\"]")
        #expect(finding?.code == .jsonLoneSurrogate && finding?.place.pointer == "/1")
    }

    @Test func byteOrderMark() {
        #expect(refusal([0xEF, 0xBB, 0xBF] + Array("{}".utf8))?.code == .jsonByteOrderMark)
        // In a string it is an ordinary character.
        #expect(refusal("[\"\u{FEFF}\"]") == nil)
    }

    @Test func digitAndExponentCaps() throws {
        let digits = String(repeating: "9", count: 600)
        #expect(refusal(digits)?.code == .jsonDigitLimit)
        #expect(refusal("0." + digits)?.code == .jsonDigitLimit)
        for exponent in ["1e99999", "1E+4097", "-1e-4097", "1e999999999999999999999999"] {
            #expect(refusal(exponent)?.code == .jsonExponentLimit, "\(exponent)")
        }
        // Numbers keep their notation and are compared exactly.
        let value = try JSONValue(parsing: "[9007199254740993, 0.1000000000000000055511151231257827, 1e400]")
        #expect(value.array?[0].number?.text == "9007199254740993")
        #expect(value.array?[0].number != JSONNumber(9_007_199_254_740_992))
        #expect(value.array?[2].number?.text == "1e400")
    }

    @Test func aHundredThousandTimesOneKeyAfterManyOthers() {
        let others = (0..<100).map { "\"\($0)\":0," }.joined()
        let text = "{" + others + String(repeating: "\"a\":0,", count: 100_000) + "\"b\":0}"
        let finding = refusal(text)
        #expect(finding?.code == .jsonDuplicateKey && finding?.place.pointer == "/a")
        // The first duplicate is reported, not just any.
        #expect(finding?.place.offset == others.utf8.count + 1 + 6)
    }

    @Test func aHundredThousandKeysThatAPlainHashWouldFold() throws {
        // With a sum or exclusive-or of words all these have the same hash; with the secret hash they do not.
        let keys = (0..<100_000).map { index in
            let word = String(index, radix: 16)
            let half = String(repeating: "0", count: 8 - word.count) + word
            return "\"\(half)\(half)\":0"
        }
        #expect(refusal("{" + keys.joined(separator: ",") + "}") == nil)
    }

    /// Every truncation of a small document is refused, with a place inside it.
    @Test func everyCut() throws {
        let text = Array(#"{"a": [1.5e3, "x\u00e9\n", true, null, {"b": {}}], "c": -0}"#.utf8)
        #expect(refusal(text) == nil)
        for count in 0..<text.count {
            let finding = refusal(Array(text.prefix(count)))
            #expect(finding != nil, "\(count)")
            #expect(finding?.place.offset ?? 0 <= count, "\(count)")
        }
    }

    /// With any byte changed to any other, a document is refused, or parsed to a value that is written back the same.
    @Test func everyByteChanged() throws {
        let text = Array(#"{"a":[1.5e3,"x\u00e9",true],"b":{"c":-0}}"#.utf8)
        for index in text.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = text
                changed[index] = byte
                guard let value = try? JSONValue(parsing: changed) else { continue }
                #expect(try JSONValue(parsing: value.text()) == value, "\(index) \(byte)")
            }
        }
    }
}
