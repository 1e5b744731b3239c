internal import TextNormalization

/// A value with everything that its comparisons need, computed once.
struct ComparableValue: BitwiseCopyable, Sendable {
    /// The start of its normal form in the texts of its column.
    var start: UInt32 = 0
    /// The length in bytes: at most `LinkageText.longest`.
    var length: UInt8 = 0
    /// The number of words.
    var words: UInt8 = 0
    /// The end of its first word.
    var firstEnd: UInt8 = 0
    private var flags: UInt8 = 0
    /// Whether the column has another value of the same meaning in a different form: other word order or other word
    /// breaks.
    var hasOtherForm: Bool {
        get { flags & 1 != 0 }
        set { flags = newValue ? flags | 1 : flags & ~1 }
    }
    /// Whether it is an identifier that passes the check of its scheme; only known for exclusive schemes.
    var isValid: Bool {
        get { flags & 2 != 0 }
        set { flags = newValue ? flags | 2 : flags & ~2 }
    }
    /// The letters (bits 0 to 25) and digits (bits 26 to 31, two digits a bit) that it contains; for a code its
    /// fingerprint.
    var mask: UInt32 = 0
    /// A hash of its consonants by class, equal for many spellings of one name; 0 when there are fewer than two.
    var sound: UInt32 = 0
    /// A hash of its letters without spaces.
    var joined: UInt32 = 0
    /// A hash of its words in alphabetical order.
    var ordered: UInt32 = 0
    /// The group of given names that its first word belongs to; 0 for none.
    var group: UInt32 = 0
    /// The number of records with this value, copies not counted.
    var count: UInt32 = 0

    init() {}

    /// A value from its normal form and the hash of that. `scratch` is working memory.
    init(
        _ text: UnsafeBufferPointer<UInt8>, hash: UInt64, start: Int, field: LinkageField, scratch: inout GrowingBytes
    ) {
        self.start = UInt32(truncatingIfNeeded: start)
        length = UInt8(text.count)
        let firstSpace = text.firstIndex(of: 32)
        firstEnd = UInt8(firstSpace ?? text.count)
        if let kind = CodeFingerprint.kind(field) {
            mask = CodeFingerprint.sketch(text, kind)
        } else {
            for byte in text where byte != 32 {
                mask |= (97...122).contains(byte) ? 1 << UInt32(byte - 97) : 1 << UInt32(26 + (byte & 15) % 6)
            }
        }
        scratch.count = 0
        scratch.reserve(text.count * 3)
        var letters = text
        if firstSpace == nil {
            words = text.isEmpty ? 0 : 1
            joined = Self.short(hash)
            ordered = joined
        } else {
            for byte in text where byte != 32 { scratch.append(byte) }
            letters = scratch.from(0)
            joined = Self.short(StableHash.hash(letters))
            (words, ordered) = Self.inOrder(text, &scratch)
        }
        if field.isName {
            let start = scratch.count
            NameToken.forEachSound(letters) { scratch.append($0) }
            let skeleton = scratch.from(start)
            sound = skeleton.count > 1 ? Self.short(StableHash.hash(skeleton)) : 0
            group = NameVariants.group(UnsafeBufferPointer(rebasing: text[..<Int(firstEnd)])) ?? 0
        }
    }

    /// The number of words of a text, and the hash of its words in alphabetical order.
    private static func inOrder(
        _ text: UnsafeBufferPointer<UInt8>, _ scratch: inout GrowingBytes
    ) -> (words: UInt8, hash: UInt32) {
        let start = scratch.count
        let ranges = TokenRanges(text)
        guard !ranges.isFull else {
            let words = text.split(separator: 32).sorted { $0.lexicographicallyPrecedes($1) }
            append(words, to: &scratch, from: start)
            return (UInt8(words.count), short(StableHash.hash(scratch.from(start))))
        }
        // Without a heap allocation: most values have two or three words.
        withUnsafeTemporaryAllocation(of: Range<Int>.self, capacity: ranges.count) { words in
            for number in 0..<ranges.count {
                var place = number
                let word = ranges[number]
                while place > 0, text[word].lexicographicallyPrecedes(text[words[place - 1]]) {
                    words.initializeElement(at: place, to: words[place - 1])
                    place -= 1
                }
                words.initializeElement(at: place, to: word)
            }
            append(words.lazy.map { text[$0] }, to: &scratch, from: start)
        }
        return (UInt8(ranges.count), short(StableHash.hash(scratch.from(start))))
    }

    private static func append(
        _ words: some Sequence<Slice<UnsafeBufferPointer<UInt8>>>, to scratch: inout GrowingBytes, from start: Int
    ) {
        for word in words {
            if scratch.count > start { scratch.append(32) }
            for byte in word { scratch.append(byte) }
        }
    }

    /// The upper half of a hash, never 0.
    static func short(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) | 1 }
}
