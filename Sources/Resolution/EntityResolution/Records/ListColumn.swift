/// A column with any number of values per row: all values in one array, and the start of each row's.
struct ListColumn<Value: Sendable>: Sendable {
    private(set) var values: [Value] = []
    private var starts: [UInt32] = [0]

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
}
