internal import RecordLinkage

/// Writes the memory of a merge compactly: numbers in groups of seven bits, and each text once.
package struct MemoryWriter {
    /// What was written.
    package private(set) var bytes: [UInt8] = []
    /// The texts that were written, once there is one.
    private var texts: TextDictionary?

    /// A writer that has written nothing.
    package init() {}

    /// Makes room for bytes at once, so that what was written is not moved when there is more.
    mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    /// Writes a number that is not negative.
    package mutating func write(_ number: Int) {
        var rest = UInt(number)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Writes eight bytes.
    package mutating func write(_ word: UInt64) { withUnsafeBytes(of: word.littleEndian) { bytes += $0 } }

    /// Writes a text: its number if it was written before, else 0, its length and its bytes.
    package mutating func write(_ text: String) {
        if let number = known(text) { return write(number) }
        write(0)
        write(text.utf8.count)
        bytes += text.utf8
    }

    /// The number of a text that was written before; `nil` for another, which gets one.
    private mutating func known(_ text: String) -> Int? {
        guard !text.isEmpty else { return nil }
        if texts == nil { texts = TextDictionary() }
        let count = texts?.count ?? 0
        let number = Int(texts?.number(of: text) ?? 0)
        return number < count ? number : nil
    }

    /// Writes a text with its length, whether it was written before or not; see `readPlainText`.
    package mutating func write(plain text: String) {
        write(text.utf8.count)
        bytes += text.utf8
    }

    /// Writes the bytes of a text with their number; see `readPlainText`.
    package mutating func write(plain text: ArraySlice<UInt8>) {
        write(text.count)
        bytes += text
    }

    /// Starts anew, with the room that there is.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        texts?.removeAll()
    }

    /// Writes numbers in increasing order, as their differences.
    package mutating func write(increasing numbers: [Int]) {
        write(numbers.count)
        var last = 0
        for number in numbers {
            write(number - last)
            last = number
        }
    }

    /// Writes numbers in increasing order, as their differences.
    package mutating func write(increasing numbers: ArraySlice<Int32>) {
        write(numbers.count)
        var last: Int32 = 0
        for number in numbers {
            write(Int(number - last))
            last = number
        }
    }

    /// Writes a text that may be missing.
    package mutating func write(_ text: String?) { write(text.map { [$0] } ?? []) { $0.write($1) } }

    /// Writes the number of elements, and each element.
    package mutating func write<Element>(_ elements: some Collection<Element>, _ each: (inout Self, Element) -> Void) {
        write(elements.count)
        for element in elements { each(&self, element) }
    }

    /// Writes texts.
    package mutating func write(_ texts: [String]) { write(texts) { $0.write($1) } }

    /// Writes numbers of 32 bits as they lie in memory, little-endian, after their count.
    mutating func write(words: [UInt32]) {
        write(words.count)
        #if _endian(little)
            words.withUnsafeBytes { bytes += $0 }
        #else
            for word in words { withUnsafeBytes(of: word.littleEndian) { bytes += $0 } }
        #endif
    }

    /// Writes bytes after their count.
    package mutating func write(_ part: [UInt8]) {
        write(part.count)
        bytes += part
    }
}
