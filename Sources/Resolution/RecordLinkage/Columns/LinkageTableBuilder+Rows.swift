public import Diagnostics

/// Rows given as strings.
extension LinkageTableBuilder {
    /// Adds rows whose values are strings. For tables of millions of rows fill a ``LinkageBatch`` from bytes instead.
    ///
    /// - Parameters:
    ///   - rows: for each record its id in the source, and its values in the order of the builder's fields. An empty or
    ///     a missing value is unknown; values beyond the fields are ignored.
    ///   - source: the name of the table that the rows come from.
    public func add(rows: [(id: String, values: [String])], from source: String) throws(Fault) {
        let batch = LinkageBatch(fields: fields.count)
        for row in rows {
            for (field, value) in row.values.prefix(fields.count).enumerated() {
                Array(value.utf8).withUnsafeBufferPointer { batch.append($0, to: field) }
            }
            Array(source.utf8).withUnsafeBufferPointer { source in
                Array(row.id.utf8).withUnsafeBufferPointer { id in
                    batch.end(source: source, record: id, label: UnsafeBufferPointer(rebasing: id[..<0]))
                }
            }
        }
        try add(batch) {}
    }
}
