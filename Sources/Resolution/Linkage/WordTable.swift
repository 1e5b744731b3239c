/// Values by words that ship with the program, looked up among millions of words: an array as a dictionary's key costs a
/// copy and a slow hash each time.
struct WordTable<Value: Sendable>: Sendable {
    private struct Entry {
        let word: [UInt8]
        let value: Value
    }

    private let entries: [UInt64: Entry]
    private let longest: Int

    /// A table. Of words that are there twice the first counts.
    init(_ words: [(word: [UInt8], value: Value)]) {
        entries = Dictionary(
            words.map { (Mixing.hash($0.word), Entry(word: $0.word, value: $0.value)) },
            uniquingKeysWith: { first, _ in first })
        longest = words.map(\.word.count).max() ?? 0
    }

    /// The value of a word; `nil` for a word that is not there.
    subscript(word: ArraySlice<UInt8>) -> Value? {
        guard word.count <= longest, let entry = entries[Mixing.hash(word)], entry.word.elementsEqual(word) else {
            return nil
        }
        return entry.value
    }
}
