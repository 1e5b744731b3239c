/// The grams of many search entries: which sequences of three bytes occur in them, without spaces.
///
/// Bytes are of 37 classes: letters, digits, and all others together with the end of a line. What occurs in a text occurs
/// with all its grams in the grams of that text, so that a text without one of them need not be looked at.
package struct SearchGrams: Sendable {
    /// The number of classes of bytes.
    package static let classes = 37
    private static let other = 36
    /// The number of pairs of classes, which the rows of an index are by.
    package static let rows = classes * classes

    private var bits = [UInt64](repeating: 0, count: (rows * classes + 63) / 64)

    /// No gram.
    package init() {}

    /// The class of a byte.
    static func classNumber(_ byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a"))
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0")) + 26
        default: other
        }
    }

    /// The third classes of the grams of a row, a bit for each.
    package func thirds(row: Int) -> UInt64 {
        let start = row * Self.classes
        let shift = UInt64(start & 63)
        var found = bits[start >> 6] >> shift
        if shift > 64 - UInt64(Self.classes) { found |= bits[start >> 6 + 1] << (64 - shift) }
        return found & (1 << UInt64(Self.classes) - 1)
    }

    /// Adds the grams of an entry.
    package mutating func add(_ entry: UnsafeBufferPointer<UInt8>) {
        var cursor = SearchEntry.Cursor(entry)
        for _ in 0..<4 { for _ in 0..<cursor.count() { add(line: cursor.element()) } }
    }

    private mutating func add(line: UnsafeBufferPointer<UInt8>) {
        // The two classes before, and how many of them there are.
        var (row, count) = (0, 0)
        func end(_ grams: inout SearchGrams) { if count > 1 { grams.insert(row, Self.other) } }
        for byte in line {
            if byte == SearchText.space { continue }
            if byte == SearchText.lineEnd {
                end(&self)
                (row, count) = (0, 0)
                continue
            }
            let third = Self.classNumber(byte)
            if count > 1 { insert(row, third) }
            row = row % Self.classes * Self.classes + third
            count += 1
        }
        end(&self)
    }

    private mutating func insert(_ row: Int, _ third: Int) {
        let number = row * Self.classes + third
        bits[number >> 6] |= 1 << UInt64(number & 63)
    }
}

extension SearchQuery {
    /// A part of a query by its grams: each is the row of its first two classes and its third class, nil for any.
    package struct Demand: Hashable, Sendable {
        /// The row.
        package let row: Int
        /// The third class; nil when the part ends there.
        package let third: Int?
    }

    /// What an entry that matches has: of at least one of these lists all grams. An empty list asks for nothing.
    package var demands: [[Demand]] { alternatives.map { pieces in pieces.flatMap(Self.demands) } }

    private static func demands(of piece: [UInt8]) -> [Demand] {
        let classes = piece.map(SearchGrams.classNumber)
        guard classes.count > 1 else { return [] }
        func row(_ index: Int) -> Int { classes[index] * SearchGrams.classes + classes[index + 1] }
        guard classes.count > 2 else { return [Demand(row: row(0), third: nil)] }
        return (0..<classes.count - 2).map { Demand(row: row($0), third: classes[$0 + 2]) }
    }
}
