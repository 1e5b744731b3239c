/// The place of a row in the order of all rows, whatever table holds them: by the sound of its name, its content, and
/// its source and id.
package struct RowOrderKey: Hashable, Sendable, Comparable {
    /// The sounds of its first and its second name column.
    let lead: UInt32
    let sound: UInt32
    /// The hash of all its values.
    package let content: UInt64
    /// The hash of its source and id.
    package let mark: UInt64

    /// The places of all rows of a table, by row.
    package static func keys(of table: LinkageTable) -> [RowOrderKey] {
        let ordering = table.columns.indices.filter { table.uses[$0] != .rowNumber }
        let leading =
            ordering.first { [.familyName, .name].contains(table.columns[$0].field) } ?? ordering.first
        let second = ordering.first { table.columns[$0].field == .givenName }
        func sound(_ row: Int, _ column: Int?) -> UInt32 {
            guard let column else { return 0 }
            let value = table.columns[column].values[Int(table.cell(row, column))]
            return value.sound != 0 ? value.sound : value.joined
        }
        return (0..<table.count).map { row in
            RowOrderKey(
                lead: sound(row, leading), sound: sound(row, second),
                content: ordering.reduce(0) { StableHash.join($0, table.valueHash(row, $1)) }, mark: table.marks[row])
        }
    }

    package static func < (left: RowOrderKey, right: RowOrderKey) -> Bool {
        (left.lead, left.sound, left.content, left.mark) < (right.lead, right.sound, right.content, right.mark)
    }

    /// The place as 48 hexadecimal digits, the last 16 of which are those of `mark`.
    package var hexadecimal: String {
        let head = UInt64(lead) << 32 | UInt64(sound)
        return [head, content, mark].map { LinkageStatistics.hexadecimal($0) }.joined()
    }
}

extension LinkageTable {
    /// The hash of the normal form of a row's value in a column.
    fileprivate func valueHash(_ row: Int, _ column: Int) -> UInt64 {
        let number = cell(row, column)
        return number == 0
            ? StableHash.mix(0) : StableHash.hash(columns[column].text(columns[column].values[Int(number)]))
    }

    /// The hashes of the normal forms of a row's values; `nil` for a missing value.
    package func valueHashes(_ row: Int) -> [UInt64?] {
        (0..<width).map { cell(row, $0) == 0 ? nil : valueHash(row, $0) }
    }
}
