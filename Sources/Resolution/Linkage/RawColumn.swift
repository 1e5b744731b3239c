/// A column as it was read: each different value once, and for each row its number. Not for two threads at once.
// Sendable: each column is filled by one thread, and given away after all have ended.
final class RawColumn: @unchecked Sendable {
    private(set) var dictionary = TextDictionary()
    private(set) var numbers: [UInt32] = []

    private static let few = 64
    private var hashes: [UInt64] = []
    /// What fetching adds up to.
    private var fetched: UInt64 = 0

    /// Appends values.
    func append(_ column: LinkageBatch.Column) {
        hashes.removeAll(keepingCapacity: true)
        column.forEach { hashes.append(Mixing.hash($0)) }
        var index = 0
        column.forEach { text in
            if index % Self.few == 0 {
                fetched &+= dictionary.fetch(hashes[index..<min(index + Self.few, hashes.count)])
            }
            numbers.append(dictionary.number(of: text, hash: hashes[index]))
            index += 1
        }
    }

    /// Gives the values away.
    func take() -> (TextDictionary, [UInt32]) {
        defer { (dictionary, numbers) = (TextDictionary(), []) }
        return (dictionary, numbers)
    }
}
