/// Some rows of a table, spread over all of it, by which dependent columns are found.
struct SampledRows {
    private let columns: [LinkageColumn]
    private let numbers: [[UInt32]]
    private let rows: [Int]
    /// A column of few values, fewer than one for each of this number of rows, can repeat another one under other names:
    /// a country and its code.
    private static let rowsOfAValue = 8

    /// At most about `size` rows.
    init(_ columns: [LinkageColumn], numbers: [[UInt32]], size: Int) {
        self.columns = columns
        self.numbers = numbers
        let count = numbers.first?.count ?? 0
        rows = Array(stride(from: 0, to: count, by: max(1, count / size)))
    }

    /// The share of rows in which a column has the words of other columns together, in any order, among the rows that
    /// have values in all of them; 0 when these are fewer than `least`, or when the column is missing elsewhere.
    func share(of column: Int, equalTo parts: [Int], atLeast least: Int) -> Double {
        var (known, same) = (0, 0)
        for row in rows {
            let (whole, pieces) = (numbers[column][row], parts.map { numbers[$0][row] })
            guard whole != 0, !pieces.contains(0) else { continue }
            known += 1
            let written = zip(parts, pieces).flatMap { columns[$0].string($1).split(separator: " ") }
            if columns[column].string(whole).split(separator: " ").sorted() == written.sorted() { same += 1 }
        }
        return known < least ? 0 : Double(same) / Double(known)
    }

    /// Whether two columns say the same: equal texts, or few values each of which stands for one value of the other.
    func areTheSame(_ one: Int, _ other: Int, atLeast least: Int, share: Double) -> Bool {
        var (known, equal) = (0, 0)
        var pairs: Set<UInt64> = []
        var (ones, others): (Set<UInt32>, Set<UInt32>) = ([], [])
        // The first rows decide most pairs of columns.
        for (place, row) in rows.enumerated() {
            let (a, b) = (numbers[one][row], numbers[other][row])
            guard a != 0, b != 0 else { continue }
            known += 1
            let (left, right) = (columns[one].values[Int(a)], columns[other].values[Int(b)])
            if left.joined == right.joined || left.ordered == right.ordered { equal += 1 }
            pairs.insert(UInt64(a) << 32 | UInt64(b))
            ones.insert(a)
            others.insert(b)
            if place == 256, equal * 2 < known, pairs.count > max(ones.count, others.count) + known / 20 {
                return false
            }
        }
        guard known >= least else { return false }
        if Double(equal) >= share * Double(known) { return true }
        let values = min(ones.count, others.count)
        return values > 1 && known >= values * Self.rowsOfAValue
            && Double(max(ones.count, others.count)) * (2 - share) >= Double(pairs.count)
            && Double(values) * (2 - share) >= Double(pairs.count)
    }
}
