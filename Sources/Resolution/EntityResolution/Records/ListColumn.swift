/// A column with any number of values per row: all values in one array, and the start of each row's.
struct ListColumn<Value: Sendable>: Sendable {
    private(set) var values: [Value] = []
    private var starts: [UInt32] = [0]

    /// A column without rows.
    init() {}

    /// A column of rows of some lengths; nil when their sum is not the number of values.
    init?(_ values: [Value], lengths: [UInt32]) {
        var (starts, end): ([UInt32], UInt32) = ([0], 0)
        starts.reserveCapacity(lengths.count + 1)
        for length in lengths {
            let (next, overflow) = end.addingReportingOverflow(length)
            guard !overflow else { return nil }
            starts.append(next)
            end = next
        }
        guard Int(end) == values.count else { return nil }
        (self.values, self.starts) = (values, starts)
    }

    /// The length of each row.
    var lengths: [UInt32] { (0..<count).map { starts[$0 + 1] - starts[$0] } }

    /// The number of rows.
    var count: Int { starts.count - 1 }

    /// The values of a row.
    subscript(row: Int) -> ArraySlice<Value> { values[Int(starts[row])..<Int(starts[row + 1])] }

    /// Whether a row has no value.
    func isEmpty(_ row: Int) -> Bool { starts[row] == starts[row + 1] }

    /// The range of a row's values among all values.
    func range(_ row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

    /// Appends a row.
    mutating func append(_ row: some Sequence<Value>) {
        values.append(contentsOf: row)
        starts.append(UInt32(values.count))
    }

    /// Appends a row of what some values become.
    mutating func append<Other>(_ row: ArraySlice<Other>, _ value: (Other) -> Value) {
        for one in row { values.append(value(one)) }
        starts.append(UInt32(values.count))
    }

    /// Appends a value to the row that `endRow` will end.
    @inline(__always)
    mutating func push(_ value: Value) { values.append(value) }

    /// Ends the row of the values that were pushed since the last one.
    @inline(__always)
    mutating func endRow() { starts.append(UInt32(values.count)) }

    /// Removes all rows.
    mutating func removeAll() {
        values.removeAll(keepingCapacity: true)
        starts.removeLast(starts.count - 1)
    }

    /// Keeps some rows, in their order.
    mutating func select(_ rows: [Int]) {
        var selected = ListColumn()
        selected.values.reserveCapacity(values.count)
        selected.starts.reserveCapacity(rows.count + 1)
        for row in rows { selected.append(values[range(row)]) }
        self = selected
    }
}
