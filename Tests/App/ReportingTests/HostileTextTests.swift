import Files
import Reporting
import TestSupport
import Testing

/// Received text stands in every place of these reports that holds text.
@Suite struct HostileTextTests {
    private static let texts = [
        "</td></tr></table><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "<!-- ", "]]>", "&lt;script&gt;", "&#x3C;b&#x3E;", "</style><style>*{display:none}", "</title><h1>FAILED</h1>",
        "</desc></svg><a href=\"https://example.com\">x</a>", "javascript:alert(1)", "\u{0}\u{1}\u{8}\u{7F}\u{9F}",
        "\u{FEFF}\u{FFFE}\u{FFFF}\u{E000}\u{2028}\u{2029}", "safe\u{202E}exe.fdp", "a\u{200B}b\u{2066}c", "\u{E0041}",
        "Z" + String(repeating: "\u{0321}", count: 60), String(repeating: "W", count: 4000),
    ]

    @Test func staysTextAndThePageWellFormed() throws {
        try expectHarmless(Self.texts)
    }

    @Test(.needsShared("vectors/blns/blns.txt")) func naughtyStringsStayText() throws {
        let path = try #require(SharedData.path("vectors/blns/blns.txt"))
        let lines = String(decoding: try File.bytes(at: path), as: UTF8.self).split(separator: "\n")
        let strings = lines.map(String.init).filter { !$0.hasPrefix("#") }
        #expect(strings.count > 400)
        for start in stride(from: 0, to: strings.count, by: 60) {
            try expectHarmless(Array(strings[start..<min(start + 60, strings.count)]))
        }
    }

    private func expectHarmless(_ texts: [String]) throws {
        let page = HTMLReport.render(HostileReport(texts).report)
        let harmless = HostileReport(Array(repeating: "x", count: 12)).report
        let plain = Set(Tag.all(in: HTMLReport.render(harmless)).map(\.name))
        for tag in Tag.all(in: page) {
            #expect(plain.contains(tag.name), "an element of the text: \(tag.name)")
            for (name, value) in tag.attributes {
                #expect(!name.hasPrefix("on") && name != "src" && name != "style")
                if name == "href" { #expect(value.hasPrefix("#")) }
            }
        }
        for scalar in page.unicodeScalars where !(0x20..<0x7F).contains(scalar.value) {
            #expect(
                scalar == "\n"
                    || ![.control, .format, .unassigned, .privateUse].contains(
                        scalar.properties.generalCategory),
                "U+\(String(scalar.value, radix: 16)) is there unseen")
        }
        if Tool.path("xmllint") != nil {
            let result = try Tool.run("xmllint", ["--noout", "--nonet", "-"], input: Array(page.utf8))
            #expect(result.status == 0, "\(result.errorText.prefix(600))")
        }
    }
}
