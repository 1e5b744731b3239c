/// Translates a regular expression of ECMA-262 (flag `u`) into the dialect of RE2 and PCRE2, refusing syntax that
/// ECMA-262 does not have: the engines would give `\A`, `(?i)` or `[[:alpha:]]` a meaning that they do not have in a
/// schema.
struct PatternTranslator {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var result = ""

    /// ECMA-262's white space and line terminators, as the content of a class.
    private static let space =
        "\\x{9}-\\x{D}\\x{20}\\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}"
        + "\\x{205F}\\x{3000}\\x{FEFF}"
    private static let notSpace =
        "\\x{0}-\\x{8}\\x{E}-\\x{1F}\\x{21}-\\x{9F}\\x{A1}-\\x{167F}\\x{1681}-\\x{1FFF}"
        + "\\x{200B}-\\x{2027}\\x{202A}-\\x{202E}\\x{2030}-\\x{205E}\\x{2060}-\\x{2FFF}\\x{3001}-\\x{FEFE}"
        + "\\x{FF00}-\\x{10FFFF}"

    /// Unicode's general categories by their long names, which RE2 does not support.
    private static let categories: [String: String] = [
        "Letter": "L", "Uppercase_Letter": "Lu", "Lowercase_Letter": "Ll", "Titlecase_Letter": "Lt",
        "Modifier_Letter": "Lm", "Other_Letter": "Lo", "Mark": "M", "Nonspacing_Mark": "Mn", "Spacing_Mark": "Mc",
        "Enclosing_Mark": "Me", "Number": "N", "Decimal_Number": "Nd", "digit": "Nd", "Letter_Number": "Nl",
        "Other_Number": "No", "Punctuation": "P", "punct": "P", "Connector_Punctuation": "Pc",
        "Dash_Punctuation": "Pd", "Open_Punctuation": "Ps", "Close_Punctuation": "Pe", "Initial_Punctuation": "Pi",
        "Final_Punctuation": "Pf", "Other_Punctuation": "Po", "Symbol": "S", "Math_Symbol": "Sm",
        "Currency_Symbol": "Sc", "Modifier_Symbol": "Sk", "Other_Symbol": "So", "Separator": "Z",
        "Space_Separator": "Zs", "Line_Separator": "Zl", "Paragraph_Separator": "Zp", "Control": "Cc", "Format": "Cf",
    ]

    /// Whether the pattern uses look-around or back-references, so that only a backtracking engine can run it.
    private var backtracks = false

    private init(_ text: String) { scalars = Array(text.unicodeScalars) }

    static func translate(_ text: String) throws(Pattern.Unsupported) -> (text: [UInt8], backtracks: Bool) {
        var translator = PatternTranslator(text)
        try translator.run()
        return (Array(translator.result.utf8), translator.backtracks)
    }

    private mutating func run() throws(Pattern.Unsupported) {
        while let scalar = take() {
            switch scalar {
            case "\\": try escape(inClass: false)
            case "[": try characterClass()
            case ".": result += "[^\\n\\r\\x{2028}\\x{2029}]"
            case "(":
                result.unicodeScalars.append(scalar)
                if peek() == "?" { try group() }
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// After `(`, a question mark.
    private mutating func group() throws(Pattern.Unsupported) {
        index += 1
        switch (take(), peek()) {
        case (":", _): result += "?:"
        case ("=", _):
            backtracks = true
            result += "?="
        case ("!", _):
            backtracks = true
            result += "?!"
        case ("<", "="), ("<", "!"):
            backtracks = true
            result += "?<"
            if let sign = take() { result.unicodeScalars.append(sign) }
        case ("<", .some):
            // RE2 writes named groups with a P, which PCRE2 also accepts.
            result += "?P<" + (try name()) + ">"
        default: throw Pattern.Unsupported(reason: "it has a group of unknown kind")
        }
    }

    /// The name of a group, up to its end; both engines support only names of ASCII letters, digits and `_`.
    private mutating func name() throws(Pattern.Unsupported) -> String {
        var name = ""
        while let scalar = take(), scalar != ">" {
            let isWord = scalar.isASCII && (isLetter(UInt8(scalar.value)) || isDigit(UInt8(scalar.value)))
            guard isWord && !(name.isEmpty && isDigit(UInt8(scalar.value))) || scalar == "_" else {
                throw Pattern.Unsupported(reason: "a group has an unusual name")
            }
            name.unicodeScalars.append(scalar)
        }
        guard !name.isEmpty else { throw Pattern.Unsupported(reason: "a group has no name") }
        return name
    }

    private mutating func characterClass() throws(Pattern.Unsupported) {
        let isNegated = peek() == "^"
        if isNegated { index += 1 }
        if peek() == "]" {
            // `[^]` is any character, `[]` none.
            index += 1
            result += isNegated ? "[\\x{0}-\\x{10FFFF}]" : "[^\\x{0}-\\x{10FFFF}]"
            return
        }
        result += isNegated ? "[^" : "["
        while let scalar = take() {
            switch scalar {
            case "]":
                result += "]"
                return
            case "\\": try escape(inClass: true)
            case "[": result += "\\["
            default: result.unicodeScalars.append(scalar)
            }
        }
        throw Pattern.Unsupported(reason: "a class has no end")
    }

    private mutating func escape(inClass: Bool) throws(Pattern.Unsupported) {
        guard let scalar = take() else { throw Pattern.Unsupported(reason: "it ends in a backslash") }
        switch scalar {
        case "d", "D", "w", "W", "n", "r", "t", "f", "v": result += "\\\(scalar)"
        case "b", "B":
            if inClass {
                guard scalar == "b" else { throw unknown(scalar) }
                result += "\\x{8}"
            } else {
                result += "\\\(scalar)"
            }
        case "s": result += inClass ? Self.space : "[\(Self.space)]"
        case "S": result += inClass ? Self.notSpace : "[^\(Self.space)]"
        case "0":
            if let next = peek(), ("0"..."9").contains(next) { throw unknown(next) }
            result += "\\x{0}"
        case "c":
            guard let letter = take(), ("a"..."z").contains(letter) || ("A"..."Z").contains(letter) else {
                throw unknown(scalar)
            }
            append(letter.value & 31)
        case "x": append(try hexadecimal(2))
        case "u": append(try codePoint())
        case "p", "P": try property(scalar)
        case "1"..."9" where !inClass:
            backtracks = true
            var digits = String(scalar)
            while let next = peek(), ("0"..."9").contains(next), digits.count < 3 {
                digits.unicodeScalars.append(next)
                index += 1
            }
            // In braces, so that a following digit is separate.
            result += "\\g{\(digits)}"
        case "k" where !inClass:
            guard take() == "<" else { throw unknown(scalar) }
            backtracks = true
            result += "\\k<" + (try name()) + ">"
        // In addition to ECMA-262's syntax characters, `\-` is accepted everywhere: published schemas use it.
        case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/", "-": result += "\\\(scalar)"
        default: throw unknown(scalar)
        }
    }

    private mutating func property(_ kind: Unicode.Scalar) throws(Pattern.Unsupported) {
        guard take() == "{" else { throw unknown(kind) }
        var name = ""
        while let scalar = take(), scalar != "}" { name.unicodeScalars.append(scalar) }
        if let equals = name.firstIndex(of: "=") {
            guard ["Script", "sc", "General_Category", "gc"].contains(String(name[..<equals])) else {
                throw Pattern.Unsupported(reason: "the property \(name) is unknown")
            }
            name = String(name[name.index(after: equals)...])
        }
        switch name {
        case "ASCII": result += kind == "p" ? "[\\x{0}-\\x{7F}]" : "[^\\x{0}-\\x{7F}]"
        default: result += "\\\(kind){\(Self.categories[name] ?? name)}"
        }
    }

    /// After `\u`: four digits, a surrogate pair, or a code point in braces.
    private mutating func codePoint() throws(Pattern.Unsupported) -> UInt32 {
        if peek() == "{" {
            index += 1
            var value: UInt32 = 0
            var count = 0
            while let scalar = take(), scalar != "}" {
                guard scalar.isASCII, let digit = Character(scalar).hexDigitValue, value <= 0x10FFFF else {
                    throw unknown("u")
                }
                value = value << 4 | UInt32(digit)
                count += 1
            }
            guard count > 0, Unicode.Scalar(value) != nil else { throw unknown("u") }
            return value
        }
        let unit = try hexadecimal(4)
        guard unit & 0xFC00 == 0xD800 else {
            guard Unicode.Scalar(unit) != nil else { throw unknown("u") }
            return unit
        }
        guard take() == "\\", take() == "u" else { throw unknown("u") }
        let other = try hexadecimal(4)
        guard other & 0xFC00 == 0xDC00 else { throw unknown("u") }
        return 0x10000 + (unit & 0x3FF) << 10 + other & 0x3FF
    }

    private mutating func hexadecimal(_ count: Int) throws(Pattern.Unsupported) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let scalar = take(), scalar.isASCII, let digit = Character(scalar).hexDigitValue else {
                throw unknown(count == 2 ? "x" : "u")
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    private mutating func append(_ value: UInt32) { result += "\\x{\(String(value, radix: 16))}" }

    private func unknown(_ scalar: Unicode.Scalar) -> Pattern.Unsupported {
        Pattern.Unsupported(reason: "the escape \\\(scalar) is unknown")
    }

    private func peek() -> Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func take() -> Unicode.Scalar? {
        guard index < scalars.count else { return nil }
        defer { index += 1 }
        return scalars[index]
    }
}
