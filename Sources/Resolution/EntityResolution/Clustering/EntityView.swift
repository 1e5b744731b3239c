/// The views of entities: what their records state together.
struct EntityView: Sendable {
    private let table: RecordTable

    init(_ table: RecordTable) { self.table = table }

    /// The number of originators of some rows. What is said of a party that nobody here confirmed counts as no
    /// source.
    func originators(_ rows: some Collection<Int>) -> Int {
        if rows.count == 1, let row = rows.first {
            return table.pool[table.originators[row]] == Record.unconfirmedOriginator ? 0 : 1
        }
        return Set(
            rows.lazy.map { self.table.originators[$0] }.filter { self.table.pool[$0] != Record.unconfirmedOriginator }
        ).count
    }

    /// The caution about an entity of some records.
    func note(_ kind: RecordKind, records: Int, originators: Int) -> String {
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

    private struct Said {
        var note = ""
        var rows: Set<Int> = []
    }

    private struct Key: Hashable, Comparable {
        let rank: Int
        let property: String
        let value: String

        static func < (left: Key, right: Key) -> Bool {
            (left.rank, left.property, left.value) < (right.rank, right.property, right.value)
        }
    }

    /// All values of some records, each with its sources.
    func values(ofRecords ids: [String]) -> [EntityValue] {
        var said: [Key: Said] = [:]
        func add(_ field: EvidenceField, value: String, row: Int, property: String? = nil, note: String = "") {
            guard !value.isEmpty else { return }
            let key = Key(rank: field.index, property: property ?? field.rawValue, value: value)
            said[key, default: Said()].rows.insert(row)
            if !note.isEmpty { said[key]?.note = note }
        }
        for row in ids.compactMap({ table.row(of: $0) }) {
            let record = table.record(at: row)
            for name in record.names {
                add(.name, value: name.display, row: row, note: name.kind == .original ? "" : name.kind.rawValue)
            }
            for identifier in record.identifiers {
                let scope = [identifier.issuer, identifier.context].filter { !$0.isEmpty }
                let value = ([identifier.value] + scope.map { "(\($0))" }).joined(separator: " ")
                add(
                    .identifier, value: value, row: row, property: "identifier:" + identifier.scheme,
                    note: Self.note(identifier.validity))
            }
            for date in record.birthDates { add(.birthDate, value: "\(date)", row: row) }
            for place in record.birthPlaces { add(.birthPlace, value: place, row: row) }
            for country in record.countries { add(.country, value: country, row: row) }
            for address in record.addresses { add(.address, value: address.display, row: row) }
            if let position = record.position {
                add(.position, value: "\(position.latitude), \(position.longitude)", row: row)
            }
            for phone in record.phones { add(.phone, value: phone, row: row) }
            for email in record.emails { add(.email, value: email, row: row) }
        }
        return said.sorted { $0.key < $1.key }.map { key, said in
            EntityValue(
                property: key.property, value: key.value, note: said.note,
                records: said.rows.sorted().map { table.ids[$0] },
                originators: originators(said.rows))
        }
    }

    private static func note(_ validity: Record.Identifier.Validity) -> String {
        switch validity {
        case .valid: ""
        case .invalid: "fails its check"
        case .placeholder: "a placeholder"
        }
    }

    // The name that most originators use; among several, one that is not all capitals, then the longest.
    func displayName(_ rows: [Int]) -> String {
        if rows.count == 1 {
            let names = table.names[rows[0]]
            if names.isEmpty { return nameless(rows[0]) }
            if names.count == 1, let entry = names.first {
                let name = table.name(entry).display
                if !name.isEmpty { return name }
            }
        }
        var originators: [String: Set<UInt32>] = [:]
        for row in rows {
            for entry in table.names[row] where entry.kind == .original || table.names[row].count == 1 {
                let originator = table.originators[row]
                let isSource = table.pool[originator] != Record.unconfirmedOriginator
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
