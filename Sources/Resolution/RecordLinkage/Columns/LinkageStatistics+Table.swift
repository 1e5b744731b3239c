/// The statistics of a table.
extension LinkageStatistics {
    /// Those that a table was built with, or its own.
    init(_ table: LinkageTable, isOneToOne: Bool) {
        if let known = table.statistics {
            self = known
            return
        }
        let columns = zip(table.columns, table.uses).map { column, use in
            var counts: [UInt64: UInt32] = [:]
            for value in column.values.buffer.dropFirst() where value.count > 1 {
                counts[StableHash.hash(column.text(value))] = value.count
            }
            return Column(use: use, known: column.known, agreeing: column.agreeing, counts: counts)
        }
        self.init(records: table.count, copies: table.copies.count, isOneToOne: isOneToOne, columns: columns)
    }
}
