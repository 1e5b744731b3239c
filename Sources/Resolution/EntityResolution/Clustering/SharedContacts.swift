internal import TextNormalization

/// Contact data shared by different entities.
enum SharedContacts {
    /// The links among entities; `entities` has the entity id of each row.
    static func links(_ prepared: NormalizedTable, entities: [String]) -> [ContactLink] {
        var shared: [Key: [(row: Int, text: String)]] = [:]
        let table = prepared.table
        for row in 0..<table.count where table.kinds[row] == .person || table.kinds[row] == .organisation {
            for (form, number) in zip(prepared.phones[row], table.phones[row]) where !form.isEmpty {
                shared[Key(field: .phone, value: form), default: []].append((row, table.pool[number]))
            }
            for (form, number) in zip(prepared.emails[row], table.emails[row]) where !form.isEmpty {
                shared[Key(field: .email, value: form), default: []].append((row, table.pool[number]))
            }
            for (form, entry) in zip(prepared.streetAddresses(row), table.addresses[row])
            where form.isBuilding && !form.city.isEmpty {
                let value = [form.street, Array(form.number.utf8), Array(form.unit.utf8), form.city]
                    .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|")
                shared[Key(field: .address, value: value), default: []].append((row, table.address(entry).display))
            }
        }
        return shared.sorted { $0.key < $1.key }.compactMap { key, users in
            let linked = Set(users.map { entities[$0.row] })
            guard linked.count > 1, let text = users.map(\.text).min() else { return nil }
            return ContactLink(
                field: key.field, value: text, entities: linked.sorted(),
                records: Set(users.map { table.ids[$0.row] }).sorted())
        }
    }

    private struct Key: Hashable, Comparable {
        let field: EvidenceField
        let value: String

        static func < (left: Key, right: Key) -> Bool {
            (left.field.rawValue, left.value) < (right.field.rawValue, right.value)
        }
    }
}
