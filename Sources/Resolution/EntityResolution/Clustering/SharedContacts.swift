internal import TextNormalization

/// Contact data shared by different entities.
enum SharedContacts {
    /// The links among entities; `entities` has the entity id of each row.
    static func links(_ prepared: NormalizedTable, entities: [String]) -> [ContactLink] {
        let table = prepared.table
        var (phones, emails): (Users, Users) = ([:], [:])
        var addresses: Users = [:]
        let keys = AddressKeys(prepared)
        for row in 0..<table.count where table.kinds[row] == .person || table.kinds[row] == .organisation {
            for (form, number) in zip(prepared.phones[row], table.phones[row]) where form != 0 {
                phones[form, default: []].append(User(row: row, text: number))
            }
            for (form, number) in zip(prepared.emails[row], table.emails[row]) where form != 0 {
                emails[form, default: []].append(User(row: row, text: number))
            }
            for (place, form) in prepared.addressForms[row].enumerated() {
                guard let key = keys.keys[Int(form)] else { continue }
                addresses[key, default: []].append(User(row: row, text: UInt32(place)))
            }
        }
        func links(_ field: EvidenceField, _ shared: Users, text: (User) -> String) -> [(String, ContactLink)] {
            shared.compactMap { key, users in
                guard let first = users.first, users.count > 1,
                    users.contains(where: { entities[$0.row] != entities[first.row] }),
                    let shown = users.map(text).min()
                else { return nil }
                let link = ContactLink(
                    field: field, value: shown, entities: Set(users.map { entities[$0.row] }).sorted(),
                    records: Set(users.map { table.ids[$0.row] }).sorted())
                return (field == .address ? keys.texts[Int(key)] : prepared.forms[key], link)
            }.sorted { $0.0 < $1.0 }
        }
        let found =
            links(.address, addresses) { user in
                let own = table.addresses[user.row]
                return table.address(own[own.startIndex + Int(user.text)]).display
            } + links(.email, emails) { table.pool[$0.text] } + links(.phone, phones) { table.pool[$0.text] }
        return found.map(\.1)
    }

    private typealias Users = [UInt32: [User]]

    private struct User {
        let row: Int
        /// The number of the text, or the position of the address in its row.
        let text: UInt32
    }

    /// The distinct buildings of a table, by number.
    private struct AddressKeys {
        /// For each address the number of its building and unit.
        private(set) var keys: [UInt32?] = []
        private(set) var texts: [String] = []

        init(_ prepared: NormalizedTable) {
            var numbers: [String: UInt32] = [:]
            for form in prepared.streetAddresses {
                guard form.isBuilding, !form.city.isEmpty else {
                    keys.append(nil)
                    continue
                }
                let text = [form.street, Array(form.number.utf8), Array(form.unit.utf8), form.city]
                    .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|")
                let number = numbers[text] ?? UInt32(texts.count)
                if numbers[text] == nil {
                    numbers[text] = number
                    texts.append(text)
                }
                keys.append(number)
            }
        }
    }
}
