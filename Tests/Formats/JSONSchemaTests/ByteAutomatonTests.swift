import Foundation
import TestSupport
import Testing

@testable import JSONSchema

/// An automaton finds what an engine of regular expressions finds.
struct ByteAutomatonTests {
    private static let patterns = [
        "a*", "a", "^a", "a$", "^a$", "^$", "^[a-c]+--[0-9a-f]{3}$", "^x_", "a|b$", "^(a|bc)*$", "[^a]", "^[^ab]*$",
        "a.c",
        "^a{2,4}$", "(ab){2}", "^(a|b)?c+$", "b+-", "^-?[0-9]+$", "^(([ab]{2})*([ab]{2}|c=|[abc]_))$", "^ab|c_$",
        "^[a-c_-]{3,9}(x([0-9]|[ab]{1,2}))*$", "[^b]a{0,2}[b-c]", "(a?){9}b", "^(a*b?)*$", "[ab]*a[ab]{4}$",
    ]

    /// The state after each byte would say which of the last bytes were an "a".
    @Test func aPatternWithTooManyStatesIsLeftToTheEngine() throws {
        #expect(ByteAutomaton("[ab]*a[ab]{7}$") != nil)
        #expect(ByteAutomaton("[ab]*a[ab]{12}$") == nil)
        let pattern = try Pattern("[ab]*a[ab]{12}$")
        let matches = ["abbbbbbbbbbbb", "bbbbbbbbbbbbb"].map { text in
            Array(text.utf8).withUnsafeBufferPointer { pattern.matches($0) }
        }
        #expect(matches == [true, false])
    }

    @Test(arguments: patterns) func verdictsAreThoseOfAnEngine(_ pattern: String) throws {
        let automaton = try #require(ByteAutomaton(pattern))
        let engine = try NSRegularExpression(pattern: pattern)
        var random = SeededGenerator(7)
        let alphabet = Array("aabbcx_-019".utf8)
        let texts = (0..<200).map { _ in
            (0..<random.next() % 10).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
        }
        let different = texts.filter { text in
            let string = String(decoding: text, as: UTF8.self)
            let expected = engine.firstMatch(in: string, range: NSRange(location: 0, length: text.count)) != nil
            return text.withUnsafeBufferPointer { automaton.matches($0) } != expected
        }
        #expect(different.map { String(decoding: $0, as: UTF8.self) } == [])
    }
}
