/// Writes values of a parsed document in canonical form (RFC 8785) where they stand, without making a `JSONValue` of
/// them: the same bytes as `JSONValue.canonical()`.
///
/// One writer writes any number of values one after the other; its buffers are reused.
package struct CanonicalTapeWriter {
    /// What was written.
    package private(set) var bytes: [UInt8] = []
    /// The keys of the open objects in their canonical order, the innermost object's last.
    private var keys: [Int] = []

    /// Up to this number of members, sorting by insertion is faster.
    private static let insertionLimit = 24

    /// A writer that has written nothing.
    package init() {}

    /// Forgets what was written.
    package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Writes a value with everything in it. The parser limits its depth.
    package mutating func write(_ node: Int, of view: TapeView) {
        switch view.kind(node) {
        case .array:
            append(UInt8(ascii: "["))
            let end = view.next(node)
            var child = node + 1
            while child < end {
                if child > node + 1 { append(UInt8(ascii: ",")) }
                write(child, of: view)
                child = view.next(child)
            }
            append(UInt8(ascii: "]"))
        case .object:
            append(UInt8(ascii: "{"))
            let members = beginMembers(of: node, in: view)
            for place in members {
                if place > members.lowerBound { append(UInt8(ascii: ",")) }
                let key = keys[place]
                writeScalar(key, of: view)
                append(UInt8(ascii: ":"))
                write(key + 1, of: view)
            }
            endMembers(members)
            append(UInt8(ascii: "}"))
        default: writeScalar(node, of: view)
        }
    }

    /// Writes a value other than an array or an object, or a key.
    package mutating func writeScalar(_ node: Int, of view: TapeView) {
        let word = view.word(node)
        switch word.kind {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .isTrue: bytes.append(contentsOf: "true".utf8)
        case .isFalse: bytes.append(contentsOf: "false".utf8)
        case .number:
            let text = view.text(node)
            if Self.isCanonical(text) {
                bytes.append(contentsOf: text)
            } else {
                let number = JSONNumber(unchecked: String(decoding: text, as: UTF8.self))
                bytes.append(contentsOf: number.canonicalText.utf8)
            }
        case .string:
            // Without escapes it has nothing that must be escaped: the parser refuses that.
            bytes.append(
                contentsOf: UnsafeBufferPointer(start: view.source + word.offset, count: word.payload + 2))
        case .escapedString:
            Escapes.unescape(view.text(node)).withUnsafeBufferPointer { JSONStringWriter.append($0, to: &bytes) }
        case .array, .object: break
        }
    }

    /// Writes a byte, such as a bracket.
    package mutating func append(_ byte: UInt8) { bytes.append(byte) }

    /// Sorts the members of an object and returns their places, for `key(at:)`; `endMembers` must follow.
    package mutating func beginMembers(of object: Int, in view: TapeView) -> Range<Int> {
        let start = keys.count
        let end = view.next(object)
        var node = object + 1
        var hasEscapes = false
        while node < end {
            keys.append(node)
            if !view.word(node).isPlainString { hasEscapes = true }
            node = view.next(node + 1)
        }
        let members = start..<keys.count
        if members.count <= Self.insertionLimit {
            insertionSort(members, in: view)
        } else if hasEscapes {
            // Unescaped once, not at each comparison.
            let sorted = keys[members].map { key in (key, view.withString(key) { Array($0) }) }.sorted { left, right in
                left.1.withUnsafeBufferPointer { left in
                    right.1.withUnsafeBufferPointer { UTF16Order.precedes(left, $0) }
                }
            }
            for (place, key) in zip(members, sorted) { keys[place] = key.0 }
        } else {
            keys[members].sort { UTF16Order.precedes(view.text($0), view.text($1)) }
        }
        return members
    }

    /// The node of the key at a place that `beginMembers` returned.
    package func key(at place: Int) -> Int { keys[place] }

    /// Ends the innermost object.
    package mutating func endMembers(_ members: Range<Int>) { keys.removeSubrange(members) }

    private mutating func insertionSort(_ members: Range<Int>, in view: TapeView) {
        for place in members.dropFirst() {
            let key = keys[place]
            let hole = view.withString(key) { text in
                var hole = place
                while hole > members.lowerBound {
                    let before = keys[hole - 1]
                    guard view.withString(before, { UTF16Order.precedes(text, $0) }) else { break }
                    hole -= 1
                }
                return hole
            }
            guard hole < place else { continue }
            var moved = place
            while moved > hole {
                keys[moved] = keys[moved - 1]
                moved -= 1
            }
            keys[hole] = key
        }
    }

    /// Whether a number is certainly in canonical form: an integer of up to 15 digits.
    private static func isCanonical(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
        guard digits.count <= 15, digits.allSatisfy({ (48...57).contains($0) }) else { return false }
        return digits.count == text.count || digits.first != 48
    }
}

/// The order of strings by their UTF-16 code units (RFC 8785, section 3.2.3), decided on their UTF-8.
enum UTF16Order {
    static func precedes(_ left: String, _ right: String) -> Bool {
        let isLess = left.utf8.withContiguousStorageIfAvailable { left in
            right.utf8.withContiguousStorageIfAvailable { precedes(left, $0) }
        }
        return (isLess ?? nil) ?? left.utf16.lexicographicallyPrecedes(right.utf16)
    }

    static func precedes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        let shared = min(left.count, right.count)
        for index in 0..<shared where left[index] != right[index] { return weight(left[index]) < weight(right[index]) }
        return left.count < right.count
    }

    /// The bytes of UTF-8 have the order of the code points, which differs in one thing: characters beyond U+FFFF are
    /// surrogates, which come before U+E000 to U+FFFF.
    private static func weight(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0xEE, 0xEF: byte + 6
        case 0xF0...: byte - 2
        default: byte
        }
    }
}

extension JSONDocument {
    /// The canonical form of the whole document, as `JSONValue.canonical()` gives it.
    package func canonical() -> [UInt8] {
        withView { view in
            var writer = CanonicalTapeWriter()
            writer.write(0, of: view)
            return writer.bytes
        }
    }
}
