/// Reads what `MemoryWriter` wrote.
package struct MemoryReader {
    /// The error for bytes that `MemoryWriter` did not write.
    package struct Malformed: Error {
        /// The error.
        package init() {}
    }

    private let bytes: [UInt8]
    private var place = 0
    private var texts: [String] = []

    /// A reader of some bytes.
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether everything was read.
    package var isAtEnd: Bool { place == bytes.count }

    /// Reads a number.
    package mutating func readNumber() throws(Malformed) -> Int {
        var number: UInt = 0
        for shift in stride(from: UInt(0), to: 63, by: 7) {
            guard place < bytes.count else { throw Malformed() }
            let byte = bytes[place]
            place += 1
            number |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(number) }
        }
        throw Malformed()
    }

    /// Reads eight bytes.
    package mutating func readWord() throws(Malformed) -> UInt64 {
        try readPart(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Reads a text.
    package mutating func readText() throws(Malformed) -> String {
        let number = try readNumber()
        if number > 0 {
            guard number <= texts.count else { throw Malformed() }
            return texts[number - 1]
        }
        let part = try readPart(self.readNumber())
        guard let text = String(validating: part, as: UTF8.self) else { throw Malformed() }
        if !part.isEmpty { texts.append(text) }
        return text
    }

    /// Reads a text that was written with its length.
    package mutating func readPlainText() throws(Malformed) -> String {
        guard let text = String(validating: try readPart(readNumber()), as: UTF8.self) else { throw Malformed() }
        return text
    }

    /// Reads numbers that were written as their differences.
    package mutating func readIncreasing() throws(Malformed) -> [Int] {
        var last = 0
        return try readList { reader throws(Malformed) in
            let (next, overflow) = last.addingReportingOverflow(try reader.readNumber())
            guard !overflow else { throw Malformed() }
            last = next
            return next
        }
    }

    /// Reads a text that may be missing.
    package mutating func readTextIfAny() throws(Malformed) -> String? {
        try readList { reader throws(Malformed) in try reader.readText() }.first
    }

    /// Reads a list with its stored number of elements.
    package mutating func readList<Element>(_ each: (inout Self) throws(Malformed) -> Element) throws(Malformed)
        -> [Element]
    {
        let count = try readNumber()
        // Each element takes at least one byte.
        guard count <= bytes.count - place else { throw Malformed() }
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try each(&self)) }
        return elements
    }

    /// Reads texts.
    package mutating func readTexts() throws(Malformed) -> [String] {
        try readList { reader throws(Malformed) in try reader.readText() }
    }

    /// Reads numbers of 32 bits that follow their count.
    mutating func readWords() throws(Malformed) -> [UInt32] {
        let count = try readNumber()
        guard count <= (bytes.count - place) / 4 else { throw Malformed() }
        let part = try readPart(4 * count)
        return [UInt32](unsafeUninitializedCapacity: count) { words, filled in
            part.withUnsafeBytes { UnsafeMutableRawBufferPointer(words).copyMemory(from: $0) }
            for index in words.indices { words[index] = UInt32(littleEndian: words[index]) }
            filled = count
        }
    }

    /// Reads bytes that follow their count.
    package mutating func readBytes() throws(Malformed) -> [UInt8] { try Array(readPart(readNumber())) }

    private mutating func readPart(_ count: Int) throws(Malformed) -> ArraySlice<UInt8> {
        guard count <= bytes.count - place else { throw Malformed() }
        defer { place += count }
        return bytes[place..<place + count]
    }
}
