internal import RecordLinkage

/// Contact data shared by different entities.
enum SharedContacts {
    /// The links among entities.
    ///
    /// - Parameters:
    ///   - entities: for each row, the number of its entity.
    ///   - id: the id of an entity, by its number.
    static func links(_ prepared: NormalizedTable, entities: [UInt32], id: (Int) -> String) -> [ContactLink] {
        let table = prepared.table
        let (buildings, places) = buildings(of: prepared)
        return links(.address, places, of: table, entities: entities, id: id) {
            prepared.addresses.text(buildings[Int($0) - 1])
        } text: { row, place in
            let own = table.addresses[row]
            return table.address(own[own.startIndex + place]).display
        }
            + links(.email, prepared.emails, of: table, entities: entities, id: id) {
                prepared.forms[$0]
            } text: { row, place in
                let own = table.emails[row]
                return table.pool[own[own.startIndex + place]]
            }
            + links(.phone, prepared.phones, of: table, entities: entities, id: id) {
                prepared.forms[$0]
            } text: { row, place in
                let own = table.phones[row]
                return table.pool[own[own.startIndex + place]]
            }
    }

    /// The distinct buildings of a table, and for each address of each record the number of its building, from 1; 0 for
    /// an address that is no building in a city.
    private static func buildings(
        of prepared: NormalizedTable
    ) -> (buildings: [StreetAddressColumn.Building], ofRows: ListColumn<UInt32>) {
        var numbers: [StreetAddressColumn.Building: UInt32] = [:]
        var buildings: [StreetAddressColumn.Building] = []
        let numberOfForm = (0..<prepared.addresses.count).map { form -> UInt32 in
            guard let building = prepared.addresses.building(form) else { return 0 }
            if let number = numbers[building] { return number }
            buildings.append(building)
            numbers[building] = UInt32(buildings.count)
            return UInt32(buildings.count)
        }
        var ofRows = ListColumn<UInt32>()
        for row in 0..<prepared.table.count {
            for form in prepared.addressForms[row] { ofRows.push(numberOfForm[Int(form)]) }
            ofRows.endRow()
        }
        return (buildings, ofRows)
    }

    /// The links by one column, in which 0 is no value.
    ///
    /// - Parameters:
    ///   - order: a text that orders the values.
    ///   - text: the value as a record has it, by its place there.
    private static func links(
        _ field: EvidenceField, _ column: ListColumn<UInt32>, of table: RecordTable, entities: [UInt32],
        id: (Int) -> String, order: (UInt32) -> String, text: (_ row: Int, _ place: Int) -> String
    ) -> [ContactLink] {
        let sort = RadixSort(column.values.count)
        for row in 0..<table.count where table.kinds[row] == .person || table.kinds[row] == .organisation {
            for value in column[row] where value != 0 { sort.append(UInt64(value) << 32 | UInt64(row)) }
        }
        var found: [(order: String, link: ContactLink)] = []
        sort.withSorted { entries in
            var start = 0
            while start < entries.count {
                let value = UInt32(entries[start] >> 32)
                var end = start + 1
                while end < entries.count, entries[end] >> 32 == UInt64(value) { end += 1 }
                defer { start = end }
                func row(_ entry: UInt64) -> Int { Int(UInt32(truncatingIfNeeded: entry)) }
                let first = entities[row(entries[start])]
                guard entries[start..<end].contains(where: { entities[row($0)] != first }) else { continue }
                let rows = Set(entries[start..<end].map(row)).sorted()
                var texts: Set<String> = []
                for row in rows {
                    for (place, own) in column[row].enumerated() where own == value { texts.insert(text(row, place)) }
                }
                let link = ContactLink(
                    field: field, value: texts.min() ?? "",
                    entities: Set(rows.map { entities[$0] }).map { id(Int($0)) }.sorted(),
                    records: rows.map { table.ids[$0] })
                found.append((order(value), link))
            }
        }
        return found.sorted { $0.order < $1.order }.map(\.link)
    }
}
