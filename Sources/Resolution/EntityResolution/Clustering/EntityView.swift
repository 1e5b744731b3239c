/// The views of entities: what their records state together.
struct EntityView: Sendable {
    private let table: RecordTable
    /// The number of the originator that counts as no source.
    private let unconfirmed: UInt32?

    init(_ table: RecordTable) {
        self.table = table
        unconfirmed = table.pool.existingNumber(of: Record.unconfirmedOriginator)
    }

    /// The number of originators of some rows. What is said of a party that nobody here confirmed counts as no
    /// source.
    func originators(_ rows: some Collection<Int>) -> Int {
        if rows.count == 1, let row = rows.first {
            return table.originators[row] == unconfirmed ? 0 : 1
        }
        return Set(rows.lazy.map { self.table.originators[$0] }.filter { $0 != self.unconfirmed }).count
    }

    /// The caution about an entity of some records.
    static func note(_ kind: RecordKind, records: Int, originators: Int) -> String {
        guard kind == .person else { return "" }
        if records == 1 { return "As one record has it; not a verified identity." }
        let sources =
            switch originators {
            case 0: "no confirmed originator"
            case 1: "1 originator"
            default: "\(originators) originators"
            }
        return "Put together from \(records) records of \(sources); not a verified identity."
    }

    /// A value as one record states it.
    private struct Statement {
        let field: EvidenceField
        let property: String
        let value: String
        let note: String
        let row: Int

        func isBefore(_ other: Statement) -> Bool {
            (field.index, property, value, row) < (other.field.index, other.property, other.value, other.row)
        }

        func isSame(_ other: Statement) -> Bool { property == other.property && value == other.value }
    }

    /// All values of some records, each with its sources.
    func values(ofRecords ids: [String]) -> [EntityValue] {
        var stated: [Statement] = []
        func add(_ field: EvidenceField, _ value: String, row: Int, property: String? = nil, note: String = "") {
            guard !value.isEmpty else { return }
            stated.append(
                Statement(field: field, property: property ?? field.rawValue, value: value, note: note, row: row))
        }
        for row in ids.compactMap({ table.row(of: $0) }) {
            for entry in table.names[row] {
                let name = table.name(entry)
                add(.name, name.display, row: row, note: name.kind == .original ? "" : name.kind.rawValue)
            }
            for entry in table.identifiers[row] {
                let identifier = table.identifier(entry)
                let scope = [identifier.issuer, identifier.context].filter { !$0.isEmpty }
                let value = ([identifier.value] + scope.map { "(\($0))" }).joined(separator: " ")
                add(
                    .identifier, value, row: row, property: "identifier:" + identifier.scheme,
                    note: Self.note(identifier.validity))
            }
            for date in table.birthDates[row] { add(.birthDate, "\(date)", row: row) }
            for place in table.birthPlaces[row] { add(.birthPlace, table.pool[place], row: row) }
            for country in table.countries[row] { add(.country, table.pool[country], row: row) }
            for address in table.addresses[row] { add(.address, table.address(address).display, row: row) }
            if let position = table.positions[row] {
                add(.position, "\(position.latitude), \(position.longitude)", row: row)
            }
            for phone in table.phones[row] { add(.phone, table.pool[phone], row: row) }
            for email in table.emails[row] { add(.email, table.pool[email], row: row) }
        }
        // The order of a record's own values decides which note counts, if a value has several.
        let order = stated.indices.sorted { one, other in
            if stated[one].isBefore(stated[other]) { return true }
            return !stated[other].isBefore(stated[one]) && one < other
        }
        var values: [EntityValue] = []
        var start = 0
        while start < order.count {
            let first = stated[order[start]]
            var (end, note, rows) = (start, "", [Int]())
            while end < order.count, first.isSame(stated[order[end]]) {
                let next = stated[order[end]]
                if !next.note.isEmpty { note = next.note }
                if rows.last != next.row { rows.append(next.row) }
                end += 1
            }
            values.append(
                EntityValue(
                    property: first.property, value: first.value, note: note, records: rows.map { table.ids[$0] },
                    originators: originators(rows)))
            start = end
        }
        return values
    }

    /// The caution about an identifier.
    static func note(_ validity: Record.Identifier.Validity) -> String {
        switch validity {
        case .valid: ""
        case .invalid: "fails its check"
        case .placeholder: "a placeholder"
        }
    }

    /// Appends the name to display of some rows, as its bytes.
    func appendDisplayName(_ rows: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
        if rows.count == 1, let row = rows.first.map({ Int($0) }) {
            let names = table.names[row]
            if names.count == 1, let name = names.first, name.text != 0 {
                bytes += table.pool.bytes(name.text)
                return
            }
            if names.isEmpty {
                if let identifier = table.identifiers[row].first {
                    bytes += table.pool.bytes(identifier.value)
                } else if let address = table.addresses[row].first {
                    table.append(address, to: &bytes)
                } else {
                    bytes += table.ids[row].utf8
                }
                return
            }
        }
        bytes += displayName(rows.map { Int($0) }).utf8
    }

    // The name that most originators use; among several, one that is not all capitals, then the longest.
    private func displayName(_ rows: [Int]) -> String {
        var originators: [String: Set<UInt32>] = [:]
        for row in rows {
            for entry in table.names[row] where entry.kind == .original || table.names[row].count == 1 {
                let originator = table.originators[row]
                let isSource = originator != unconfirmed
                originators[table.name(entry).display, default: []].formUnion(isSource ? [originator] : [])
            }
        }
        func order(_ name: String) -> (Int, Int, Int) {
            (originators[name]?.count ?? 0, name.contains { $0.isLowercase } ? 1 : 0, name.count)
        }
        let best = originators.keys.filter { !$0.isEmpty }.min {
            order($0) != order($1) ? order($0) > order($1) : $0 < $1
        }
        if let best { return best }
        if let name = table.names[rows[0]].first { return table.name(name).display }
        return nameless(rows[0])
    }

    private func nameless(_ row: Int) -> String {
        if let identifier = table.identifiers[row].first { return table.pool[identifier.value] }
        if let address = table.addresses[row].first { return table.address(address).display }
        return table.ids[row]
    }
}
