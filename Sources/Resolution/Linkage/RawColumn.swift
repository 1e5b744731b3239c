/// A column as it was read: each different value once, and for each row its number. Not for two threads at once.
// Sendable: each column is filled by one thread, and given away after all have ended.
final class RawColumn: @unchecked Sendable {
    private(set) var dictionary = TextDictionary()
    private(set) var numbers: [UInt32] = []

    /// Appends values.
    func append(_ column: LinkageBatch.Column) {
        column.forEach { numbers.append(dictionary.number(of: $0)) }
    }

    /// Gives the values away.
    func take() -> (TextDictionary, [UInt32]) {
        defer { (dictionary, numbers) = (TextDictionary(), []) }
        return (dictionary, numbers)
    }
}
