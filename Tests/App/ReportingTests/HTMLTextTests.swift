import Testing

@testable import Reporting

@Suite struct HTMLTextTests {
    private func html(_ text: String) -> String {
        var html = HTML()
        html.text(text)
        return html.markup
    }

    @Test func escapesMarkup() {
        #expect(html("<a href=\"x\" id='y'>&amp;") == "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;")
    }

    @Test(arguments: [
        (0x202E, "U+202E", "RIGHT-TO-LEFT OVERRIDE"), (0x2066, "U+2066", "LEFT-TO-RIGHT ISOLATE"),
        (0x200B, "U+200B", "ZERO WIDTH SPACE"), (0, "U+0000", "control character"),
        (0x1B, "U+001B", "control character"),
        (0xAD, "U+00AD", "SOFT HYPHEN"), (0xE0041, "U+E0041", "TAG LATIN CAPITAL LETTER A"),
        (0xFFFE, "U+FFFE", "no character"), (0x3164, "U+3164", "HANGUL FILLER"),
    ])
    func showsInvisibleCharactersByCode(value: UInt32, code: String, name: String) throws {
        let text = "a" + String(try #require(Unicode.Scalar(value))) + "b"
        #expect(html(text) == "a<span class=\"codepoint\" title=\"\(name)\">\(code)</span>b")
        #expect(HTMLText.flattened(text) == "a[\(code)]b")
    }

    @Test func keepsOrdinaryWritingOfAllScripts() {
        for text in ["李娜", "RAMÍREZ LÓPEZ José", "Nguyễn", "Nguye\u{302}\u{303}n", "محمد", "Иванова", "葛\u{E0100}"] {
            #expect(html(text) == text)
        }
    }

    @Test func cutsTowersOfCombiningMarks() {
        let shown = html("o" + String(repeating: "\u{0301}", count: 9))
        #expect(shown.unicodeScalars.count { $0 == "\u{0301}" } == HTMLText.combiningMarkLimit)
        #expect(shown.hasSuffix(">U+0301</span>"))
    }

    @Test func writesLineBreaksAsSpaces() {
        #expect(html("12 Example Rd\r\nYantai") == "12 Example Rd  Yantai")
    }

    @Test func isolatesReceivedValues() {
        var html = HTML()
        html.value("שלום")
        #expect(html.markup == "<bdi>שלום</bdi>")
    }

    @Test(arguments: [("李娜", "zh"), ("カタカナ", "ja"), ("김철수", "ko"), ("Li Na", nil), ("Иванова", nil)])
    func knowsWhoseLetterFormsATextWants(text: String, language: String?) {
        #expect(LanguageHint.language(of: text) == language)
    }
}
