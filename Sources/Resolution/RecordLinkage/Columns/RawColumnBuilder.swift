internal import Synchronization

/// A column as it was read: each different value once, and for each row its number. One thread at a time fills it, a
/// batch each.
final class RawColumnBuilder: Sendable {
    private struct Values: Sendable {
        var dictionary = TextDictionary()
        var numbers: [UInt32] = []
    }

    private let values = Mutex(Values())

    /// Appends the values of a column of a batch.
    func append(_ batch: LinkageBatch, column: Int) {
        values.withLock { values in
            batch.columns[column].forEach { values.numbers.append(values.dictionary.number(of: $0)) }
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
