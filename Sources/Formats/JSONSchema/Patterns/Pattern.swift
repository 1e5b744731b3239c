internal import CRegex
internal import StrictJSON
internal import Synchronization

/// A compiled pattern of a schema. Matching takes time linear in the text, except for look-around and back-references,
/// which are matched by backtracking within a limit.
final class Pattern: @unchecked Sendable {
    // Sendable: compiled expressions can be used by several threads at once, and this one never changes.
    private enum Engine {
        /// The text starts with these bytes.
        case prefix([UInt8])
        /// The text equals these bytes.
        case whole([UInt8])
        case automaton(ByteAutomaton)
        case regex(OpaquePointer)
        case backtracking(OpaquePointer)
    }

    /// The reason why a pattern is not supported.
    struct Unsupported: Error {
        let reason: String
    }

    /// The maximum number of backtracking steps: far more than carefully written patterns need, and small enough that a
    /// document full of hostile texts takes time proportional to its size.
    private static func limit(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        UInt32(clamping: 20_000 + 4 * text.count)
    }

    /// The pattern as written in the schema.
    let text: String
    private let engine: Engine

    /// Patterns kept: several times those of our schemas.
    private static let mostKept = 256
    /// The patterns by their UTF-8: texts that `==` calls equal may match differently.
    private static let kept = Mutex<[[UInt8]: Pattern]>([:])

    /// A pattern, compiled once in this process: most of our schemas have the same ones.
    static func shared(_ text: String) throws(Unsupported) -> Pattern {
        let bytes = Array(text.utf8)
        if let known = kept.withLock({ $0[bytes] }) { return known }
        let pattern = try Pattern(text)
        kept.withLock { if $0.count < mostKept { $0[bytes] = pattern } }
        return pattern
    }

    /// Compiles a pattern in ECMA-262's dialect with the flag `u`.
    init(_ text: String) throws(Unsupported) {
        self.text = text
        if let plain = Self.plain(text) {
            engine = plain
        } else if let automaton = ByteAutomaton(text) {
            engine = .automaton(automaton)
        } else {
            engine = try Self.compile(text)
        }
    }

    deinit {
        switch engine {
        case .regex(let regex): cregex_free(regex)
        case .backtracking(let regex): cregex_backtracking_free(regex)
        case .prefix, .whole, .automaton: break
        }
    }

    private static func compile(_ text: String) throws(Unsupported) -> Engine {
        let (translated, backtracks) = try PatternTranslator.translate(text)
        var reason = [CChar](repeating: 0, count: 200)
        let regex = translated.withUnsafeBytes { bytes in
            let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            return backtracks
                ? cregex_backtracking_compile(start, bytes.count, &reason, 200)
                : cregex_compile(start, bytes.count, 1 << 23, &reason, 200)
        }
        guard let regex else {
            throw Unsupported(
                reason: String(decoding: reason.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
        }
        return backtracks ? .backtracking(regex) : .regex(regex)
    }

    /// Whether it matches anywhere in a text; `nil` when the limit was reached before a result.
    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
        switch engine {
        case .prefix(let prefix): return text.count >= prefix.count && Self.begins(text, prefix)
        case .whole(let whole): return text.count == whole.count && Self.begins(text, whole)
        case .automaton(let automaton): return automaton.matches(text)
        case .regex(let regex):
            return UnsafeRawBufferPointer(text).withMemoryRebound(to: CChar.self) {
                cregex_search(regex, $0.baseAddress, $0.count)
            }
        case .backtracking(let regex):
            let result = UnsafeRawBufferPointer(text).withMemoryRebound(to: CChar.self) {
                cregex_backtracking_search(regex, $0.baseAddress, $0.count, Self.limit(text))
            }
            return result < 0 ? nil : result == 1
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
