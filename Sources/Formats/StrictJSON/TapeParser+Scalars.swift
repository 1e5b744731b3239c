internal import Diagnostics

/// Parsing of strings and numbers.
extension TapeParser {
    /// Parses a string, with `position` at its opening quote.
    mutating func string(limit: Int, _ code: FindingCode) throws(Fault) {
        let start = position
        var hasEscapes = false
        position += 1
        while true {
            skipPlainCharacters()
            guard position < source.count else { throw truncated(in: start) }
            let byte = source[position]
            switch byte {
            case UInt8(ascii: "\""):
                let length = position - start - 1
                guard length <= limit else {
                    throw fault(code, at: start, ["size": "\(length)", "limit": "\(limit)"])
                }
                try push(hasEscapes ? .escapedString : .string, payload: length, offset: start)
                position += 1
                return
            case UInt8(ascii: "\\"):
                hasEscapes = true
                try escape(in: start)
            case 0..<0x20:
                throw fault(.jsonControlCharacter, at: position, ["character": Self.name(of: byte)])
            case 0x80...:
                guard let length = UTF8Sequence.length(source, at: position) else { throw invalidUTF8() }
                position += length
            default: position += 1
            }
        }
    }

    /// Skips unescaped ASCII characters, eight bytes at a time: no control character, quote or backslash. The lowest
    /// byte that the mask marks is correct; higher ones may be marked by a borrow.
    private mutating func skipPlainCharacters() {
        guard let start = source.baseAddress else { return }
        let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        while position + 8 <= source.count {
            let word = UInt64(littleEndian: UnsafeRawPointer(start + position).loadUnaligned(as: UInt64.self))
            let quotes = word ^ (ones &* 0x22)
            let backslashes = word ^ (ones &* 0x5C)
            let marked = ((word &- ones &* 0x20) | (quotes &- ones) | (backslashes &- ones) | word) & tops
            guard marked == 0 else {
                position += marked.trailingZeroBitCount >> 3
                return
            }
            position += 8
        }
    }

    /// Validates an escape and moves past it; surrogates must form a pair.
    private mutating func escape(in start: Int) throws(Fault) {
        guard position + 1 < source.count else { throw truncated(in: start) }
        switch source[position + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 2
        case UInt8(ascii: "u"):
            let unit = try codeUnit(at: position, in: start)
            switch unit {
            case 0xD800...0xDBFF:
                let other = position + 6
                guard other < source.count else { throw truncated(in: start) }
                guard source[other] == UInt8(ascii: "\\") else { throw loneSurrogate() }
                guard other + 1 < source.count else { throw truncated(in: start) }
                guard source[other + 1] == UInt8(ascii: "u") else { throw loneSurrogate() }
                guard case 0xDC00...0xDFFF = try codeUnit(at: other, in: start) else { throw loneSurrogate() }
                position += 12
            case 0xDC00...0xDFFF: throw loneSurrogate()
            default: position += 6
            }
        default:
            let shown = UTF8Sequence.length(source, at: position + 1).map { length in
                String(decoding: source[position..<position + 1 + length], as: UTF8.self)
            }
            guard let shown else {
                position += 1
                throw invalidUTF8()
            }
            throw fault(.jsonEscape, at: position, ["escape": shown])
        }
    }

    /// The code unit of the `\u` escape at `index`.
    private func codeUnit(at index: Int, in start: Int) throws(Fault) -> UInt32 {
        for place in index + 2..<index + 6 {
            guard place < source.count else { throw truncated(in: start) }
            guard Escapes.hexadecimal(source[place]) != nil else {
                let shown = String(decoding: source[index..<place], as: UTF8.self)
                throw fault(.jsonEscape, at: index, ["escape": shown])
            }
        }
        return Escapes.codeUnit(source, index + 2)
    }

    private func loneSurrogate() -> Fault {
        let shown = String(decoding: source[position..<position + 6], as: UTF8.self)
        return fault(.jsonLoneSurrogate, at: position, ["escape": shown])
    }

    /// Parses a number and checks digits and exponent against the limits.
    mutating func number() throws(Fault) {
        let start = position
        if source[position] == UInt8(ascii: "-") { position += 1 }
        let firstDigit = position
        var count = digits()
        guard count > 0 else { throw badNumber("digits are missing after the minus sign", start) }
        if count > 1, source[firstDigit] == UInt8(ascii: "0") { throw badNumber("it has a leading zero", start) }
        if position < source.count, source[position] == UInt8(ascii: ".") {
            position += 1
            let fraction = digits()
            guard fraction > 0 else { throw badNumber("digits are missing after the point", start) }
            count += fraction
        }
        guard count <= limits.digits else {
            throw fault(.jsonDigitLimit, at: start, ["size": "\(count)", "limit": "\(limits.digits)"])
        }
        if position < source.count, source[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < source.count, source[position] == UInt8(ascii: "+") || source[position] == UInt8(ascii: "-") {
                position += 1
            }
            let first = position
            guard digits() > 0 else { throw badNumber("digits are missing in the exponent", start) }
            let exponent = source[first..<position].drop { $0 == UInt8(ascii: "0") }
            let value = exponent.count > 9 ? Int.max : exponent.reduce(0) { $0 * 10 + Int($1 - 48) }
            guard value <= limits.exponent else {
                let shown = String(decoding: exponent.prefix(20), as: UTF8.self)
                throw fault(.jsonExponentLimit, at: start, ["exponent": shown, "limit": "\(limits.exponent)"])
            }
        }
        try push(.number, payload: position - start, offset: start)
    }

    /// Skips digits and counts them.
    private mutating func digits() -> Int {
        let start = position
        while position < source.count, source[position] &- 48 < 10 { position += 1 }
        return position - start
    }

    private func badNumber(_ reason: String, _ start: Int) -> Fault {
        position == source.count ? truncated(in: start) : fault(.jsonNumber, at: start, ["reason": reason])
    }
}
