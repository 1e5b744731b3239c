/// The syntax of patterns that are simple enough for an automaton of bytes: characters, `.`, classes and escapes of
/// ASCII, groups, alternatives, repetitions, and anchors at the ends of the topmost alternatives.
///
/// Parsing fails for everything else, such as classes with non-ASCII characters, word boundaries and look-around, which
/// a regular-expression engine handles. Texts are assumed to be well-formed UTF-8.
struct AutomatonSyntax {
    /// A part of a pattern.
    indirect enum Part: Sendable {
        /// One of these bytes.
        case byte(ByteSet)
        case sequence([Part])
        case anyOf([Part])
        case repetition(Part, least: Int, most: Int?)
    }

    /// One of the topmost alternatives.
    struct Alternative {
        var isAnchoredAtStart = false
        var isAnchoredAtEnd = false
        var part = Part.sequence([])
    }

    private static let tail = Part.byte(ByteSet(0x80...0xBF))

    /// The characters with two, three and four bytes.
    private static let beyondASCII: [Part] = [
        .sequence([.byte(ByteSet(0xC2...0xDF)), tail]), .sequence([.byte(ByteSet(0xE0...0xEF)), tail, tail]),
        .sequence([.byte(ByteSet(0xF0...0xF4)), tail, tail, tail]),
    ]

    /// The same without U+2028 and U+2029, which are line terminators: E2 80 A8 and E2 80 A9.
    private static let beyondASCIIWithoutLineEnds: [Part] = {
        var first = ByteSet(0xE0...0xE1)
        first.formUnion(ByteSet(0xE3...0xEF))
        var last = ByteSet(0x80...0xA7)
        last.formUnion(ByteSet(0xAA...0xBF))
        let other: [Part] = [
            .sequence([.byte(first), tail, tail]),
            .sequence([.byte(ByteSet(0xE2)), .byte(ByteSet(0x81...0xBF)), tail]),
            .sequence([.byte(ByteSet(0xE2)), .byte(ByteSet(0x80)), .byte(last)]),
        ]
        return [beyondASCII[0], beyondASCII[2]] + other
    }()

    /// The pattern is not simple enough.
    struct Unsuitable: Error {}

    private let text: [UInt8]
    private var index = 0
    private var depth = 0

    private init(_ text: String) { self.text = Array(text.utf8) }

    /// Parses a pattern in ECMA-262's dialect.
    static func read(_ text: String) throws(Unsuitable) -> [Alternative] {
        var syntax = AutomatonSyntax(text)
        var result: [Alternative] = []
        repeat {
            var alternative = Alternative()
            alternative.isAnchoredAtStart = syntax.skip("^")
            alternative.part = try syntax.sequence()
            alternative.isAnchoredAtEnd = syntax.skip("$")
            result.append(alternative)
        } while syntax.skip("|")
        guard syntax.index == syntax.text.count else { throw Unsuitable() }
        return result
    }

    private mutating func sequence() throws(Unsuitable) -> Part {
        var parts: [Part] = []
        while let byte = peek(), byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")"), byte != UInt8(ascii: "$") {
            parts.append(try repeated(try atom()))
        }
        return .sequence(parts)
    }

    private mutating func atom() throws(Unsuitable) -> Part {
        guard let byte = take() else { throw Unsuitable() }
        switch byte {
        case UInt8(ascii: "("):
            depth += 1
            guard depth < 64 else { throw Unsuitable() }
            if skip("?"), !skip(":") { throw Unsuitable() }
            var alternatives = [try sequence()]
            while skip("|") { alternatives.append(try sequence()) }
            guard skip(")") else { throw Unsuitable() }
            depth -= 1
            return alternatives.count == 1 ? alternatives[0] : .anyOf(alternatives)
        case UInt8(ascii: "["):
            let isNegated = skip("^")
            let set = try characterClass()
            return isNegated ? .anyOf([.byte(set.asciiComplement)] + Self.beyondASCII) : .byte(set)
        case UInt8(ascii: "."):
            var ends = ByteSet(0x0A)
            ends.insert(0x0D)
            return .anyOf([.byte(ends.asciiComplement)] + Self.beyondASCIIWithoutLineEnds)
        case UInt8(ascii: "\\"): return .byte(try escape())
        case 0x80...:
            // A multi-byte character is one atom.
            var bytes = [Part.byte(ByteSet(byte))]
            while let next = peek(), next & 0xC0 == 0x80 {
                bytes.append(.byte(ByteSet(next)))
                index += 1
            }
            return .sequence(bytes)
        case 0x20..<0x7F where !"^$.*+?()[]{}|".utf8.contains(byte): return .byte(ByteSet(byte))
        default: throw Unsuitable()
        }
    }

    private mutating func repeated(_ part: Part) throws(Unsuitable) -> Part {
        var (least, most): (Int, Int?) = (1, 1)
        switch peek() {
        case UInt8(ascii: "*"): (least, most) = (0, nil)
        case UInt8(ascii: "+"): (least, most) = (1, nil)
        case UInt8(ascii: "?"): (least, most) = (0, 1)
        case UInt8(ascii: "{"):
            index += 1
            guard let first = number() else { throw Unsuitable() }
            (least, most) = (first, first)
            if skip(",") { most = peek() == UInt8(ascii: "}") ? nil : number() ?? -1 }
            guard peek() == UInt8(ascii: "}"), most ?? least >= least else { throw Unsuitable() }
        default: return part
        }
        index += 1
        // A lazy repetition matches the same texts.
        _ = skip("?")
        if let next = peek(), "*+?{".utf8.contains(next) { throw Unsuitable() }
        return .repetition(part, least: least, most: most)
    }

    private mutating func characterClass() throws(Unsuitable) -> ByteSet {
        var set = ByteSet()
        if peek() == UInt8(ascii: "]") { throw Unsuitable() }
        while let byte = take(), byte != UInt8(ascii: "]") {
            let first = try member(byte)
            guard let low = first.only, peek() == UInt8(ascii: "-"), index + 1 < text.count,
                text[index + 1] != UInt8(ascii: "]")
            else {
                set.formUnion(first)
                continue
            }
            index += 1
            guard let next = take(), let high = try member(next).only, low <= high else { throw Unsuitable() }
            for byte in low...high { set.insert(byte) }
        }
        guard text[index - 1] == UInt8(ascii: "]") else { throw Unsuitable() }
        return set
    }

    private mutating func member(_ byte: UInt8) throws(Unsuitable) -> ByteSet {
        if byte == UInt8(ascii: "\\") { return try escape() }
        guard (0x20..<0x7F).contains(byte), byte != UInt8(ascii: "[") else { throw Unsuitable() }
        return ByteSet(byte)
    }

    private mutating func escape() throws(Unsuitable) -> ByteSet {
        guard let byte = take() else { throw Unsuitable() }
        switch byte {
        case UInt8(ascii: "d"): return .digits
        case UInt8(ascii: "w"): return .word
        case UInt8(ascii: "n"): return ByteSet(0x0A)
        case UInt8(ascii: "r"): return ByteSet(0x0D)
        case UInt8(ascii: "t"): return ByteSet(0x09)
        case let byte where "^$\\.*+?()[]{}|/-".utf8.contains(byte): return ByteSet(byte)
        default: throw Unsuitable()
        }
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let byte = peek(), isDigit(byte) {
            value = (value ?? 0) * 10 + Int(byte - 48)
            index += 1
            if value ?? 0 > 1000 { return nil }
        }
        return value
    }

    private func peek() -> UInt8? { index < text.count ? text[index] : nil }

    private mutating func take() -> UInt8? {
        guard index < text.count else { return nil }
        defer { index += 1 }
        return text[index]
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }
}
