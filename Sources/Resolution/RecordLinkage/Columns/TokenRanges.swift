/// The ranges of the words of a normal form; words after the twelfth are part of the twelfth.
struct TokenRanges {
    private static let limit = 12
    private var ends: (UInt64, UInt64) = (0, 0)
    /// The number of words.
    private(set) var count = 0
    private let length: Int
    /// Whether there may be more words than the limit.
    var isFull: Bool { count == Self.limit }

    init(_ text: UnsafeBufferPointer<UInt8>) {
        length = text.count
        guard !text.isEmpty else { return }
        for index in 0..<text.count where text[index] == 32 && count < Self.limit - 1 {
            set(count, index)
            count += 1
        }
        count += 1
    }

    /// The range of a word.
    subscript(index: Int) -> Range<Int> {
        (index == 0 ? 0 : end(index - 1) + 1)..<(index == count - 1 ? length : end(index))
    }

    // A normal form has at most 192 bytes: an end fits into a byte.
    private mutating func set(_ index: Int, _ end: Int) {
        if index < 8 {
            ends.0 |= UInt64(end) << UInt64(index * 8)
        } else {
            ends.1 |= UInt64(end) << UInt64(index * 8 - 64)
        }
    }

    private func end(_ index: Int) -> Int {
        Int(index < 8 ? ends.0 >> UInt64(index * 8) & 255 : ends.1 >> UInt64(index * 8 - 64) & 255)
    }
}
