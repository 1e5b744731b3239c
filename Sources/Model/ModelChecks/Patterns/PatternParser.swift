/// Parses a pattern by the grammar of STIX 2.1, section 9: one function for each rule.
struct PatternParser {
    private var lexer: PatternLexer
    private var token: PatternToken
    private let version: STIXPattern.Version
    private var depth = 0

    init(_ pattern: String, version: STIXPattern.Version) {
        lexer = PatternLexer(pattern)
        token = lexer.next()
        self.version = version
    }

    /// Parses the whole pattern.
    mutating func parse() throws(STIXPattern.Flaw) {
        try observationExpressions()
        guard token.kind == .end else { throw expected("FOLLOWEDBY, OR, AND, a qualifier or the end") }
    }

    // MARK: Observations

    /// The precedence of operators does not affect validity: FOLLOWEDBY, OR and AND all join two observations.
    private mutating func observationExpressions() throws(STIXPattern.Flaw) {
        repeat { try observationExpression() } while take(.followedBy, .or, .and)
    }

    private mutating func observationExpression() throws(STIXPattern.Flaw) {
        if take(.leftBracket) {
            try comparisonExpression()
            try require(.rightBracket, "AND, OR or ]")
            try qualifiers(areUnique: true)
        } else if token.kind == .leftParenthesis {
            try nested { (parser) throws(STIXPattern.Flaw) in
                try parser.observationExpressions()
                try parser.require(.rightParenthesis, "FOLLOWEDBY, OR, AND, a qualifier or )")
            }
            try qualifiers(areUnique: false)
        } else {
            throw expected("[ or (")
        }
    }

    /// An observation has at most one qualifier of each kind (section 9.4).
    private mutating func qualifiers(areUnique: Bool) throws(STIXPattern.Flaw) {
        var seen: [PatternKeyword] = []
        while case .keyword(let word) = token.kind, [.start, .within, .repeats].contains(word) {
            if areUnique, seen.contains(word) { throw flaw("the observation has \(word.rawValue) already") }
            seen.append(word)
            advance()
            switch word {
            case .start:
                try time()
                try require(.stop)
                try time()
            case .within:
                guard take(.intPosLiteral) || take(.floatPosLiteral) else { throw expected("a number of seconds") }
                try require(.seconds)
            default:
                guard take(.intPosLiteral) else { throw expected("a whole number") }
                try require(.times)
            }
        }
    }

    private mutating func time() throws(STIXPattern.Flaw) {
        if take(.timestampLiteral) { return }
        switch version {
        case .current: throw expected("a time such as t'2026-01-01T00:00:00Z'")
        case .former: try require(.stringLiteral, "a time")
        }
    }

    // MARK: Comparisons

    private mutating func comparisonExpression() throws(STIXPattern.Flaw) {
        repeat { try propertyTest() } while take(.or, .and)
    }

    private mutating func propertyTest() throws(STIXPattern.Flaw) {
        if token.kind == .leftParenthesis {
            return try nested { (parser) throws(STIXPattern.Flaw) in
                try parser.comparisonExpression()
                try parser.require(.rightParenthesis, "AND, OR or )")
            }
        }
        let isNegated = take(.not)
        if take(.exists) {
            _ = try objectPath()
            return
        }
        guard !isNegated else { throw expected("EXISTS") }
        let path = try objectPath()
        _ = take(.not)
        let operation = token
        advance()
        switch operation.kind {
        case .equality:
            let value = token
            guard take(where: Self.isPrimitive) else { throw expected("a value") }
            try check(value, isDigestOf: path)
        case .order:
            guard take(where: Self.isOrderable) else { throw expected("a value that has an order") }
        case .keyword(.in): try setLiteral()
        case .keyword(.like), .keyword(.matches), .keyword(.isSubset), .keyword(.isSuperset):
            try require(.stringLiteral, "a string in single quotes")
        default:
            token = operation
            throw expected("a comparison such as = or IN")
        }
    }

    private mutating func setLiteral() throws(STIXPattern.Flaw) {
        try require(.leftParenthesis, "(")
        if take(.rightParenthesis) { return }
        repeat {
            guard take(where: Self.isPrimitive) else { throw expected("a value") }
        } while take(.comma)
        try require(.rightParenthesis, ", or )")
    }

    private static func isOrderable(_ kind: PatternToken.Kind) -> Bool {
        switch kind {
        case .intPosLiteral, .intNegLiteral, .floatPosLiteral, .floatNegLiteral, .stringLiteral, .binaryLiteral,
            .hexLiteral, .timestampLiteral:
            true
        default: false
        }
    }

    private static func isPrimitive(_ kind: PatternToken.Kind) -> Bool { kind == .boolLiteral || isOrderable(kind) }

    // MARK: Paths

    /// The name steps of a path, without the type.
    private typealias Path = [Range<Int>]

    private mutating func objectPath() throws(STIXPattern.Flaw) -> Path {
        guard take(.identifierWithoutHyphen) || take(.identifierWithHyphen) else {
            throw expected("a type of object, NOT, EXISTS or (")
        }
        try require(.colon, ":")
        var names: Path = [token.range]
        try name()
        while true {
            if take(.dot) {
                names.append(token.range)
                try name()
            } else if take(.leftBracket) {
                guard take(.intPosLiteral) || take(.intNegLiteral) || take(.asterisk) else {
                    throw expected("a position or *")
                }
                try require(.rightBracket, "]")
            } else {
                return names
            }
        }
    }

    private mutating func name() throws(STIXPattern.Flaw) {
        guard take(.identifierWithoutHyphen) || take(.stringLiteral) else { throw expected("a name of a property") }
    }

    /// A value compared with a digest must have the form of the algorithm.
    private func check(_ value: PatternToken, isDigestOf path: Path) throws(STIXPattern.Flaw) {
        guard path.count > 1, value.kind == .stringLiteral, let algorithm = path.last.map(text),
            path.dropLast().contains(where: { text($0) == "hashes" }),
            let form = PatternDigests.form(of: algorithm)
        else { return }
        let digest = lexer.bytes[value.range].dropFirst().dropLast()
        guard form.accepts(digest) else {
            throw flaw("it is no digest by \(algorithm)", at: value.range.lowerBound)
        }
    }

    /// The text of a name, without quotes.
    private func text(_ range: Range<Int>) -> String {
        let bytes = lexer.bytes[range]
        let isQuoted = bytes.first == UInt8(ascii: "'")
        return String(decoding: isQuoted ? bytes.dropFirst().dropLast() : bytes, as: UTF8.self)
    }

    // MARK: Tokens

    private mutating func advance() { token = lexer.next() }

    private mutating func take(where accepts: (PatternToken.Kind) -> Bool) -> Bool {
        guard accepts(token.kind) else { return false }
        advance()
        return true
    }

    private mutating func take(_ kind: PatternToken.Kind) -> Bool { take { $0 == kind } }

    private mutating func take(_ words: PatternKeyword...) -> Bool {
        take { kind in words.contains { kind == .keyword($0) } }
    }

    private mutating func require(_ kind: PatternToken.Kind, _ words: String) throws(STIXPattern.Flaw) {
        guard take(kind) else { throw expected(words) }
    }

    private mutating func require(_ word: PatternKeyword) throws(STIXPattern.Flaw) {
        guard take(word) else { throw expected(word.rawValue) }
    }

    /// Parses the content of parentheses.
    private mutating func nested(
        _ body: (inout PatternParser) throws(STIXPattern.Flaw) -> Void
    ) throws(STIXPattern.Flaw) {
        guard depth < STIXPattern.depthLimit else {
            throw flaw("parentheses are nested deeper than \(STIXPattern.depthLimit)")
        }
        depth += 1
        advance()
        try body(&self)
        depth -= 1
    }

    // MARK: Mistakes

    private func expected(_ words: String) -> STIXPattern.Flaw {
        guard token.kind != .end else { return flaw("it ends, where \(words) should follow") }
        let found = String(decoding: lexer.bytes[token.range].prefix(40), as: UTF8.self)
        return flaw(token.kind == .invalid ? "\(words) should stand there" : "‘\(found)’ stands there, not \(words)")
    }

    private func flaw(_ reason: String, at offset: Int? = nil) -> STIXPattern.Flaw {
        let before = lexer.bytes[..<(offset ?? token.range.lowerBound)]
        // Continuation bytes do not begin a character.
        return STIXPattern.Flaw(character: before.count { $0 & 0xC0 != 0x80 } + 1, reason: reason)
    }
}
