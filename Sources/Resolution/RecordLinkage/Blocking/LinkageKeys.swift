internal import CProcessor
internal import Diagnostics
internal import Platform

/// The blocking keys of every row, rule by rule: 32 bits each, 0 for none.
///
/// Keys are stored in groups of four, and all keys of a rule are in one group, so that four keys are compared in one
/// step.
struct LinkageKeys: Sendable {
    /// The number of keys in a group, which is also the most that a rule may have.
    static let groupSize = 4

    /// The table.
    let table: LinkageTable
    /// The rules.
    let rules: [BlockingRule]
    /// The range of each rule's keys within a row's keys.
    let ranges: [Range<Int>]
    /// The number of keys of a row, padding included.
    let width: Int
    /// The keys, row after row.
    let keys: SharedArray<UInt32>
    /// A bit for each group in which a rule has several keys: there any key of one row may equal any key of the other.
    private let crossing: UInt64

    /// Computes the keys of a table on all cores.
    init(_ table: LinkageTable) {
        let rules = BlockingRule.rules(table)
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
            (builder: BlockingKeyBuilder, part: Int) throws(Fault) in
            builder.write(
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

    /// The address of a row's keys.
    @inline(__always)
    func row(_ row: Int) -> UnsafeMutablePointer<UInt32> { keys.base + row * width }

    /// Whether two rows that share this key of a rule share no key of an earlier rule, and no lower key of this rule.
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

    /// Whether two rows share a key.
    @inline(__always)
    func isShared(_ left: Int, _ right: Int) -> Bool {
        corridor_shares(row(left), row(right), width / Self.groupSize, crossing)
    }
}
