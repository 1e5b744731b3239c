import Testing

@testable import JSONSchema

/// Our own cases for `Format`; those of the official test suite are in `SuiteTests`.
@Suite struct FormatTests {
    static func accepts(_ format: Format, _ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer(format.accepts)
    }

    /// A text, a format, and whether the text has it.
    struct Case: CustomTestStringConvertible {
        let format: Format
        let text: String
        let isValid: Bool
        var testDescription: String { "\(format.rawValue) \(text.prefix(40).debugDescription)" }

        static func valid(_ format: Format, _ texts: String...) -> [Case] {
            texts.map { Case(format: format, text: $0, isValid: true) }
        }

        static func invalid(_ format: Format, _ texts: String...) -> [Case] {
            texts.map { Case(format: format, text: $0, isValid: false) }
        }
    }

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    /// A name of a given length, made of labels of 49 letters.
    private static func host(_ length: Int) -> String { String(repeated(repeated("a", 49) + ".", 6).prefix(length)) }

    static let traps: [Case] =
        hostTraps + mailTraps + resourceTraps + regexTraps
        + Case.invalid(.duration, "PT", "P1", "p", "P1W1D", "W", "PW", "P1DT", "P1D\0", "P1Y1D", "PT1H1S", "P１D")
        + Case.valid(.duration, "P1Y2M3DT4H5M6S", "p1dt1h", "P1W")
        + Case.valid(.relativePointer, "0", "0#", "10/a~0~1", "0-1#", "1+10/a")
        + Case.invalid(.relativePointer, "", "#", "00", "01#", "0+", "0+01", "0##", "0/~", "0a", "-1", "1\0")

    private static let hostTraps: [Case] =
        [Format.hostName, .internationalHostName].flatMap { format in
            Case.valid(
                format, repeated("a", 63), host(253), "r3---sn-abc.example", "XN--BCHER-KVA.example", "0", "1.2.3.4")
                + Case.invalid(
                    format, "", ".", "a.", repeated("a", 64), host(254), host(255), "xn--", "xn---", "XN--.com",
                    "a\0b", "a..b", "xn--99999999", "xn--\(repeated("9", 59))", "xn--\(repeated("z", 59))", "xn--a-",
                    "xn--0.pt", "a_b", " a", "a b", "xn--a-ecp.ru")
        }
        + Case.invalid(.hostName, "bücher", "a。b")
        + Case.valid(
            .internationalHostName, "bücher.example", "faß.de", "xn--fa-hia.de", "\u{1E94B}", "مثال.إختبار",
            "a.\u{5D0}1",
            repeated("ü", 10) + ".xn--bcher-kva")
        + Case.invalid(
            .internationalHostName, "Bücher", "bu\u{308}cher", "a\u{AD}ü", "ab--ü", "-ü", "ü-", "ü\0", "\u{200D}",
            "\u{200C}",
            "\u{FFFF}", "\u{E000}", "\u{1100}", "\u{378}", "ü.\(host(250))", repeated("字", 253), repeated("字", 100_000),
            "1.\u{5D0}", "\u{5D0}a", "\u{660}", "♥", "xn--\u{FC}")

    private static let mailTraps: [Case] =
        [Format.email, .internationalEmail].flatMap { format in
            Case.valid(format, "a@b", "\"a\\\"b\"@c.d", "a@[IPv6:::1]")
                + Case.invalid(
                    format, "", "@", "a@", "@b", "a@[", "a@]", "a@[]", "\"@b", "\"\\\"@b", "a\0@b", "a@b\0", "a@b.",
                    "a@-b", "a@\(repeated("b", 64))", "a@\(host(256))")
        }
        + Case.invalid(.email, "é@example.com", "e@éxample.com")
        + Case.invalid(.internationalEmail, "é@" + repeated("é", 63), "é@é..com", "é", "\"\\é\"@a")

    private static let resourceTraps: [Case] =
        [Format.uri, .iri].flatMap { format in
            Case.valid(format, "a:", "a://", "a://[::1]:", "urn:a%00", "a:?#")
                + Case.invalid(
                    format, "", ":", "a:%", "a:%0", "a:%0g", "a://[", "a://]", "a://[v.a]", "a://[v1.]", "a:\0", "a b:",
                    "a:##", "a://[::1]x")
        }
        + Case.invalid(.iri, "a:\u{E000}", "a:#\u{E000}", "a:\u{FFFD0}\u{FFFE}", "a:\u{E0001}", "a:\u{80}", "é:")
        + Case.valid(.iri, "a:?\u{E000}", "a:\u{A0}")
        + Case.valid(.iriReference, "", "é", "//é", "?\u{E000}")
        + Case.invalid(.iriReference, "é:b", "\\", "%", "\u{E000}")
        + Case.valid(.uriTemplate, "", "{a}", "{+a,b*,c:3}", "{|a}", "%20", "é\u{E000}")
        + Case.invalid(
            .uriTemplate, "{", "}", "{+}", "{a", "{{a}}", "%", "%2", "{%2}", "{a:}", "{a:-1}", "{a*:1}", "{a**}", "{*}",
            "{.}", "{é}", "a\0", "\u{80}")

    private static let regexTraps: [Case] =
        Case.valid(
            .regex, "", "a|", "(?=a)b", "(?<!a)b", "(a)\\1", "\\1(a)", "\\k<n>(?<n>a)", "[]", "[^]", "[a-]", "[-a]",
            "[\\d-]", "[[]", "a{2}", "a{2,}?", "a{002,3}", "\\cA", "\\u{10FFFF}", "\\uD83D\\uDE00", "\\uD83D",
            "\\uD83D\\u0041", "\\p{Lu}", "\\p{Script=Greek}", "\\P{scx=Grek}", "\\p{Any}", "[\\b\\-]", "\\0", "\\/",
            "(?<$é_1>a)", "(?<\\u0061>a)\\k<a>", "😀+", "[😀-😂]", "[\\uD83D\\uDE00-\\u{1F602}]", "\u{2028}\0",
            repeated("(", 50_000) + repeated(")", 50_000))
        + Case.invalid(
            .regex, "\\a", "^(abc]", "*", "a**", "(?=a)*", "^*", "\\b+", "(", ")", "[", "]", "{", "}", "a{", "a{1",
            "a{,2}", "a{2,1}", "a{99999999999999999999,1}", "\\", "\\1", "(a)\\2", "\\99999999999999999999", "\\k<n>",
            "\\k", "(?<n>a)(?<n>b)", "(?<>a)", "(?<1>a)", "(?<n", "(?", "(?P<n>a)", "(?i)a", "(?i:a)", "(?#a)", "(?>a)",
            "[b-a]", "[\\d-z]", "[a-\\d]", "[\\B]", "[\\1]", "[\\k]", "\\-", "\\ ", "\\c", "\\c1", "\\x1", "\\u12",
            "\\u{}", "\\u{110000}", "\\u{1", "\\p", "\\p{", "\\p{}", "\\p{Foo}", "\\p{Script=}", "\\p{Greek}",
            "\\p{Lu=Lu}", "\\00", "\\01", "\\A", "\\z", "\\_", "[[:alpha:]-b]", repeated("(", 100_000))

    @Test(arguments: traps)
    func `is not trapped`(trap: Case) {
        #expect(Self.accepts(trap.format, Array(trap.text.utf8)) == trap.isValid, "\(trap.text.debugDescription)")
    }

    @Test(arguments: Format.allCases)
    func `reads any bytes`(format: Format) {
        let seeds = [
            "", "a@b", "a://[::1]", "{a:1}", "xn--a", "P1D", "1/~", "[a-", "\\u", "2000-01-01T00:00:00Z", "::",
        ]
        let tails: [[UInt8]] = [
            [], [0], [0x80], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80],
            [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x9F], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
        ]
        for seed in seeds {
            for tail in tails {
                for bytes in [Array(seed.utf8) + tail, tail + Array(seed.utf8)] {
                    let isValid = Self.accepts(format, bytes)
                    // JSON Pointers may contain any characters; the document's parser checks the encoding.
                    let isUTF8 = tail.isEmpty || tail == [0]
                    #expect(isUTF8 || !isValid || format == .jsonPointer || format == .relativePointer, "\(bytes)")
                }
            }
        }
        #expect(
            Self.accepts(format, [])
                == [.uriReference, .iriReference, .uriTemplate, .jsonPointer, .regex].contains(format))
    }
}
