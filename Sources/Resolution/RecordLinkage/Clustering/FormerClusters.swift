/// The clusters of rows that were linked before, by number from 1, for tables to which rows were added since.
public struct FormerClusters: Sendable {
    /// For each row of the table the number of its cluster; 0 for an added row.
    let numbers: [UInt32]
    /// The names of the clusters, by number less one.
    let names: [UInt64]

    /// The clusters of a table's records.
    ///
    /// - Parameters:
    ///   - names: for each record, in the order of the input, the name of its cluster; `nil` for an added one.
    public init(_ names: [UInt64?], of table: LinkageTable) {
        var known: [UInt64: UInt32] = [:]
        var all: [UInt64] = []
        numbers = (0..<table.count).map { row in
            guard let name = names[table.inputRow(row)] else { return 0 }
            if let number = known[name] { return number }
            all.append(name)
            known[name] = UInt32(all.count)
            return UInt32(all.count)
        }
        self.names = all
    }

    /// The number of added rows.
    public var added: Int { numbers.count { $0 == 0 } }
}
