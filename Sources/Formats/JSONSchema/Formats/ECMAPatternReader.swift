/// Reads the lexical elements of a regular expression of ECMA-262 with the flag `u`: escapes, names and numbers.
struct ECMAPatternReader {
    /// The meaning of an escape, or of a part of a class.
    enum Atom {
        case character(UInt32)
        /// A class such as `\d`, or a back-reference.
        case other
    }

    /// The highest group number in a back-reference, and the names in named back-references.
    private(set) var highestReference = 0
    private(set) var namesReferred: Set<[Unicode.Scalar]> = []
    private let scalars: [Unicode.Scalar]
    private var index = 0

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        index + distance < scalars.count ? scalars[index + distance] : nil
    }

    mutating func take() -> Unicode.Scalar? {
        guard let scalar = peek() else { return nil }
        index += 1
        return scalar
    }

    /// Skips the next scalar if it is the given one.
    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard peek() == scalar else { return false }
        index += 1
        return true
    }

    /// A decimal number without leading zeros; `nil` if there is none.
    mutating func digits() -> [Unicode.Scalar]? {
        let start = index
        while let scalar = peek(), ("0"..."9").contains(scalar) { index += 1 }
        guard index > start else { return nil }
        return Array(scalars[start..<index].drop { $0 == "0" })
    }

    /// The next part of a class; `nil` if there is none.
    mutating func classAtom() -> Atom? {
        guard let scalar = take() else { return nil }
        return scalar == "\\" ? escape(inClass: true) : .character(scalar.value)
    }

    /// The escape after a backslash, except `\b` and `\B` outside classes; `nil` when it is invalid.
    mutating func escape(inClass: Bool) -> Atom? {
        guard let scalar = take() else { return nil }
        switch scalar {
        case "d", "D", "s", "S", "w", "W": return .other
        case "p", "P": return isProperty() ? .other : nil
        case "t": return .character(0x9)
        case "n": return .character(0xA)
        case "v": return .character(0xB)
        case "f": return .character(0xC)
        case "r": return .character(0xD)
        case "b" where inClass: return .character(0x8)
        case "-" where inClass: return .character(scalar.value)
        case "0":
            if let next = peek(), ("0"..."9").contains(next) { return nil }
            return .character(0)
        case "1"..."9" where !inClass:
            index -= 1
            // A number too large to be parsed exceeds any number of groups.
            let text = digits().map { String(String.UnicodeScalarView($0)) }
            highestReference = max(highestReference, text.flatMap { Int($0) } ?? .max)
            return .other
        case "k" where !inClass:
            guard skip("<"), let name = groupName() else { return nil }
            namesReferred.insert(name)
            return .other
        case "c":
            guard let letter = take(), ("a"..."z").contains(letter) || ("A"..."Z").contains(letter) else { return nil }
            return .character(letter.value & 31)
        case "x": return hexadecimal(2).map(Atom.character)
        case "u": return codePoint().map(Atom.character)
        case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/":
            return .character(scalar.value)
        default: return nil
        }
    }

    /// After `<`: an identifier and `>`.
    mutating func groupName() -> [Unicode.Scalar]? {
        var name: [Unicode.Scalar] = []
        while var scalar = take() {
            if scalar == ">" { return name.isEmpty ? nil : name }
            if scalar == "\\" {
                guard skip("u"), let escaped = codePoint().flatMap(Unicode.Scalar.init) else { return nil }
                scalar = escaped
            }
            let isContinued = !name.isEmpty && (scalar.properties.isIDContinue || scalar.properties.isJoinControl)
            guard scalar == "$" || scalar == "_" || scalar.properties.isIDStart || isContinued else { return nil }
            name.append(scalar)
        }
        return nil
    }

    /// After `\p`: the name of a property in braces.
    private mutating func isProperty() -> Bool {
        guard skip("{") else { return false }
        var name = ""
        while let scalar = take() {
            if scalar == "}" { return ECMAProperties.contains(name) }
            guard scalar == "_" || scalar == "=" || scalar.isASCII && scalar.properties.isIDContinue else {
                return false
            }
            name.unicodeScalars.append(scalar)
        }
        return false
    }

    /// After `\u`: four digits, a surrogate pair, or a code point in braces.
    private mutating func codePoint() -> UInt32? {
        if skip("{") {
            var value: UInt32?
            while let scalar = take() {
                if scalar == "}" { return value }
                guard let digit = Self.value(of: scalar) else { return nil }
                let next = (value ?? 0) << 4 | digit
                guard next <= 0x10FFFF else { return nil }
                value = next
            }
            return nil
        }
        guard let unit = hexadecimal(4) else { return nil }
        guard unit & 0xFC00 == 0xD800, peek() == "\\", peek(1) == "u" else { return unit }
        let start = index
        index += 2
        guard let other = hexadecimal(4), other & 0xFC00 == 0xDC00 else {
            // A lone surrogate represents itself; the following text is read separately.
            index = start
            return unit
        }
        return 0x10000 + (unit & 0x3FF) << 10 + other & 0x3FF
    }

    private mutating func hexadecimal(_ count: Int) -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let digit = take().flatMap(Self.value) else { return nil }
            value = value << 4 | digit
        }
        return value
    }

    private static func value(of digit: Unicode.Scalar) -> UInt32? {
        digit.isASCII ? Character(digit).hexDigitValue.map(UInt32.init) : nil
    }
}
