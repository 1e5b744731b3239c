internal import Synchronization

/// A column as it was read: each different value once, and for each row its number. One thread at a time fills it, a
/// batch each.
final class RawColumn: Sendable {
    private struct Values: Sendable {
        var dictionary = TextDictionary()
        var numbers: [UInt32] = []
    }

    private let values = Mutex(Values())

    /// Appends values.
    func append(_ column: borrowing LinkageBatch.Column) {
        values.withLock { values in
            column.forEach { values.numbers.append(values.dictionary.number(of: $0)) }
        }
    }

    /// Gives the values away.
    func take() -> (TextDictionary, [UInt32]) {
        values.withLock { values in
            let taken = (values.dictionary, values.numbers)
            values = Values()
            return taken
        }
    }
}
