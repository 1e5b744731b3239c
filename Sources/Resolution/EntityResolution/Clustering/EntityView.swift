/// Builds the view of an entity from its records: every value with its sources.
struct EntityView {
    let table: RecordTable

    /// The entity of some rows.
    func entity(of rows: [Int], merges: [Join]) -> Entity {
        let rows = rows.sorted()
        let kind = table.kinds[rows[0]]
        let originators = Set(rows.map { table.originators[$0] }).count
        return Entity(
            id: EntityIdentity.id(anchor: EntityIdentity.anchor(of: rows, in: table)), kind: kind,
            members: rows.map { table.ids[$0] }, displayName: displayName(rows), values: values(rows), merges: merges,
            originators: originators, note: note(kind, rows: rows, originators: originators))
    }

    private func note(_ kind: RecordKind, rows: [Int], originators: Int) -> String {
        guard kind == .person else { return "" }
        if rows.count == 1 { return "As one record has it; not a verified identity." }
        return "Put together from \(rows.count) records of \(originators) "
            + (originators == 1 ? "originator" : "originators") + "; not a verified identity."
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

    private func values(_ rows: [Int]) -> [EntityValue] {
        var said: [Key: Said] = [:]
        func add(_ field: EvidenceField, value: String, row: Int, property: String? = nil, note: String = "") {
            guard !value.isEmpty else { return }
            let rank = EvidenceField.allCases.firstIndex(of: field) ?? 0
            let key = Key(rank: rank, property: property ?? field.rawValue, value: value)
            said[key, default: Said()].rows.insert(row)
            if !note.isEmpty { said[key]?.note = note }
        }
        for row in rows {
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
                originators: Set(said.rows.map { table.originators[$0] }).count)
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
    private func displayName(_ rows: [Int]) -> String {
        var originators: [String: Set<UInt32>] = [:]
        for row in rows {
            for entry in table.names[row] where entry.kind == .original || table.names[row].count == 1 {
                originators[table.name(entry).display, default: []].insert(table.originators[row])
            }
        }
        func order(_ name: String) -> (Int, Int, Int) {
            (originators[name]?.count ?? 0, name.contains { $0.isLowercase } ? 1 : 0, name.count)
        }
        let best = originators.keys.filter { !$0.isEmpty }.min {
            order($0) != order($1) ? order($0) > order($1) : $0 < $1
        }
        if let best { return best }
        let row = rows[0]
        if let name = table.names[row].first { return table.name(name).display }
        if let identifier = table.identifiers[row].first { return table.pool[identifier.value] }
        if let address = table.addresses[row].first { return table.address(address).display }
        return table.ids[row]
    }
}
