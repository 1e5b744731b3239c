/// Records of bytes in one block: their number, the end of each, and the bytes. Numbers are 32 bits, little-endian.
struct RecordBlock: Sendable {
    private let bytes: [UInt8]
    /// The number of records.
    let count: Int
    private let start: Int

    /// Reads a block; nil when it is malformed.
    init?(_ bytes: [UInt8]) {
        guard let count = Self.number(bytes, 0), count <= bytes.count / 4 else { return nil }
        self.bytes = bytes
        self.count = count
        start = 4 * (count + 1)
        var last = 0
        for index in 0..<count {
            guard let end = Self.number(bytes, 4 * (index + 1)), end >= last, start + end <= bytes.count else {
                return nil
            }
            last = end
        }
    }

    private func range(_ index: Int) -> Range<Int> {
        let from = index == 0 ? 0 : Self.number(bytes, 4 * index) ?? 0
        return start + from..<start + (Self.number(bytes, 4 * (index + 1)) ?? from)
    }

    /// A record, by its index in the block.
    subscript(index: Int) -> [UInt8] { Array(bytes[range(index)]) }

    /// The indexes of the records that fit.
    func indexes(where fits: (UnsafeBufferPointer<UInt8>) -> Bool) -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            (0..<count).filter { fits(UnsafeBufferPointer(rebasing: bytes[range($0)])) }
        }
    }

    private static func number(_ bytes: [UInt8], _ place: Int) -> Int? {
        guard place + 4 <= bytes.count else { return nil }
        return (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }

    /// Collects the records of a block.
    struct Writer {
        private var ends: [UInt32] = []
        private var content: [UInt8] = []

        /// The number of records so far.
        var count: Int { ends.count }
        /// The number of bytes of the records so far.
        var size: Int { content.count }

        mutating func append(_ record: [UInt8]) {
            content += record
            ends.append(UInt32(content.count))
        }

        /// The block; the writer is empty afterwards.
        mutating func finish() -> [UInt8] {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(4 * (ends.count + 1) + content.count)
            func write(_ number: UInt32) { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
            write(UInt32(ends.count))
            ends.forEach(write)
            bytes += content
            ends.removeAll(keepingCapacity: true)
            content.removeAll(keepingCapacity: true)
            return bytes
        }
    }
}
