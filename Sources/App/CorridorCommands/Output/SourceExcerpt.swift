internal import Diagnostics
internal import Files

/// The source line of a finding, with a mark under the place.
struct SourceExcerpt {
    /// The lines to print: the text with its line number, and the mark.
    let lines: [String]

    /// The number of characters shown before and after the place.
    private static let before = 50
    private static let behind = 40

    /// `nil` when the place is unknown, or cannot be read.
    init?(_ place: Place, in source: any ByteSource) {
        guard let offset = place.offset, let line = place.line, offset <= source.count else { return nil }
        // A character takes at most four bytes.
        let start = max(0, offset - 4 * Self.before)
        let end = min(source.count, offset + 4 * Self.behind)
        guard let bytes = try? source.bytes(start..<end) else { return nil }
        let left = bytes[..<(offset - start)]
        let right = bytes[(offset - start)...].prefix { $0 != 0x0A && $0 != 0x0D }
        let lineStart = left.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 }
        let isWhole = lineStart != nil || start == 0
        // A character that was cut at the beginning is omitted.
        let text = left[(lineStart ?? 0)...].drop { !isWhole && $0 & 0xC0 == 0x80 }
        let all = Self.visible(String(decoding: text, as: UTF8.self))
        let shown = String(all.suffix(Self.before))
        let isCut = !isWhole || shown.count < all.count
        let rest = Self.visible(String(decoding: right, as: UTF8.self))
        let head = (isCut ? "…" : "") + (isCut ? shown : String(shown.drop { $0 == " " }))
        let tail =
            String(rest.prefix(Self.behind))
            + (rest.count > Self.behind || end < source.count && right.endIndex == bytes.endIndex ? "…" : "")
        let number = String(line)
        let margin = String(repeating: " ", count: number.count)
        lines = [
            "  \(number) | \(head)\(tail)", "  \(margin) | \(String(repeating: " ", count: TextTable.width(head)))^",
        ]
    }

    /// The text with each invisible character as a space, so that the mark is aligned.
    private static func visible(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { Printable.isPrintable($0) ? $0 : " " }))
    }
}
