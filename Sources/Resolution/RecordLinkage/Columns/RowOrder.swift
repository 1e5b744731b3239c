internal import Platform

/// The order of a table's rows.
///
/// Rows with similar sounding values in the columns that most blocks use are adjacent: candidates are close in memory,
/// and in a block over the limit the neighbours are the likeliest matches. The rest of the order only has to be
/// reproducible.
struct RowOrder: Sendable {
    /// For each row, the index of its record.
    let records: SharedArray<UInt32>
    /// The rows whose values all equal those of the row before.
    let copies: [UInt32]
    /// Those copies that are likely copies of one record rather than namesakes: they have many values, or rare ones.
    let certainCopies: [UInt32]
    /// The number of columns with a value from which an identical record is likely a copy.
    private static let columnsOfACopy = 4

    /// The sort key of a row among rows with the same leading sound.
    private struct Place: BitwiseCopyable {
        var row: UInt32
        var sound: UInt32
        var content: UInt64
    }

    /// The order of some records by their columns, with ties broken by their hashes.
    init(_ columns: [NormalizedColumn], _ marks: SharedArray<UInt64>) {
        let leading = columns.first { [.familyName, .name].contains($0.column.field) } ?? columns.first
        let second = columns.first { $0.column.field == .givenName }
        let places = SharedArray(marks.count, repeating: Place(row: 0, sound: 0, content: 0))
        let leads = SharedArray<UInt32>(zeros: marks.count)
        Concurrent.forEachPart(of: marks.count) { rows in
            let (places, columns) = (places.base, columns)
            for row in rows { places[row].row = UInt32(row) }
            for column in columns {
                column.numbers.withUnsafeBufferPointer { numbers in
                    column.hashes.withUnsafeBufferPointer { hashes in
                        for row in rows {
                            places[row].content = StableHash.join(places[row].content, hashes[Int(numbers[row])])
                        }
                    }
                }
            }
            let leads = leads.base
            second?.forEachSound(of: rows) { places[$0].sound = $1 }
            leading?.forEachSound(of: rows) { leads[$0] = $1 }
        }
        let sort = RadixSort(marks.count)
        for row in 0..<marks.count { sort.append(UInt64(leads[row]) << 32 | UInt64(row)) }
        (records, copies) = sort.withSorted { leaders in
            var runs = leaders.indices.filter { $0 == 0 || leaders[$0 - 1] >> 32 != leaders[$0] >> 32 }
            runs.append(leaders.count)
            // Each run of one sound is sorted by the part in which it begins.
            let order = SharedArray<UInt32>(zeros: leaders.count)
            let isCopy = SharedArray<UInt8>(zeros: leaders.count)
            Concurrent.forEachPart(of: runs.count - 1) { part in
                let marks = marks.base
                let own = SharedArray(
                    leaders[runs[part.lowerBound]..<runs[part.upperBound]].map {
                        places[Int(UInt32(truncatingIfNeeded: $0))]
                    })
                let start = runs[part.lowerBound]
                for run in part where runs[run + 1] - runs[run] > 1 {
                    own.buffer[runs[run] - start..<runs[run + 1] - start].sort { left, right in
                        if left.sound != right.sound { return left.sound < right.sound }
                        return left.content != right.content
                            ? left.content < right.content : marks[Int(left.row)] < marks[Int(right.row)]
                    }
                }
                for index in 0..<own.count {
                    order[start + index] = own[index].row
                    guard index > 0, own[index].content == own[index - 1].content else { continue }
                    let (row, other) = (Int(own[index].row), Int(own[index - 1].row))
                    if !columns.isEmpty, columns.allSatisfy({ $0.numbers[row] == $0.numbers[other] }) {
                        isCopy[start + index] = 1
                    }
                }
            }
            return (order, isCopy.buffer.indices.filter { isCopy.buffer[$0] == 1 }.map { UInt32($0) })
        }
        let records = records
        certainCopies = copies.filter { row in
            let record = Int(records[Int(row)])
            return columns.count { $0.numbers[record] != 0 } >= Self.columnsOfACopy
                || CopyRarity.isCertain(columns.map { ($0.column, $0.numbers[record]) }, rows: marks.count)
        }
    }
}
