internal import TextNormalization

/// What is made once of a value for all its comparisons.
struct ComparableValue: BitwiseCopyable, Sendable {
    /// Where its normal form begins among the texts of its field.
    var start: UInt32 = 0
    /// How long it is, in bytes: at most `LinkageText.longest`.
    var length: UInt8 = 0
    /// How many words it has.
    var words: UInt8 = 0
    /// Where its first word ends.
    var firstEnd: UInt8 = 0
    /// Whether another value of its column says the same in another form: its words in another order, or parted
    /// otherwise.
    var hasOtherForm = false
    /// Which letters (bits 0 to 25) and whether digits (26 to 31, two digits a bit) it has; of a code its sketch.
    var mask: UInt32 = 0
    /// Its consonants by class as a hash: what spellings have in common; 0 when there are fewer than two.
    var sound: UInt32 = 0
    /// Its letters without spaces as a hash.
    var joined: UInt32 = 0
    /// Its words in alphabetical order as a hash.
    var ordered: UInt32 = 0
    /// The group of given names that its first word belongs to; 0 for none.
    var group: UInt32 = 0
    /// How many records have it, copies not counted.
    var count: UInt32 = 0

    init() {}

    /// A value from its normal form, whose hash is known. `scratch` is memory to be used meanwhile.
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

    /// How many words a text has, and the hash of its words in alphabetical order.
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
        // Without memory of its own: most values have two or three words.
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

    /// Half of a hash, never 0.
    static func short(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) | 1 }
}
