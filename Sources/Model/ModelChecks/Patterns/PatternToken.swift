/// A token of the STIX patterning language.
struct PatternToken: Equatable {
    /// The kinds of tokens, with the names of the grammar of STIX 2.1, section 9.
    enum Kind: Equatable {
        case identifierWithoutHyphen, identifierWithHyphen
        case keyword(PatternKeyword)
        case intPosLiteral, intNegLiteral, floatPosLiteral, floatNegLiteral
        case stringLiteral, binaryLiteral, hexLiteral, timestampLiteral, boolLiteral
        /// `=`, `==`, `!=`, `<>`.
        case equality
        /// `<`, `<=`, `>`, `>=`.
        case order
        case colon, dot, comma, leftParenthesis, rightParenthesis, leftBracket, rightBracket, asterisk
        /// A character that no token can begin with.
        case invalid
        case end
    }

    let kind: Kind
    /// Its range in bytes.
    let range: Range<Int>
}

/// The keywords of the language, which are no names of properties.
enum PatternKeyword: String {
    case and = "AND"
    case or = "OR"
    case not = "NOT"
    case followedBy = "FOLLOWEDBY"
    case like = "LIKE"
    case matches = "MATCHES"
    case isSuperset = "ISSUPERSET"
    case isSubset = "ISSUBSET"
    case exists = "EXISTS"
    case last = "LAST"
    case `in` = "IN"
    case start = "START"
    case stop = "STOP"
    case seconds = "SECONDS"
    case within = "WITHIN"
    case repeats = "REPEATS"
    case times = "TIMES"
}
