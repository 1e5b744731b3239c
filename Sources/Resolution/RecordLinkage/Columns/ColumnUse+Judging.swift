/// Which columns of a table are evidence.
extension ColumnUse {
    /// The fewest records with a value from which a column is judged.
    private static let fewest = 20
    /// The number of rows that are examined for columns that say the same.
    private static let sampleSize = 4096
    /// The share of the examined rows in which such columns agree.
    private static let leastShare = 0.95

    /// Whether each record with a value has another whole number than all others, and the numbers are consecutive, with
    /// at most a tenth of them left out.
    static func isRowNumber(_ column: LinkageColumn) -> Bool {
        let values = column.values.count - 1
        guard column.known >= fewest, column.known == values, !column.field.isName else { return false }
        var (lowest, highest) = (Int.max, Int.min)
        for number in 1...values {
            let text = column.text(column.values[number])
            guard text.count <= 12, text.allSatisfy({ (48...57).contains($0) }) else { return false }
            let value = text.reduce(0) { $0 * 10 + Int($1 - 48) }
            (lowest, highest) = (min(lowest, value), max(highest, value))
        }
        return highest - lowest < values + values / 10
    }

    /// The use of each column of a table.
    ///
    /// - Parameters:
    ///   - columns: the columns, with the counts of their values without certain copies.
    ///   - numbers: for each column, the number of its value in each row.
    ///   - rowNumbers: the columns that number the rows.
    static func judge(_ columns: [LinkageColumn], numbers: [[UInt32]], rowNumbers: Set<Int>) -> [ColumnUse] {
        var uses = columns.indices.map { column -> ColumnUse in
            if rowNumbers.contains(column) { return .rowNumber }
            let isConstant = columns[column].values.count == 2 && columns[column].known >= fewest
            return isConstant ? .constant : .compared
        }
        let sampled = SampledRows(columns, numbers: numbers, size: sampleSize)
        // A whole name beside its parts: the parts say more.
        let given = columns.firstIndex { $0.field == .givenName }
        let family = columns.firstIndex { $0.field == .familyName }
        if let given, let family, uses[given].isCompared, uses[family].isCompared {
            for name in columns.indices where uses[name].isCompared && columns[name].field == .name {
                if sampled.share(of: name, equalTo: [given, family], atLeast: fewest) >= leastShare {
                    uses[name] = .repeats([given, family])
                }
            }
        }
        for column in columns.indices where uses[column].isCompared {
            let earlier = columns.indices.prefix(column).filter { uses[$0].isCompared }
            if let other = earlier.first(where: { sampled.areTheSame($0, column, atLeast: fewest, share: leastShare) })
            {
                uses[column] = .repeats([other])
            }
        }
        return uses
    }
}
