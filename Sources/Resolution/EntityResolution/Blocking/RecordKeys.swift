internal import TextNormalization

/// The blocking keys of records: two records that share one are a candidate pair. The keys of each distinct name,
/// address and other value are computed once.
struct RecordKeys {
    /// The keys that follow from one distinct name alone, and what other keys are made from.
    private struct NameKeys {
        var keys: [UInt32] = []
        /// The words of a person's name by sound.
        var sounds: [[UInt8]] = []
        /// The traits that divide large blocks.
        var traits: [UInt32] = []
    }

    private struct OrganisationForm: Hashable {
        let kind: RecordKind
        let name: UInt32
    }

    /// The most words of one name that become keys; without a limit one hostile cell could fill the memory.
    private static let wordLimit = 10

    private let prepared: NormalizedTable
    private var persons: [NameKeys?]
    private var organisations: [OrganisationForm: NameKeys] = [:]

    init(_ prepared: NormalizedTable) {
        self.prepared = prepared
        persons = [NameKeys?](repeating: nil, count: prepared.personNames.count)
    }

    private var table: RecordTable { prepared.table }

    /// Appends the keys of a row, sorted, each once.
    mutating func append(_ row: Int, to all: inout [UInt32]) {
        let kind = table.kinds[row]
        var keys: [UInt32] = []
        for entry in table.identifiers[row] where entry.validity == .valid {
            keys.append(
                BlockingKey.value(
                    .identifier, kind: kind, parts: Array(table.pool[entry.scheme].utf8),
                    Array(table.pool[entry.value].utf8)))
        }
        for (keyClass, numbers) in [(BlockingKey.Class.phone, prepared.phones[row]), (.email, prepared.emails[row])] {
            for number in numbers where number != 0 {
                keys.append(BlockingKey.value(keyClass, kind: kind, parts: Array(prepared.forms[number].utf8)))
            }
        }
        for form in prepared.addressForms[row] {
            let address = prepared.streetAddresses[Int(form)]
            guard address.isBuilding else { continue }
            keys.append(
                BlockingKey.value(
                    .building, kind: kind, parts: address.street, Array(address.number.utf8), address.city))
        }
        switch kind {
        case .person: person(row, &keys)
        case .organisation, .substance, .conveyance: organisation(row, &keys)
        case .place: place(row, &keys)
        case .consignment, .equipment, .transportUnit: break
        }
        keys.sort()
        var last: UInt32 = 0
        for key in keys where key != last {
            all.append(key)
            last = key
        }
    }

    /// The traits of a row that divide a block over the limit, each once: what is rarer than the block's key.
    mutating func traits(_ row: Int) -> [UInt32] {
        let kind = table.kinds[row]
        var traits: [UInt32] = []
        for date in table.birthDates[row] {
            var key = BlockingKey(.year, kind)
            key.add(UInt64(date.year))
            traits.append(key.value)
        }
        for form in prepared.addressForms[row] {
            let address = prepared.streetAddresses[Int(form)]
            guard !address.street.isEmpty else { continue }
            traits.append(BlockingKey.value(.street, kind: kind, parts: address.street, address.city))
        }
        for (keyClass, numbers) in [(BlockingKey.Class.phone, prepared.phones[row]), (.email, prepared.emails[row])] {
            for number in numbers where number != 0 {
                traits.append(BlockingKey.value(keyClass, kind: kind, parts: Array(prepared.forms[number].utf8)))
            }
        }
        for form in prepared.nameForms[row] {
            traits += (kind == .person ? keys(ofPerson: form) : keys(ofOrganisation: form, kind)).traits
        }
        for entry in table.identifiers[row] where entry.validity == .valid {
            traits.append(BlockingKey.value(.value, kind: kind, parts: Array(table.pool[entry.value].utf8)))
        }
        return Array(Set(traits)).sorted()
    }

    private mutating func person(_ row: Int, _ keys: inout [UInt32]) {
        for form in prepared.nameForms[row] {
            let name = self.keys(ofPerson: form)
            keys += name.keys
            for date in table.birthDates[row] {
                for sound in name.sounds {
                    var key = BlockingKey(.wordAndYear, .person)
                    key.add(sound)
                    key.add(UInt64(date.year))
                    keys.append(key.value)
                }
            }
        }
    }

    private mutating func keys(ofPerson form: UInt32) -> NameKeys {
        if let known = persons[Int(form)] { return known }
        let name = prepared.personNames[Int(form)]
        var found = NameKeys()
        if !name.words.isEmpty {
            found.keys.append(BlockingKey.value(.ring, kind: .person, parts: name.ring))
            let whole = NameToken.skeleton(of: NameToken.joined(name.words))
            if whole.count >= 3 { found.keys.append(BlockingKey.value(.skeleton, kind: .person, parts: whole)) }
            found.traits.append(BlockingKey.value(.name, kind: .person, parts: name.ring))
        }
        let words = name.words.prefix(Self.wordLimit)
        for (index, word) in words.enumerated() where !word.isInitial {
            let sound = word.skeleton.count > 1 ? word.skeleton : word.text
            found.sounds.append(sound)
            found.traits.append(BlockingKey.value(.word, kind: .person, parts: sound))
            if name.words.count == 1 {
                found.keys.append(BlockingKey.value(.singleWord, kind: .person, parts: word.text))
            }
            for (other, next) in words.enumerated() where other != index {
                found.keys.append(BlockingKey.value(.wordAndInitial, kind: .person, parts: sound, [next.text[0]]))
            }
        }
        persons[Int(form)] = found
        return found
    }

    private mutating func organisation(_ row: Int, _ keys: inout [UInt32]) {
        let kind = table.kinds[row]
        for form in prepared.nameForms[row] {
            keys += self.keys(ofOrganisation: form, kind).keys
            let name = prepared.organisationNames[Int(form)]
            let distinct = name.distinct.isEmpty ? name.joined : name.distinct
            for address in prepared.addressForms[row] {
                let city = prepared.streetAddresses[Int(address)].city
                guard city.count > 2, distinct.count > city.count else { continue }
                if distinct.starts(with: city) { begin(Array(distinct.dropFirst(city.count)), kind: kind, &keys) }
                if distinct.suffix(city.count).elementsEqual(city) {
                    begin(Array(distinct.dropLast(city.count)), kind: kind, &keys)
                }
            }
        }
    }

    private func begin(_ beginning: [UInt8], kind: RecordKind, _ keys: inout [UInt32]) {
        keys.append(BlockingKey.value(.withoutPlace, kind: kind, parts: beginning))
        keys.append(BlockingKey.value(.beginning, kind: kind, parts: Array(beginning.prefix(6))))
    }

    private mutating func keys(ofOrganisation form: UInt32, _ kind: RecordKind) -> NameKeys {
        if let known = organisations[OrganisationForm(kind: kind, name: form)] { return known }
        let name = prepared.organisationNames[Int(form)]
        var found = NameKeys()
        if !name.joined.isEmpty {
            found.keys.append(BlockingKey.value(.joined, kind: kind, parts: name.joined))
            begin(name.distinct.isEmpty ? name.joined : name.distinct, kind: kind, &found.keys)
            let words = Array(
                name.words.lazy.filter { !name.trade.contains($0.string) && $0.text.count > 1 }.prefix(Self.wordLimit))
            for (index, word) in words.enumerated() {
                for other in words[(index + 1)...] {
                    let pair = [word.text, other.text].sorted { $0.lexicographicallyPrecedes($1) }
                    found.keys.append(BlockingKey.value(.words, kind: kind, parts: pair[0], pair[1]))
                }
            }
        }
        found.traits = [
            BlockingKey.value(.name, kind: kind, parts: name.joined),
            BlockingKey.value(.beginning, kind: kind, parts: Array(name.distinct.prefix(10))),
        ]
        organisations[OrganisationForm(kind: kind, name: form)] = found
        return found
    }

    private func place(_ row: Int, _ keys: inout [UInt32]) {
        guard let position = table.positions[row] else { return }
        // Two grids, offset by half a cell in each direction: near positions share a cell of at least one of them.
        for (dx, dy) in [(0.0, 0.0), (0.5, 0.0), (0.0, 0.5), (0.5, 0.5)] {
            let x = Int64((position.longitude * 50 + dx).rounded(.down))
            let y = Int64((position.latitude * 50 + dy).rounded(.down))
            var key = BlockingKey(.position, .place)
            key.add(UInt64(bitPattern: x))
            key.add(UInt64(bitPattern: y))
            key.add(UInt64(dx * 2 + dy * 4))
            keys.append(key.value)
        }
    }
}
