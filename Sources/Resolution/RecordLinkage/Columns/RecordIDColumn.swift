internal import Synchronization

/// The ids of records in their files, concatenated. Each batch is added by one thread at a time.
final class RecordIDColumn: Sendable {
    private struct Names: Sendable {
        var bytes: [UInt8] = []
        var ends: [Int] = []
    }

    private let names = Mutex(Names())

    /// The number of ids.
    var count: Int { names.withLock { $0.ends.count } }

    /// Appends the ids of a column of a batch.
    func append(_ batch: LinkageBatch, column: Int) {
        names.withLock { names in
            let start = names.bytes.count
            names.bytes.append(contentsOf: batch.columns[column].text)
            names.ends.append(contentsOf: batch.columns[column].places.lazy.map { $0 + start })
        }
    }

    /// Moves the ids out, with the end of each.
    func take() -> (bytes: [UInt8], ends: [Int]) {
        names.withLock { names in
            let taken = (names.bytes, names.ends)
            names = Names()
            return taken
        }
    }
}
