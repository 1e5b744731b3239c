internal import CRegex
internal import StrictJSON

/// A pattern of a schema, compiled: matching takes time linear in the text.
final class Pattern: @unchecked Sendable {
    // Sendable: RE2 objects may be searched by several threads at once, and this one never changes.
    private enum Engine {
        /// The text begins with these bytes.
        case prefix([UInt8])
        /// The text is these bytes.
        case whole([UInt8])
        case automaton(ByteAutomaton)
        case regex(OpaquePointer)
    }

    /// Why a pattern cannot be run.
    struct Unsupported: Error {
        let reason: String
    }

    /// The pattern as the schema has it.
    let text: String
    private let engine: Engine

    /// Compiles a pattern in ECMA-262's dialect with the flag `u`.
    init(_ text: String) throws(Unsupported) {
        self.text = text
        if let plain = Self.plain(text) {
            engine = plain
            return
        }
        if let automaton = ByteAutomaton(text) {
            engine = .automaton(automaton)
            return
        }
        engine = .regex(try Self.compile(try PatternTranslator.translate(text)))
    }

    /// Whether a text is a pattern of ECMA-262 at all, also one that cannot be run here.
    static func isPattern(_ text: String) -> Bool {
        guard let translated = try? PatternTranslator.translate(text, isSyntaxEnough: true),
            let regex = try? compile(translated)
        else { return false }
        cregex_free(regex)
        return true
    }

    private static func compile(_ translated: [UInt8]) throws(Unsupported) -> OpaquePointer {
        var reason = [CChar](repeating: 0, count: 200)
        let regex = translated.withUnsafeBytes { bytes in
            cregex_compile(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, 1 << 23, &reason, 200)
        }
        guard let regex else {
            throw Unsupported(
                reason: String(decoding: reason.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
        }
        return regex
    }

    deinit { if case .regex(let regex) = engine { cregex_free(regex) } }

    /// Whether it matches anywhere in a text.
    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch engine {
        case .prefix(let prefix): text.count >= prefix.count && Self.begins(text, prefix)
        case .whole(let whole): text.count == whole.count && Self.begins(text, whole)
        case .automaton(let automaton): automaton.matches(text)
        case .regex(let regex):
            UnsafeRawBufferPointer(text).withMemoryRebound(to: CChar.self) {
                cregex_search(regex, $0.baseAddress, $0.count)
            }
        }
    }

    private static func begins(_ text: UnsafeBufferPointer<UInt8>, _ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer {
            TapeView.areEqual(UnsafeBufferPointer(rebasing: text.prefix($0.count)), $0)
        }
    }

    /// `^letters` and `^letters$` need no regular expression.
    private static func plain(_ text: String) -> Engine? {
        guard text.utf8.first == UInt8(ascii: "^") else { return nil }
        var bytes = Array(text.utf8.dropFirst())
        let isWhole = bytes.last == UInt8(ascii: "$")
        if isWhole { bytes.removeLast() }
        let special = Set("\\^$.*+?()[]{}|".utf8)
        guard !bytes.contains(where: special.contains) else { return nil }
        return isWhole ? .whole(bytes) : .prefix(bytes)
    }
}
