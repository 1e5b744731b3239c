/// Values by words that ship with the program, looked up for millions of words: a dictionary with arrays as keys costs
/// a copy and a slow hash for each.
struct WordTable<Value: Sendable>: Sendable {
    private struct Entry {
        let word: [UInt8]
        let value: Value
    }

    private let entries: [Entry]
    /// For each slot of the hash table the number of an entry, from 1; 0 for an empty slot.
    private let places: [UInt16]
    private let longest: Int
    /// For each first byte, the lengths of the words that begin with it, one bit each; lengths of 31 and more share the
    /// last bit.
    private let lengths: [UInt32]

    /// A table. Of repeated words the first counts.
    init(_ words: [(word: [UInt8], value: Value)]) {
        var size = 64
        while size < words.count * 4 { size *= 2 }
        var places = [UInt16](repeating: 0, count: size)
        var entries: [Entry] = []
        for (word, value) in words {
            var place = Int(truncatingIfNeeded: StableHash.hash(word)) & (size - 1)
            while places[place] != 0, entries[Int(places[place]) - 1].word != word { place = (place + 1) & (size - 1) }
            guard places[place] == 0 else { continue }
            entries.append(Entry(word: word, value: value))
            places[place] = UInt16(entries.count)
        }
        self.entries = entries
        self.places = places
        longest = words.map(\.word.count).max() ?? 0
        var lengths = [UInt32](repeating: 0, count: 256)
        for (word, _) in words where !word.isEmpty { lengths[Int(word[0])] |= 1 << UInt32(min(word.count, 31)) }
        self.lengths = lengths
    }

    /// The value of a word; `nil` for a word not in the table.
    subscript(word: UnsafeBufferPointer<UInt8>) -> Value? {
        // Most words are excluded by their length and first letter.
        guard let first = word.first, word.count <= longest,
            lengths[Int(first)] >> UInt32(min(word.count, 31)) & 1 == 1
        else { return nil }
        var place = Int(truncatingIfNeeded: StableHash.hash(word)) & (places.count - 1)
        while places[place] != 0 {
            let entry = Int(places[place]) - 1
            if entries[entry].word.elementsEqual(word) { return entries[entry].value }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }
}
