import DelimitedText
import Testing

@Suite struct DelimitedCellTests {
    private func written(_ text: String) -> String {
        DelimitedCell.marked(text.utf8).map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    /// The procedure that docs/merge.md describes for programs.
    private func read(_ cell: String) throws -> String {
        guard cell.unicodeScalars.first == "'" else { return cell }
        var result = String.UnicodeScalarView()
        var rest = cell.unicodeScalars.dropFirst()
        while let scalar = rest.popFirst() {
            guard scalar == "\\" else {
                result.append(scalar)
                continue
            }
            guard rest.popFirst() == "u" else {
                result.append("\\")
                continue
            }
            let digits = String(String.UnicodeScalarView(rest.dropFirst().prefix { $0 != "}" }))
            result.append(try #require(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)))
            rest = rest.dropFirst(digits.unicodeScalars.count + 2)
        }
        return String(result)
    }

    static let hostile = [
        "=HYPERLINK(\"http://evil.example\")", "@SUM(1)", "-2+3", "+1+1", "=cmd|' /C calc'!A0", " =1", "\t=1", "\r=1",
        "\u{A0}=1", "\u{3000}=1", "\"=1", "＝1", "＋1+1", "－1+1", "＠SUM(1)", "-", "+", "-1e", "-1.", "-1,2,3",
        "+1 555 0100",
        "a;=1", "a; @SUM(1)", ";=1", "a;\"=1", "\u{200B}=1",
    ]

    @Test(arguments: hostile) func aFormulaIsMarkedAndReadBackWhole(_ text: String) throws {
        let cell = written(text)
        #expect(cell.hasPrefix("'"))
        // In files delimited by semicolons, no part may start a formula either.
        #expect(!cell.contains(";"))
        #expect(try read(cell) == text)
    }

    @Test(arguments: [
        "\u{1B}[31mX", "a\u{0}b", "a\u{9B}31mb", "safe\u{202E}exe", "a\u{2066}b", "two\nlines", "a\tb", "\u{FEFF}id",
        "a\u{2028}b", "\u{7F}", "C:\\new\u{7}", "\\u{1b}\u{1B}",
    ]) func whatDoesNotShowIsWrittenByItsCodePointAndReadBackWhole(_ text: String) throws {
        let cell = written(text)
        #expect(cell.hasPrefix("'"))
        #expect(
            cell.unicodeScalars.allSatisfy {
                ![.control, .format, .lineSeparator].contains($0.properties.generalCategory)
            })
        #expect(try read(cell) == text)
    }

    @Test(arguments: [
        "", "1", "-12.5", "+15550100", "-1,5", "-1e10", "+2.5E-3", " -7", "C:\\new", "a=b", "a-b", "a@b.example", "李娜",
        "Ramírez", "a;b", "a;-1", "O'Neill", "(=1)", "MX000142075/item 1",
    ]) func everyOtherTextStaysAsItIs(_ text: String) { #expect(DelimitedCell.marked(text.utf8) == nil) }

    @Test func noTwoTextsMakeOneCell() throws {
        let texts = Self.hostile.flatMap { [$0, "'" + $0, "''" + $0, written($0)] } + ["'", "''", "'s-Hertogenbosch"]
        var cells: [String: String] = [:]
        for text in Set(texts) {
            #expect(cells.updateValue(text, forKey: written(text)) == nil, "\(text)")
            #expect(try read(written(text)) == text)
        }
    }
}
