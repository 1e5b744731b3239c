internal import TextNormalization

/// The blocking keys of one record: two records that share one are a candidate pair.
enum RecordKeys {
    /// The most words of one name that become keys; without a limit one hostile cell could fill the memory.
    private static let wordLimit = 10

    /// The keys of a row, sorted, each once.
    static func keys(of row: Int, in prepared: NormalizedTable) -> [UInt64] {
        let kind = prepared.table.kinds[row]
        var keys: Set<UInt64> = []
        for entry in prepared.table.identifiers[row] where entry.validity == .valid {
            let pool = prepared.table.pool
            keys.insert(
                BlockingKey.value(
                    .identifier, kind: kind, parts: Array(pool[entry.scheme].utf8), Array(pool[entry.value].utf8)))
        }
        for phone in prepared.phones[row] where !phone.isEmpty {
            keys.insert(BlockingKey.value(.phone, kind: kind, parts: Array(phone.utf8)))
        }
        for email in prepared.emails[row] where !email.isEmpty {
            keys.insert(BlockingKey.value(.email, kind: kind, parts: Array(email.utf8)))
        }
        for address in prepared.streetAddresses(row) where address.isBuilding {
            keys.insert(
                BlockingKey.value(
                    .building, kind: kind, parts: address.street, Array(address.number.utf8), address.city))
        }
        switch kind {
        case .person: person(row, prepared: prepared, keys: &keys)
        case .organisation, .substance, .conveyance: organisation(row, prepared: prepared, keys: &keys)
        case .place: place(row, prepared: prepared, keys: &keys)
        case .consignment, .equipment, .transportUnit: break
        }
        return keys.sorted()
    }

    /// The keys that split a block over the limit: rarer traits of the same record, sorted, each once.
    static func refinements(of row: Int, in prepared: NormalizedTable) -> [UInt64] {
        let table = prepared.table
        let kind = table.kinds[row]
        var keys: Set<UInt64> = []
        func add(_ mark: UInt8, _ text: [UInt8]) {
            keys.insert(BlockingKey.value(.refined, kind: kind, parts: [mark], text))
        }
        for date in table.birthDates[row] { add(1, Array(String(date.year).utf8)) }
        for address in prepared.streetAddresses(row) {
            if !address.street.isEmpty { add(2, address.street + [0] + address.city) }
        }
        for phone in prepared.phones[row] where !phone.isEmpty { add(3, Array(phone.utf8)) }
        for email in prepared.emails[row] where !email.isEmpty { add(4, Array(email.utf8)) }
        if kind == .person {
            for name in prepared.personNames(row) {
                add(5, name.ring)
                for word in name.words.prefix(wordLimit) where !word.isInitial {
                    add(6, word.skeleton.count > 1 ? word.skeleton : word.text)
                }
            }
        } else {
            for name in prepared.organisationNames(row) {
                add(5, name.joined)
                add(7, Array(name.distinct.prefix(10)))
            }
        }
        for entry in table.identifiers[row] where entry.validity == .valid {
            add(8, Array(table.pool[entry.value].utf8))
        }
        return keys.sorted()
    }

    private static func person(_ row: Int, prepared: NormalizedTable, keys: inout Set<UInt64>) {
        let years = Set(prepared.table.birthDates[row].map(\.year))
        for name in prepared.personNames(row) where !name.words.isEmpty {
            keys.insert(BlockingKey.value(.ring, kind: .person, parts: name.ring))
            let whole = NameToken(NameToken.joined(name.words)).skeleton
            if whole.count >= 3 { keys.insert(BlockingKey.value(.skeleton, kind: .person, parts: whole)) }
            let words = name.words.prefix(wordLimit)
            for (index, word) in words.enumerated() where !word.isInitial {
                let sound = word.skeleton.count > 1 ? word.skeleton : word.text
                for year in years {
                    keys.insert(BlockingKey.value(.wordAndYear, kind: .person, parts: sound, Array(String(year).utf8)))
                }
                if name.words.count == 1 {
                    keys.insert(BlockingKey.value(.singleWord, kind: .person, parts: word.text))
                }
                for (other, next) in words.enumerated() where other != index {
                    keys.insert(BlockingKey.value(.wordAndInitial, kind: .person, parts: sound, [next.text[0]]))
                }
            }
        }
    }

    private static func organisation(_ row: Int, prepared: NormalizedTable, keys: inout Set<UInt64>) {
        let kind = prepared.table.kinds[row]
        let cities = prepared.streetAddresses(row).map(\.city).filter { $0.count > 2 }
        for name in prepared.organisationNames(row) where !name.joined.isEmpty {
            keys.insert(BlockingKey.value(.joined, kind: kind, parts: name.joined))
            let distinct = name.distinct.isEmpty ? name.joined : name.distinct
            var beginnings = [distinct]
            for city in cities where distinct.count > city.count {
                if distinct.starts(with: city) { beginnings.append(Array(distinct.dropFirst(city.count))) }
                if distinct.suffix(city.count).elementsEqual(city) {
                    beginnings.append(Array(distinct.dropLast(city.count)))
                }
            }
            for beginning in beginnings {
                keys.insert(BlockingKey.value(.withoutPlace, kind: kind, parts: beginning))
                keys.insert(BlockingKey.value(.beginning, kind: kind, parts: Array(beginning.prefix(6))))
            }
            let words = Array(
                name.words.lazy.filter { !name.trade.contains($0.string) && $0.text.count > 1 }.prefix(wordLimit))
            for (index, word) in words.enumerated() {
                for other in words[(index + 1)...] {
                    let pair = [word.text, other.text].sorted { $0.lexicographicallyPrecedes($1) }
                    keys.insert(BlockingKey.value(.words, kind: kind, parts: pair[0], pair[1]))
                }
            }
        }
    }

    private static func place(_ row: Int, prepared: NormalizedTable, keys: inout Set<UInt64>) {
        guard let position = prepared.table.positions[row] else { return }
        // Two grids, offset by half a cell in each direction: near positions share a cell of at least one of them.
        for (dx, dy) in [(0.0, 0.0), (0.5, 0.0), (0.0, 0.5), (0.5, 0.5)] {
            let x = Int64((position.longitude * 50 + dx).rounded(.down))
            let y = Int64((position.latitude * 50 + dy).rounded(.down))
            var key = BlockingKey(.position, .place)
            key.add(UInt64(bitPattern: x))
            key.add(UInt64(bitPattern: y))
            key.add(UInt64(dx * 2 + dy * 4))
            keys.insert(key.value)
        }
    }
}
