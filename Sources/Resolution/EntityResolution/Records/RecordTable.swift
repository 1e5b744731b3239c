internal import TextNormalization

/// The records to be resolved, as columns: strings by number in one pool, lists as flat arrays with row starts.
///
/// A table is built by `RecordTableBuilder` and immutable.
package struct RecordTable: Sendable {
    /// A name, with its strings by number.
    struct NameEntry: Hashable, Sendable {
        var text: UInt32
        var given: UInt32
        var family: UInt32
        var kind: Record.Name.Kind
    }

    /// An identifier, with its strings by number.
    struct IdentifierEntry: Hashable, Sendable {
        var scheme: UInt32
        var value: UInt32
        var issuer: UInt32
        var context: UInt32
        var validity: Record.Identifier.Validity
        var isExclusive: Bool
    }

    /// An address, with its strings by number.
    struct AddressEntry: Hashable, Sendable {
        var street: UInt32
        var city: UInt32
        var region: UInt32
        var postcode: UInt32
        var country: UInt32
    }

    var pool = StringPool()
    var ids = RecordIDs()
    var versions: [UInt32] = []
    var created: [UInt32] = []
    var kinds: [RecordKind] = []
    var standings: [SourceAuthority] = []
    var sources: [UInt32] = []
    var originators: [UInt32] = []
    var names = ListColumn<NameEntry>()
    var identifiers = ListColumn<IdentifierEntry>()
    var birthDates = ListColumn<PartialDate>()
    var birthPlaces = ListColumn<UInt32>()
    var countries = ListColumn<UInt32>()
    var addresses = ListColumn<AddressEntry>()
    var phones = ListColumn<UInt32>()
    var emails = ListColumn<UInt32>()
    var positions: [Record.Position?] = []

    /// The number of records.
    package var count: Int { ids.count }

    /// The row of a record's id.
    package func row(of id: String) -> Int? { ids.row(of: id) }

    /// The record in a row, equal to the one that was added.
    package func record(at row: Int) -> Record { record(at: row, id: ids[row]) }

    /// The record in a row, with an id.
    func record(at row: Int, id: String) -> Record {
        Record(
            id: id, version: pool[versions[row]], created: pool[created[row]], kind: kinds[row],
            standing: standings[row], source: pool[sources[row]], originator: pool[originators[row]],
            names: names[row].map { name($0) }, identifiers: identifiers[row].map { identifier($0) },
            birthDates: Array(birthDates[row]), birthPlaces: birthPlaces[row].map { pool[$0] },
            countries: countries[row].map { pool[$0] }, addresses: addresses[row].map { address($0) },
            phones: phones[row].map { pool[$0] }, emails: emails[row].map { pool[$0] }, position: positions[row])
    }

    /// Appends what a record states, except its id.
    mutating func append(_ record: Record) {
        versions.append(pool.number(of: record.version))
        created.append(pool.number(of: record.created))
        kinds.append(record.kind)
        standings.append(record.standing)
        sources.append(pool.number(of: record.source))
        originators.append(pool.number(of: record.originator))
        for name in record.names {
            names.push(
                NameEntry(
                    text: pool.number(of: name.text), given: pool.number(of: name.given),
                    family: pool.number(of: name.family), kind: name.kind))
        }
        names.endRow()
        for identifier in record.identifiers {
            identifiers.push(
                IdentifierEntry(
                    scheme: pool.number(of: identifier.scheme), value: pool.number(of: identifier.value),
                    issuer: pool.number(of: identifier.issuer), context: pool.number(of: identifier.context),
                    validity: identifier.validity, isExclusive: identifier.isExclusive))
        }
        identifiers.endRow()
        birthDates.append(record.birthDates)
        for place in record.birthPlaces { birthPlaces.push(pool.number(of: place)) }
        birthPlaces.endRow()
        for country in record.countries { countries.push(pool.number(of: country)) }
        countries.endRow()
        for address in record.addresses { addresses.push(entry(of: address)) }
        addresses.endRow()
        for phone in record.phones { phones.push(pool.number(of: phone)) }
        phones.endRow()
        for email in record.emails { emails.push(pool.number(of: email)) }
        emails.endRow()
        positions.append(record.position)
    }

    /// Keeps some rows, in their order, except their ids.
    mutating func select(_ rows: [Int]) {
        versions = rows.map { versions[$0] }
        created = rows.map { created[$0] }
        kinds = rows.map { kinds[$0] }
        standings = rows.map { standings[$0] }
        sources = rows.map { sources[$0] }
        originators = rows.map { originators[$0] }
        names.select(rows)
        identifiers.select(rows)
        birthDates.select(rows)
        birthPlaces.select(rows)
        countries.select(rows)
        addresses.select(rows)
        phones.select(rows)
        emails.select(rows)
        positions = rows.map { positions[$0] }
    }

    /// The entry of an address, whose texts are added to the pool.
    mutating func entry(of address: Record.Address) -> AddressEntry {
        AddressEntry(
            street: pool.number(of: address.street), city: pool.number(of: address.city),
            region: pool.number(of: address.region), postcode: pool.number(of: address.postcode),
            country: pool.number(of: address.country))
    }

    func name(_ entry: NameEntry) -> Record.Name {
        Record.Name(pool[entry.text], given: pool[entry.given], family: pool[entry.family], kind: entry.kind)
    }

    func identifier(_ entry: IdentifierEntry) -> Record.Identifier {
        Record.Identifier(
            scheme: pool[entry.scheme], value: pool[entry.value], issuer: pool[entry.issuer],
            context: pool[entry.context], validity: entry.validity, isExclusive: entry.isExclusive)
    }

    /// Appends an address on one line, as `Record.Address.display` has it.
    func append(_ entry: AddressEntry, to bytes: inout [UInt8]) {
        var isFirst = true
        for part in [entry.street, entry.city, entry.region, entry.postcode, entry.country] where part != 0 {
            if !isFirst { bytes += [UInt8(ascii: ","), UInt8(ascii: " ")] }
            bytes += pool.bytes(part)
            isFirst = false
        }
    }

    func address(_ entry: AddressEntry) -> Record.Address {
        Record.Address(
            street: pool[entry.street], city: pool[entry.city], region: pool[entry.region],
            postcode: pool[entry.postcode], country: pool[entry.country])
    }
}
