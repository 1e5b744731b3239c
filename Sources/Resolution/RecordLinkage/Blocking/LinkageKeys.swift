internal import CProcessor
internal import Diagnostics
internal import Platform

/// The blocking keys of every row, rule by rule: 32 bits each, 0 for none.
///
/// Keys stand in groups of four, and all keys of a rule in one of them: four are compared at once.
struct LinkageKeys: Sendable {
    /// How many keys stand in a group, and a rule may have.
    static let groupSize = 4

    /// The table.
    let table: LinkageTable
    /// The rules.
    let rules: [BlockingRule]
    /// Where the keys of each rule stand in a row's keys.
    let ranges: [Range<Int>]
    /// How many keys a row has, those included that only fill a group.
    let width: Int
    /// The keys, row after row.
    let keys: SharedArray<UInt32>
    /// The groups, a bit each, in which a rule has several keys: two rows meet where any of one is any of the other.
    private let crossing: UInt64

    /// Makes the keys of a table, on all cores.
    init(_ table: LinkageTable) {
        let rules = BlockingRule.rules(table.columns, rows: table.count)
        var ranges: [Range<Int>] = []
        var crossing: UInt64 = 0
        var end = 0
        for rule in rules {
            precondition(rule.keys.count <= Self.groupSize, "the keys of a rule stand in one group")
            if end % Self.groupSize + rule.keys.count > Self.groupSize { end = Self.groups(end) * Self.groupSize }
            if rule.keys.count > 1, end / Self.groupSize < 64 { crossing |= 1 << UInt64(end / Self.groupSize) }
            ranges.append(end..<end + rule.keys.count)
            end += rule.keys.count
        }
        let width = Self.groups(end) * Self.groupSize
        let keys = SharedArray<UInt32>(zeros: table.count * width)
        let parts = max(16, 4 * Concurrent.workers)
        let size = (table.count + parts - 1) / parts
        try? Concurrent.perform(
            parts, workers: Concurrent.workers, makeWorker: { BlockingKeyBuilder(table, rules, places: ranges) }
        ) {
            (maker: BlockingKeyBuilder, part: Int) throws(Fault) in
            maker.write(
                min(part * size, table.count)..<min((part + 1) * size, table.count), to: keys.base, stride: width)
        }
        self.table = table
        self.rules = rules
        self.ranges = ranges
        self.crossing = crossing
        self.width = width
        self.keys = keys
    }

    private static func groups(_ places: Int) -> Int { (places + groupSize - 1) / groupSize }

    /// Where the keys of a row begin.
    @inline(__always)
    func row(_ row: Int) -> UnsafeMutablePointer<UInt32> { keys.base + row * width }

    /// Whether two rows that have a key of a rule in common have none of an earlier rule, and no lower one of this rule.
    @inline(__always)
    func isFirst(_ left: Int, _ right: Int, rule: Int, key: UInt32) -> Bool {
        let (a, b) = (row(left), row(right))
        let range = ranges[rule]
        let group = range.lowerBound / Self.groupSize
        if corridor_shares(a, b, group, crossing) { return false }
        let start = group * Self.groupSize
        return !corridor_shares_lower(
            a + start, b + start, UInt32(range.lowerBound - start), UInt32(range.upperBound - start), key)
    }

    /// Whether two rows have a key in common.
    @inline(__always)
    func isShared(_ left: Int, _ right: Int) -> Bool {
        corridor_shares(row(left), row(right), width / Self.groupSize, crossing)
    }
}
