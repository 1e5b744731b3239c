internal import RecordLinkage
internal import TextNormalization

/// The blocking keys of records: two records that share one are a candidate pair. They are made of the hashes of the
/// distinct texts, which the columns have.
struct RecordKeys {
    /// The most words of one name that become keys; without a limit one hostile cell could fill the memory.
    private static let wordLimit = 10
    /// The fewest consonants of a whole name that become a key.
    private static let shortestSkeleton = 3
    /// Single letters by their hash.
    private static let letters = (0...255).map { StableHash.hash([UInt8($0)]) }

    private let prepared: NormalizedTable
    private var keys: [UInt32] = []

    init(_ prepared: NormalizedTable) { self.prepared = prepared }

    /// Appends the keys of a row as a row of a column, sorted, each once.
    mutating func append(_ row: Int, to column: inout ListColumn<UInt32>) {
        let kind = prepared.table.kinds[row]
        keys.removeAll(keepingCapacity: true)
        for entry in prepared.table.identifiers[row] where entry.validity == .valid {
            keys.append(
                BlockingKey.value(
                    .identifier, kind: kind, prepared.table.pool.hash(entry.scheme),
                    and: prepared.table.pool.hash(entry.value)))
        }
        contacts(row, kind)
        for form in prepared.addressForms[row] where prepared.addresses.isBuilding(Int(form)) {
            let (street, number, city) = prepared.addresses.keyHashes(Int(form))
            var key = BlockingKey(.building, kind)
            key.add(street)
            key.add(number)
            key.add(city)
            keys.append(key.value)
        }
        switch kind {
        case .person: person(row)
        case .organisation, .substance, .conveyance: organisation(row, kind)
        case .place: place(row)
        case .consignment, .equipment, .transportUnit: break
        }
        endRow(of: &column)
    }

    /// Appends the traits of a row that divide a block over the limit, each once: what is rarer than the block's key.
    mutating func appendTraits(_ row: Int, to column: inout ListColumn<UInt32>) {
        let kind = prepared.table.kinds[row]
        keys.removeAll(keepingCapacity: true)
        for date in prepared.table.birthDates[row] {
            keys.append(BlockingKey.value(.year, kind: kind, UInt64(date.year)))
        }
        for form in prepared.addressForms[row] where prepared.addresses.hasStreet(Int(form)) {
            let (street, _, city) = prepared.addresses.keyHashes(Int(form))
            keys.append(BlockingKey.value(.street, kind: kind, street, and: city))
        }
        contacts(row, kind)
        for form in prepared.nameForms[row] {
            if kind == .person {
                personTraits(Int(form))
            } else {
                let names = prepared.organisations
                keys.append(BlockingKey.value(.name, kind: kind, names.joinedHash(Int(form))))
                keys.append(
                    BlockingKey.value(
                        .beginning, kind: kind, StableHash.hash(names.distinctText(Int(form)).prefix(10))))
            }
        }
        for entry in prepared.table.identifiers[row] where entry.validity == .valid {
            keys.append(BlockingKey.value(.value, kind: kind, prepared.table.pool.hash(entry.value)))
        }
        endRow(of: &column)
    }

    private mutating func endRow(of column: inout ListColumn<UInt32>) {
        keys.sort()
        var last: UInt32 = 0
        for key in keys where key != last {
            column.push(key)
            last = key
        }
        column.endRow()
    }

    private mutating func contacts(_ row: Int, _ kind: RecordKind) {
        for number in prepared.phones[row] where number != 0 {
            keys.append(BlockingKey.value(.phone, kind: kind, prepared.forms.hash(number)))
        }
        for number in prepared.emails[row] where number != 0 {
            keys.append(BlockingKey.value(.email, kind: kind, prepared.forms.hash(number)))
        }
    }

    private mutating func person(_ row: Int) {
        for form in prepared.nameForms[row] {
            let name = Int(form)
            let count = prepared.persons.wordCount(name)
            guard count > 0 else { continue }
            let (ring, skeleton) = prepared.persons.keyHashes(name, fromLength: Self.shortestSkeleton)
            keys.append(BlockingKey.value(.ring, kind: .person, ring))
            if let skeleton { keys.append(BlockingKey.value(.skeleton, kind: .person, skeleton)) }
            let used = min(count, Self.wordLimit)
            for place in 0..<used {
                let word = prepared.persons.keyWord(name, place)
                guard !word.isInitial else { continue }
                if count == 1 { keys.append(BlockingKey.value(.singleWord, kind: .person, word.text)) }
                for other in 0..<used where other != place {
                    let first = prepared.persons.keyWord(name, other).first
                    keys.append(
                        BlockingKey.value(.wordAndInitial, kind: .person, word.sound, and: Self.letters[Int(first)]))
                }
                for date in prepared.table.birthDates[row] {
                    keys.append(BlockingKey.value(.wordAndYear, kind: .person, word.sound, and: UInt64(date.year)))
                }
            }
        }
    }

    private mutating func personTraits(_ name: Int) {
        let count = prepared.persons.wordCount(name)
        guard count > 0 else { return }
        let ring = prepared.persons.keyHashes(name, fromLength: Self.shortestSkeleton).ring
        keys.append(BlockingKey.value(.name, kind: .person, ring))
        for place in 0..<min(count, Self.wordLimit) {
            let word = prepared.persons.keyWord(name, place)
            if !word.isInitial { keys.append(BlockingKey.value(.word, kind: .person, word.sound)) }
        }
    }

    private mutating func organisation(_ row: Int, _ kind: RecordKind) {
        for form in prepared.nameForms[row] {
            let name = Int(form)
            let (joined, own) = (prepared.organisations.joinedText(name), prepared.organisations.distinctText(name))
            let distinct = own.isEmpty ? joined : own
            if !joined.isEmpty {
                keys.append(BlockingKey.value(.joined, kind: kind, prepared.organisations.joinedHash(name)))
                begin(distinct, kind)
                let words = prepared.organisations.keyWords(name, limit: Self.wordLimit)
                for (index, word) in words.enumerated() {
                    for other in words[(index + 1)...] {
                        let (one, two) = prepared.organisations.orderedHashes(word, other)
                        keys.append(BlockingKey.value(.words, kind: kind, one, and: two))
                    }
                }
            }
            for address in prepared.addressForms[row] {
                let city = prepared.addresses.city(Int(address))
                guard city.count > 2, distinct.count > city.count else { continue }
                if distinct.starts(with: city) { begin(distinct.dropFirst(city.count), kind) }
                if distinct.suffix(city.count).elementsEqual(city) { begin(distinct.dropLast(city.count), kind) }
            }
        }
    }

    private mutating func begin(_ beginning: ArraySlice<UInt8>, _ kind: RecordKind) {
        keys.append(BlockingKey.value(.withoutPlace, kind: kind, StableHash.hash(beginning)))
        keys.append(BlockingKey.value(.beginning, kind: kind, StableHash.hash(beginning.prefix(6))))
    }

    private mutating func place(_ row: Int) {
        guard let position = prepared.table.positions[row] else { return }
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
