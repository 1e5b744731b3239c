package import Diagnostics

/// Builds a table, with rows sorted by id, from records in any order.
///
/// A table has one version of an object: of several the latest is kept and the others are reported in a finding; of two
/// with the same id and version but different content the same one is kept whatever the order, and reported in a
/// finding.
package struct RecordTableBuilder: Sendable {
    private var table = RecordTable()
    private var ids = RecordIDList()

    /// An empty builder.
    package init() {}

    /// A builder with records that lie in a table without ids, and their ids.
    init(_ table: RecordTable, _ ids: RecordIDList) { (self.table, self.ids) = (table, ids) }

    /// The number of distinct ids.
    package var count: Int {
        let order = ids.order()
        return order.indices.count { $0 == 0 || !ids.isSame(order[$0 - 1], order[$0]) }
    }

    /// Adds a record.
    package mutating func add(_ record: Record) {
        ids.append(record.id)
        table.append(record)
    }

    /// Adds records.
    package mutating func add(contentsOf records: some Sequence<Record>) {
        for record in records { add(record) }
    }

    /// The table, and the findings.
    package consuming func build() -> (table: RecordTable, findings: [Finding]) {
        var findings: [Finding] = []
        let order = ids.order()
        var kept: [Int] = []
        kept.reserveCapacity(order.count)
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, ids.isSame(order[start], order[end]) { end += 1 }
            kept.append(end - start == 1 ? order[start] : select(order[start..<end], &findings))
            start = end
        }
        table.ids = RecordIDs(ids, at: kept)
        if kept.count != ids.count || kept.indices.contains(where: { kept[$0] != $0 }) { table.select(kept) }
        return (table, findings)
    }

    /// The record to keep of several with one id.
    private func select(_ places: ArraySlice<Int>, _ findings: inout [Finding]) -> Int {
        let id = ids[places[places.startIndex]]
        var distinct: [Record: Int] = [:]
        for place in places { distinct[table.record(at: place, id: id)] = place }
        let versions = Dictionary(grouping: distinct.keys, by: \.version)
        guard let latest = versions.keys.max(by: Self.isEarlier), let candidates = versions[latest] else {
            return places[places.startIndex]
        }
        for (version, contents) in versions.sorted(by: { $0.key < $1.key }) where contents.count > 1 {
            findings.append(Finding(.recordVersionConflict, ["record": id, "version": version]))
        }
        if versions.count > 1 {
            findings.append(Finding(.recordVersionsReplaced, ["record": id, "count": "\(versions.count - 1)"]))
        }
        let record = candidates.count == 1 ? candidates.first : candidates.min { Self.order($0) < Self.order($1) }
        return record.flatMap { distinct[$0] } ?? places[places.startIndex]
    }

    // Times in UTC sort as texts, except for the Z: `…00.000Z` is before `…00.0001Z`.
    static func isEarlier(_ left: String, than right: String) -> Bool {
        func digits(_ time: String) -> Substring { time.hasSuffix("Z") ? time.dropLast() : time[...] }
        return digits(left) < digits(right)
    }

    // Any total order over contents is sufficient: it only has to be independent of the order of the input.
    private static func order(_ record: Record) -> String { String(reflecting: record) }
}
