internal import Synchronization

/// A column of raw text while it is read: the distinct values, and for each row the number of its value. Each batch is
/// added by one thread at a time.
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

    /// Moves the values out.
    func take() -> (TextDictionary, [UInt32]) {
        values.withLock { values in
            let taken = (values.dictionary, values.numbers)
            values = Values()
            return taken
        }
    }
}
