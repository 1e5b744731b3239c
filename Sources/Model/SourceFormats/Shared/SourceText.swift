/// Text conversions shared by all formats.
enum SourceText {
    /// The text without surrounding white space; inner white space is kept.
    static func trimmed(_ text: some StringProtocol) -> String {
        // Most texts begin and end with characters of ASCII that are no white space.
        let bytes = Substring(text).utf8
        if let first = bytes.first, let last = bytes.last, (0x21..<0x7F).contains(first),
            (0x21..<0x7F).contains(last)
        {
            return String(text)
        }
        let scalars = Substring(text).unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    /// A decimal number in the format of quantities (`-`, digits, `.`); `nil` for anything else.
    ///
    /// Thousands separators are removed if they are in the right positions.
    static func decimal(_ text: String, point: Character = ".") -> String? {
        if point == ".", isPlainDecimal(text.utf8) { return text }
        let separator: Character = point == "." ? "," : "."
        var body = text[...]
        let sign = body.hasPrefix("-") ? "-" : ""
        if body.hasPrefix("-") || body.hasPrefix("+") { body = body.dropFirst() }
        let halves = body.split(separator: point, omittingEmptySubsequences: false)
        guard (1...2).contains(halves.count) else { return nil }
        var whole = String(halves[0])
        if whole.contains(separator) {
            let groups = whole.split(separator: separator, omittingEmptySubsequences: false)
            guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
                return nil
            }
            whole = groups.joined()
        }
        let digits: (Substring) -> Bool = { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard digits(whole[...]), halves.count == 1 || digits(halves[1]) else { return nil }
        return sign + whole + (halves.count == 2 ? "." + halves[1] : "")
    }

    /// Whether a text is in the format of quantities already: digits, with a point between them or none.
    private static func isPlainDecimal(_ text: String.UTF8View) -> Bool {
        var (digits, points) = (0, 0)
        for byte in text {
            switch byte {
            case 48...57: digits += 1
            case UInt8(ascii: ".") where points == 0 && digits > 0:
                points = 1
                digits = 0
            default: return false
            }
        }
        return digits > 0
    }

    /// One line: line ends become spaces.
    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { trimmed($0) }.joined(separator: " ")
    }
}
