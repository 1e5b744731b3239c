/// A STIX pattern (STIX 2.1, section 9), as in `indicator` objects.
public enum STIXPattern {
    /// The versions of the language that differ in their grammar.
    public enum Version: Hashable, Sendable {
        /// STIX 2.1.
        case current
        /// STIX 2.0, in which the times of `START … STOP …` are strings.
        case former
    }

    /// The flaw of a pattern, with its place.
    public struct Flaw: Error, Hashable, Sendable {
        /// The character, counted from 1; after the last one for a missing part.
        public let character: Int
        /// The flaw as the end of a sentence.
        public let reason: String
    }

    /// The deepest nesting of parentheses.
    public static let depthLimit = 256

    /// The first flaw of a pattern; `nil` for a valid one.
    ///
    /// It is read once up to the first flaw, in time and memory linear in its length.
    public static func flaw(in pattern: String, version: Version = .current) -> Flaw? {
        var parser = PatternParser(pattern, version: version)
        do throws(Flaw) {
            try parser.parse()
            return nil
        } catch { return error }
    }
}
