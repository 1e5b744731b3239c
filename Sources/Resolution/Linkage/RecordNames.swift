/// The ids of records in their files, one after the other. Not for two threads at once.
// Sendable: filled by one thread, and read after all have ended.
final class RecordNames: @unchecked Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where each id ends in `bytes`.
    private(set) var ends: [Int] = []

    /// Appends ids.
    func append(_ column: LinkageBatch.Column) {
        let start = bytes.count
        bytes += column.bytes
        ends.append(contentsOf: column.ends.lazy.map { $0 + start })
    }
}
