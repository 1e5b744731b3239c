import Foundation
import TestSupport
import Testing

@testable import JSONSchema

/// An automaton finds what an engine of regular expressions finds.
struct ByteAutomatonTests {
    private static let patterns = [
        "a*", "a", "^a", "a$", "^a$", "^$", "^[a-c]+--[0-9a-f]{3}$", "^x_", "a|b$", "^(a|bc)*$", "[^a]", "^[^ab]*$",
        "a.c",
        "^a{2,4}$", "(ab){2}", "^(a|b)?c+$", "b+-", "^-?[0-9]+$",
    ]

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
