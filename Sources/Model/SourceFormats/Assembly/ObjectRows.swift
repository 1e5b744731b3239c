/// The rows of tables that objects come from.
struct ObjectRows: Sendable {
    let positions: [String: Int]
    let records: [SourceRecord?]
    let further: [String: [SourceRecord]]
    let tables: Set<String>

    /// The record of an object, if it has one.
    func record(of id: String) -> SourceRecord? {
        positions[id].flatMap { records.indices.contains($0) ? records[$0] : nil }
    }

    /// The rows of an object with their lines; none for an object of another format.
    func rows(of id: String) -> [(place: RowPlace, line: Int?)] {
        ([record(of: id)].compactMap(\.self) + (further[id] ?? [])).compactMap { record in
            guard let file = record.file, tables.contains(file) else { return nil }
            return (RowPlace(file: file, row: record.number), record.line)
        }
    }
}
