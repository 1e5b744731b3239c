public import Diagnostics

/// The records of delimited files as columns of numbers, in an order that does not depend on the order of the input.
///
/// A table is built by `LinkageTableBuilder` and immutable.
public final class LinkageTable: Sendable {
    /// The columns.
    let columns: [LinkageColumn]
    /// Whether each column is compared.
    let uses: [ColumnUse]
    /// The layout of a row's numbers.
    let layout: LinkageRowLayout
    /// The numbers of each row, row after row.
    let cells: SharedArray<UInt32>
    /// The rows whose values all equal those of the row before.
    let copies: [UInt32]
    /// The number of records without certain copies, which add no evidence.
    let distinct: Int
    /// The statistics that the table was built with; `nil` for its own.
    let statistics: LinkageStatistics?
    /// For each row, the index of its record in the input.
    let inputRows: SharedArray<UInt32>
    /// The hash of each row's source and record id, which breaks ties.
    let marks: SharedArray<UInt64>
    private let sources: TextDictionary
    private let sourceNumbers: SharedArray<UInt32>
    /// For each source, its rank in alphabetical order.
    private let sourceRanks: SharedArray<UInt32>
    private let recordBytes: SharedArray<UInt8>
    private let recordEnds: SharedArray<Int>
    private let labels: SharedArray<UInt32>

    init(
        columns: [LinkageColumn], uses: [ColumnUse], layout: LinkageRowLayout, cells: SharedArray<UInt32>,
        copies: [UInt32], distinct: Int, statistics: LinkageStatistics?, inputRows: SharedArray<UInt32>,
        marks: SharedArray<UInt64>,
        sources: TextDictionary, sourceNumbers: SharedArray<UInt32>, recordBytes: SharedArray<UInt8>,
        recordEnds: SharedArray<Int>, labels: SharedArray<UInt32>
    ) {
        self.columns = columns
        self.uses = uses
        self.layout = layout
        self.cells = cells
        self.copies = copies
        self.distinct = distinct
        self.statistics = statistics
        self.inputRows = inputRows
        self.marks = marks
        self.sources = sources
        self.sourceNumbers = sourceNumbers
        sourceRanks = SharedArray(zeros: sources.count)
        let order = (0..<sources.count).sorted { sources.text($0).lexicographicallyPrecedes(sources.text($1)) }
        for (rank, source) in order.enumerated() { sourceRanks[source] = UInt32(rank) }
        self.recordBytes = recordBytes
        self.recordEnds = recordEnds
        self.labels = labels
    }

    /// The number of records.
    public var count: Int { inputRows.count }

    /// The number of columns.
    var width: Int { columns.count }

    /// The number of a row's value in a column.
    @inline(__always)
    func cell(_ row: Int, _ column: Int) -> UInt32 { cells.base[row * layout.stride + column] }

    /// The address of a row's numbers.
    @inline(__always)
    func row(_ row: Int) -> UnsafePointer<UInt32> { UnsafePointer(cells.base + row * layout.stride) }

    /// One row for each distinct content.
    var rowsOfEachContent: [UInt32] {
        var isFirst = [Bool](repeating: true, count: count)
        for row in copies { isFirst[Int(row)] = false }
        return isFirst.indices.filter { isFirst[$0] }.map { UInt32($0) }
    }

    /// The source of a row, in UTF-8.
    public func source(_ row: Int) -> ArraySlice<UInt8> { sources.text(Int(sourceNumbers[Int(inputRows[row])])) }

    /// The number of a row's source.
    @inline(__always)
    func sourceNumber(ofRow row: Int) -> UInt32 { sourceNumbers.base[Int(inputRows.base[row])] }

    /// All sources, in UTF-8.
    public var sourceTexts: [ArraySlice<UInt8>] { (0..<sources.count).map { sources.text($0) } }

    /// The number of a record's source, by the record's index in the input.
    public func sourceNumber(ofInput input: Int) -> Int { Int(sourceNumbers.base[input]) }

    /// The record id of a row, in UTF-8.
    public func record(_ row: Int) -> UnsafeBufferPointer<UInt8> { record(ofInput: Int(inputRows[row])) }

    /// The id of a record by its index in the input, in UTF-8.
    public func record(ofInput input: Int) -> UnsafeBufferPointer<UInt8> {
        let start = input == 0 ? 0 : recordEnds.base[input - 1]
        return UnsafeBufferPointer(start: recordBytes.base + start, count: recordEnds.base[input] - start)
    }

    /// The label of a row for evaluation; 0 for none. Only `LinkageEvaluation` reads it.
    func label(_ row: Int) -> UInt32 { labels[Int(inputRows[row])] }

    /// The index of a row's record in the input, from 0.
    public func inputRow(_ row: Int) -> Int { Int(inputRows[row]) }

    /// The hashes of source and record id that occur in several rows.
    func repeatedMarks() -> Set<UInt64> {
        var (seen, repeated): (Set<UInt64>, Set<UInt64>) = ([], [])
        seen.reserveCapacity(count)
        for row in 0..<count where !seen.insert(marks[row]).inserted { repeated.insert(marks[row]) }
        return repeated
    }

    /// The rows of some records, by source and record id.
    public func rows(of records: Set<LinkageRecord>) -> [LinkageRecord: [Int]] {
        var wanted: [UInt64: LinkageRecord] = [:]
        for record in records { wanted[record.mark] = record }
        var found: [LinkageRecord: [Int]] = [:]
        guard !wanted.isEmpty else { return found }
        for row in 0..<count { if let record = wanted[marks[row]] { found[record, default: []].append(row) } }
        return found
    }

    /// The findings about the records themselves.
    public var findings: [Finding] {
        let sort = RadixSort(count)
        for row in 0..<count { sort.append((marks[row] & 0xffff_ffff_0000_0000) | UInt64(row)) }
        let sorted = sort.withSorted { Array($0) }
        var (repeated, first) = (0, Int?.none)
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end] >> 32 == sorted[start] >> 32 { end += 1 }
            if end - start > 1 {
                let rows = sorted[start..<end].map { Int(UInt32(truncatingIfNeeded: $0)) }
                let more = rows.count - Set(rows.map { marks[$0] }).count
                if more > 0 {
                    repeated += more
                    let known = Dictionary(grouping: rows) { marks[$0] }.first { $0.value.count > 1 }?.value.min()
                    first = [first, known].compactMap(\.self).min()
                }
            }
            start = end
        }
        var findings: [Finding] = []
        if let first {
            findings.append(
                Finding(.recordIDRepeated, ["count": "\(repeated)", "record": identity(first).description]))
        }
        let silent = (0..<count).count { row in !(0..<width).contains { cell(row, $0) != 0 } }
        if silent > 0 { findings.append(Finding(.recordNotComparable, ["count": "\(silent)"])) }
        return findings + columnFindings
    }

    /// Whether a row's record comes before another's: by source, the length of its id, and its characters.
    func isBefore(_ left: Int, _ right: Int) -> Bool {
        let (one, other) = (Int(inputRows.base[left]), Int(inputRows.base[right]))
        let (a, b) = (sourceNumbers.base[one], sourceNumbers.base[other])
        if a != b { return sourceRanks.base[Int(a)] < sourceRanks.base[Int(b)] }
        let (first, second) = (record(ofInput: one), record(ofInput: other))
        return first.count != second.count ? first.count < second.count : first.lexicographicallyPrecedes(second)
    }

    /// The source and record id of a row.
    public func identity(_ row: Int) -> LinkageRecord {
        LinkageRecord(
            source: String(decoding: source(row), as: UTF8.self), record: String(decoding: record(row), as: UTF8.self))
    }

    /// The source and record id of each record, in the order of the input.
    public func recordsByInput() -> [LinkageRecord] {
        let names = sourceTexts.map { String(decoding: $0, as: UTF8.self) }
        return (0..<count).map { input in
            LinkageRecord(
                source: names[sourceNumber(ofInput: input)],
                record: String(decoding: record(ofInput: input), as: UTF8.self))
        }
    }

    /// The source and record id of a row, for people.
    public func name(_ row: Int) -> String {
        String(decoding: source(row), as: UTF8.self) + "/" + String(decoding: record(row), as: UTF8.self)
    }
}

extension LinkageTable {
    /// The findings about columns that are not compared, by reason.
    private var columnFindings: [Finding] {
        func labels(_ columns: [Int]) -> String { columns.map { self.columns[$0].field.label }.joined(separator: ", ") }
        return uses.enumerated().compactMap { column, use in
            switch use {
            case .compared: nil
            case .constant: Finding(.columnConstant, ["column": labels([column])])
            case .rowNumber: Finding(.columnIsRowNumber, ["column": labels([column])])
            case .repeats(let others):
                Finding(.columnRepeated, ["column": labels([column]), "others": labels(others)])
            }
        }
    }
}
