internal import Files
internal import Findings

/// The blocking keys of every row, rule by rule: 32 bits each, 0 for none.
struct LinkageKeys: Sendable {
    /// The table.
    let table: LinkageTable
    /// The rules.
    let rules: [BlockingRule]
    /// Where the keys of each rule stand in a row's keys.
    let ranges: [Range<Int>]
    /// The rules that have several keys.
    let several: [Int]
    /// How many keys a row has.
    let width: Int
    /// The keys, row after row.
    let keys: FlatArray<UInt32>

    /// Makes the keys of a table, on two cores.
    init(_ table: LinkageTable) {
        let rules = BlockingRule.rules(table.columns, rows: table.count)
        var ranges: [Range<Int>] = []
        var width = 0
        for rule in rules {
            ranges.append(width..<width + rule.keys.count)
            width += rule.keys.count
        }
        let rowWidth = width
        let keys = FlatArray<UInt32>(table.count * width, repeating: 0)
        let parts = 16
        let size = (table.count + parts - 1) / parts
        try? Concurrent.perform(parts, workers: Concurrent.workers, { KeyMaker(rules) }) {
            (maker: KeyMaker, part: Int) throws(Fault) in
            for row in min(part * size, table.count)..<min((part + 1) * size, table.count) {
                maker.write(RowParts(table, row), to: keys.base + row * rowWidth)
            }
        }
        self.table = table
        self.rules = rules
        self.ranges = ranges
        several = ranges.indices.filter { ranges[$0].count > 1 }
        self.width = width
        self.keys = keys
    }
}
