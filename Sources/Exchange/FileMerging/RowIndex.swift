internal import SourceFormats
internal import Synchronization

/// Finds rows of delimited files by the ids of their objects. It is made when it is first used: most merges of large
/// tables never ask.
final class RowIndex: Sendable {
    private let rows: [MappedRowObject]
    private let places = Mutex<[String: Int]?>(nil)

    init(_ rows: [MappedRowObject]) { self.rows = rows }

    /// The first row with this id.
    func row(_ id: String) -> MappedRowObject? {
        places.withLock { places in
            let known =
                places ?? Dictionary(rows.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
            places = known
            return known[id].map { rows[$0] }
        }
    }
}
