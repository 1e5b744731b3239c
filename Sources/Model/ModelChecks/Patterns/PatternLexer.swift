/// Splits a pattern into tokens: the longest match at each position, by the grammar of STIX 2.1, section 9.
///
/// Each token is matched once from its position, so that the time is linear in the pattern's length.
struct PatternLexer {
    let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// The next token; always `end` after the last.
    mutating func next() -> PatternToken {
        skipBlank()
        let start = position
        guard start < bytes.count else { return PatternToken(kind: .end, range: start..<start) }
        let (kind, length) = token(at: start)
        position = start + length
        return PatternToken(kind: kind, range: start..<position)
    }

    // MARK: White space and comments

    private mutating func skipBlank() {
        while position < bytes.count {
            if let length = spaceLength(at: position) {
                position += length
            } else if has("//", at: position) {
                while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
            } else if has("/*", at: position), let end = end(ofCommentAt: position) {
                position = end
            } else {
                return
            }
        }
    }

    private func end(ofCommentAt start: Int) -> Int? {
        var index = start + 2
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") { return index + 2 }
            index += 1
        }
        return nil
    }

    /// The length in bytes of a white space character.
    private func spaceLength(at index: Int) -> Int? {
        switch bytes[index] {
        case 0x20, 0x09...0x0D: return 1
        case 0xC2: return [0x85, 0xA0].contains(byte(index + 1)) ? 2 : nil
        case 0xE1: return byte(index + 1) == 0x9A && byte(index + 2) == 0x80 ? 3 : nil
        case 0xE2:
            switch (byte(index + 1) ?? 0, byte(index + 2) ?? 0) {
            case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F): return 3
            default: return nil
            }
        case 0xE3: return byte(index + 1) == 0x80 && byte(index + 2) == 0x80 ? 3 : nil
        default: return nil
        }
    }

    // MARK: Tokens

    private func token(at start: Int) -> (PatternToken.Kind, length: Int) {
        let first = bytes[start]
        switch first {
        case UInt8(ascii: "'"):
            return stringEnd(at: start).map { (.stringLiteral, $0 - start) } ?? (.invalid, 1)
        case UInt8(ascii: "h"), UInt8(ascii: "b"), UInt8(ascii: "t"):
            return quoted(at: start) ?? word(at: start)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
            return word(at: start)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return number(at: start) ?? (first == UInt8(ascii: ".") ? (.dot, 1) : (.invalid, 1))
        case UInt8(ascii: "="): return (.equality, has("==", at: start) ? 2 : 1)
        case UInt8(ascii: "!"): return has("!=", at: start) ? (.equality, 2) : (.invalid, 1)
        case UInt8(ascii: "<"):
            return has("<>", at: start) ? (.equality, 2) : (.order, has("<=", at: start) ? 2 : 1)
        case UInt8(ascii: ">"): return (.order, has(">=", at: start) ? 2 : 1)
        case UInt8(ascii: ":"): return (.colon, 1)
        case UInt8(ascii: ","): return (.comma, 1)
        case UInt8(ascii: "("): return (.leftParenthesis, 1)
        case UInt8(ascii: ")"): return (.rightParenthesis, 1)
        case UInt8(ascii: "["): return (.leftBracket, 1)
        case UInt8(ascii: "]"): return (.rightBracket, 1)
        case UInt8(ascii: "*"): return (.asterisk, 1)
        default: return (.invalid, 1)
        }
    }

    private func word(at start: Int) -> (PatternToken.Kind, length: Int) {
        var (end, hasHyphen) = (start, false)
        while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                break
            case UInt8(ascii: "-"): hasHyphen = true
            default: return (kind(ofWord: start..<end, hasHyphen: hasHyphen), end - start)
            }
            end += 1
        }
        return (kind(ofWord: start..<end, hasHyphen: hasHyphen), end - start)
    }

    private func kind(ofWord range: Range<Int>, hasHyphen: Bool) -> PatternToken.Kind {
        guard !hasHyphen else { return .identifierWithHyphen }
        // The longest keyword has ten letters.
        guard range.count <= 10 else { return .identifierWithoutHyphen }
        let text = String(decoding: bytes[range], as: UTF8.self)
        if text == "true" || text == "false" { return .boolLiteral }
        return PatternKeyword(rawValue: text).map { .keyword($0) } ?? .identifierWithoutHyphen
    }

    private func number(at start: Int) -> (PatternToken.Kind, length: Int)? {
        let isNegative = bytes[start] == UInt8(ascii: "-")
        let digits = start + (isNegative || bytes[start] == UInt8(ascii: "+") ? 1 : 0)
        let dot = digitsEnd(at: digits)
        if byte(dot) == UInt8(ascii: "."), case let end = digitsEnd(at: dot + 1), end > dot + 1 {
            return (isNegative ? .floatNegLiteral : .floatPosLiteral, end - start)
        }
        guard dot > digits else { return nil }
        // A number that begins with 0 is 0: what follows is another token.
        let end = bytes[digits] == UInt8(ascii: "0") ? digits + 1 : dot
        return (isNegative ? .intNegLiteral : .intPosLiteral, end - start)
    }

    private func digitsEnd(at start: Int) -> Int {
        var end = start
        while end < bytes.count, Self.isDigit(bytes[end]) { end += 1 }
        return end
    }

    // MARK: Literals in quotes

    /// The end of the string that begins at `start`: a backslash is only allowed before a quote or another one.
    private func stringEnd(at start: Int) -> Int? {
        var index = start + 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "'"): return index + 1
            case UInt8(ascii: "\\"):
                guard let next = byte(index + 1), [UInt8(ascii: "'"), UInt8(ascii: "\\")].contains(next) else {
                    return nil
                }
                index += 2
            default: index += 1
            }
        }
        return nil
    }

    /// `h'…'`, `b'…'` or `t'…'`, if the quoted text is valid.
    private func quoted(at start: Int) -> (PatternToken.Kind, length: Int)? {
        guard byte(start + 1) == UInt8(ascii: "'"),
            let end = bytes[(start + 2)...].firstIndex(of: UInt8(ascii: "'"))
        else { return nil }
        let content = bytes[(start + 2)..<end]
        let kind: PatternToken.Kind
        let isOne: Bool
        switch bytes[start] {
        case UInt8(ascii: "h"): (kind, isOne) = (.hexLiteral, content.count % 2 == 0 && content.allSatisfy(Self.isHex))
        case UInt8(ascii: "b"): (kind, isOne) = (.binaryLiteral, Self.isBase64(content))
        default: (kind, isOne) = (.timestampLiteral, Self.isTimestamp(content))
        }
        return isOne ? (kind, end + 1 - start) : nil
    }

    /// Groups of four characters, at least one, the last one padded with one or two `=`.
    private static func isBase64(_ content: ArraySlice<UInt8>) -> Bool {
        guard !content.isEmpty, content.count % 4 == 0 else { return false }
        let padding = content.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
        return content.dropLast(padding).allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
                true
            default: false
            }
        }
    }

    /// `2026-11-23T19:55:00Z`, with or without a fraction. The grammar does not check whether the month has that day.
    private static func isTimestamp(_ content: ArraySlice<UInt8>) -> Bool {
        let text = Array(content)
        guard text.count >= 20, text.last == UInt8(ascii: "Z") else { return false }
        func number(_ start: Int) -> Int? {
            guard isDigit(text[start]), isDigit(text[start + 1]) else { return nil }
            return Int(text[start] - 48) * 10 + Int(text[start + 1] - 48)
        }
        let marks: [(Int, UInt8)] = [
            (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")), (10, UInt8(ascii: "T")), (13, UInt8(ascii: ":")),
            (16, UInt8(ascii: ":")),
        ]
        guard marks.allSatisfy({ text[$0.0] == $0.1 }), number(0) != nil, number(2) != nil, let month = number(5),
            let day = number(8), let hour = number(11), let minute = number(14), let second = number(17),
            (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second <= 60
        else { return false }
        let fraction = text[19..<(text.count - 1)]
        return fraction.isEmpty
            || fraction.first == UInt8(ascii: ".") && fraction.count > 1 && fraction.dropFirst().allSatisfy(isDigit)
    }

    // MARK: Bytes

    private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    private func has(_ text: StaticString, at index: Int) -> Bool {
        index + text.utf8CodeUnitCount <= bytes.count
            && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

    private static func isHex(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6
    }
}
