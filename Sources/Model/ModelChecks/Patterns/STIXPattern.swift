/// A pattern of STIX (STIX 2.1, section 9), as `indicator` objects have it.
public enum STIXPattern {
    /// The versions of the language that differ in their grammar.
    public enum Version: Hashable, Sendable {
        /// STIX 2.1.
        case current
        /// STIX 2.0, whose times in `START … STOP …` are strings.
        case former
    }

    /// What is wrong with a pattern, and where.
    public struct Flaw: Error, Hashable, Sendable {
        /// The character that it is found at, counted from 1; behind the last where something is missing.
        public let character: Int
        /// What is wrong there, as the end of a sentence.
        public let reason: String
    }

    /// So deep parentheses may be nested.
    public static let depthLimit = 256

    /// What is wrong with a pattern; `nil` when it is one.
    ///
    /// It is read once, from its beginning to the first mistake, in time and memory in proportion to its length.
    public static func flaw(in pattern: String, version: Version = .current) -> Flaw? {
        var parser = PatternParser(pattern, version: version)
        do throws(Flaw) {
            try parser.parse()
            return nil
        } catch { return error }
    }
}
