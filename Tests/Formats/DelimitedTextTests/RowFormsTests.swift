import DelimitedText
import TestSupport
import Testing

/// Equal rows are read from all forms of a file.
struct RowFormsTests {
    private struct Writing: CustomTestStringConvertible {
        var lineEnd = "\n"
        /// One field of this number is quoted without need; 0 for none.
        var quoted = 0
        var mark = ""
        var testDescription: String { "\(lineEnd.utf8.map { $0 }) quoted \(quoted) mark \(mark.utf8.count)" }
    }

    /// More than one piece of a source, so that some rows cross the end of a piece.
    private let rows: [[String]] = {
        var state: UInt64 = 11
        func next(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % bound)
        }
        let words = [
            "", "a", "Ñandú", "12 Hill Road", "x'y", "  spaced ", "張偉", "0",
            "long" + String(repeating: "g", count: 300),
        ]
        return (0..<12_000).map { row in ["r\(row)"] + (0..<4).map { _ in words[next(UInt64(words.count))] } }
    }()

    private func text(_ writing: Writing) -> [UInt8] {
        var text = writing.mark + "id,a,b,c,d" + writing.lineEnd
        for (number, row) in rows.enumerated() {
            for (column, field) in row.enumerated() {
                if column > 0 { text += "," }
                let isQuoted = writing.quoted > 0 && (number * 5 + column) % writing.quoted == 0
                text += isQuoted ? "\"" + field + "\"" : field
            }
            text += writing.lineEnd
        }
        return Array(text.utf8)
    }

    @Test(arguments: [
        Writing(), Writing(lineEnd: "\r\n"), Writing(lineEnd: "\r"), Writing(quoted: 1), Writing(quoted: 7),
        Writing(lineEnd: "\r\n", quoted: 3), Writing(mark: "\u{FEFF}"),
    ])
    private func rowsAreTheSameHoweverTheyAreWrittenAndTaken(_ writing: Writing) throws {
        let bytes = text(writing)
        let copied = try DelimitedReader(bytes, named: "a.csv")
        var line = 2
        for row in rows {
            let read = try #require(try copied.next())
            #expect(read.fields == row)
            #expect(read.line == line)
            line += 1
        }
        #expect(try copied.next() == nil)
        let inPlace = try DelimitedReader(bytes, named: "a.csv")
        var taken: [[String]] = []
        while try inPlace.withNext(
            upTo: 3,
            { fields in
                taken.append((0..<fields.count).map { String(decoding: fields[$0], as: UTF8.self) })
            }) == 3
        {}
        #expect(taken == rows)
        #expect(inPlace.rowCount == copied.rowCount)
    }

    @Test(arguments: [("NULL", true), ("  NULL ", true), ("NULLS", false), ("", false), ("   ", false)])
    func aFieldInPlaceIsNullAsACopiedOneIs(_ field: String, _ isNull: Bool) throws {
        let options = DelimitedOptions(nulls: ["NULL"])
        let bytes = Array("a,b\n\(field),1\n".utf8)
        var found: Bool?
        _ = try DelimitedReader(bytes, named: "a.csv", options: options).withNext(upTo: 1) { found = $0.isNull(0) }
        #expect(found == isNull)
        #expect((try DelimitedReader(bytes, named: "a.csv", options: options).next()?[0] == nil) == isNull)
    }

    @Test func rowsOfOtherEncodingsAreTakenInPlaceToo() throws {
        let reader = try DelimitedReader(
            [0x61, 0x2C, 0x62, 0x0A, 0xE9, 0x2C, 0xFC, 0x0A], named: "a.csv",
            options: DelimitedOptions(encoding: .latin1))
        var fields: [String] = []
        _ = try reader.withNext(upTo: 1) { row in
            fields = (0..<row.count).map { String(decoding: row[$0], as: UTF8.self) }
        }
        #expect(fields == ["é", "ü"])
    }
}
