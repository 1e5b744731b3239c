package import Diagnostics

/// Builds a table, with rows sorted by id, from records in any order.
///
/// A table has one version of an object: of several the latest is kept and the others are reported in a finding; of two
/// with the same id and version but different content the same one is kept whatever the order, and reported in a
/// finding.
package struct RecordTableBuilder: Sendable {
    private var records: [Record] = []

    /// An empty builder.
    package init() {}

    /// The number of distinct ids.
    package var count: Int { Set(records.map(\.id)).count }

    /// Adds a record.
    package mutating func add(_ record: Record) {
        records.append(record)
    }

    /// Adds records.
    package mutating func add(contentsOf records: some Sequence<Record>) {
        for record in records { add(record) }
    }

    /// The table, and the findings.
    package func build() -> (table: RecordTable, findings: [Finding]) {
        var table = RecordTable()
        var findings: [Finding] = []
        let order = records.indices.sorted { records[$0].id < records[$1].id }
        var start = 0
        while start < order.count {
            let id = records[order[start]].id
            var end = start + 1
            while end < order.count, records[order[end]].id == id { end += 1 }
            defer { start = end }
            guard end - start > 1 else {
                Self.append(records[order[start]], to: &table)
                continue
            }
            let same = Set(order[start..<end].map { records[$0] })
            let versions = Dictionary(grouping: same, by: \.version)
            guard let latest = versions.keys.max(by: Self.isEarlier), let candidates = versions[latest] else {
                continue
            }
            for (version, contents) in versions.sorted(by: { $0.key < $1.key }) where contents.count > 1 {
                findings.append(Finding(.recordVersionConflict, ["record": id, "version": version]))
            }
            if versions.count > 1 {
                findings.append(Finding(.recordVersionsReplaced, ["record": id, "count": "\(versions.count - 1)"]))
            }
            let record = candidates.count == 1 ? candidates.first : candidates.min { Self.order($0) < Self.order($1) }
            if let record { Self.append(record, to: &table) }
        }
        return (table, findings)
    }

    // Times in UTC sort as texts, except for the Z: `…00.000Z` is before `…00.0001Z`.
    static func isEarlier(_ left: String, than right: String) -> Bool {
        func digits(_ time: String) -> Substring { time.hasSuffix("Z") ? time.dropLast() : time[...] }
        return digits(left) < digits(right)
    }

    // Any total order over contents is sufficient: it only has to be independent of the order of the input.
    private static func order(_ record: Record) -> String { String(reflecting: record) }

    private static func append(_ record: Record, to table: inout RecordTable) {
        func number(_ text: String) -> UInt32 { table.pool.number(of: text) }
        table.rows[record.id] = table.ids.count
        table.ids.append(record.id)
        table.versions.append(number(record.version))
        table.created.append(number(record.created))
        table.kinds.append(record.kind)
        table.standings.append(record.standing)
        table.sources.append(number(record.source))
        table.originators.append(number(record.originator))
        table.names.append(
            record.names.map {
                RecordTable.NameEntry(
                    text: number($0.text), given: number($0.given), family: number($0.family), kind: $0.kind)
            })
        table.identifiers.append(
            record.identifiers.map {
                RecordTable.IdentifierEntry(
                    scheme: number($0.scheme), value: number($0.value), issuer: number($0.issuer),
                    context: number($0.context), validity: $0.validity, isExclusive: $0.isExclusive)
            })
        table.birthDates.append(record.birthDates)
        table.birthPlaces.append(record.birthPlaces.map { number($0) })
        table.countries.append(record.countries.map { number($0) })
        table.addresses.append(
            record.addresses.map {
                RecordTable.AddressEntry(
                    street: number($0.street), city: number($0.city), region: number($0.region),
                    postcode: number($0.postcode), country: number($0.country))
            })
        table.phones.append(record.phones.map { number($0) })
        table.emails.append(record.emails.map { number($0) })
        table.positions.append(record.position)
    }
}
