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
    var ids: [String] = []
    var rows: [String: Int] = [:]
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
    package func row(of id: String) -> Int? { rows[id] }

    /// The record in a row, equal to the one that was added.
    package func record(at row: Int) -> Record {
        Record(
            id: ids[row], version: pool[versions[row]], created: pool[created[row]], kind: kinds[row],
            standing: standings[row], source: pool[sources[row]], originator: pool[originators[row]],
            names: names[row].map { name($0) }, identifiers: identifiers[row].map { identifier($0) },
            birthDates: Array(birthDates[row]), birthPlaces: birthPlaces[row].map { pool[$0] },
            countries: countries[row].map { pool[$0] }, addresses: addresses[row].map { address($0) },
            phones: phones[row].map { pool[$0] }, emails: emails[row].map { pool[$0] }, position: positions[row])
    }

    func name(_ entry: NameEntry) -> Record.Name {
        Record.Name(pool[entry.text], given: pool[entry.given], family: pool[entry.family], kind: entry.kind)
    }

    func identifier(_ entry: IdentifierEntry) -> Record.Identifier {
        Record.Identifier(
            scheme: pool[entry.scheme], value: pool[entry.value], issuer: pool[entry.issuer],
            context: pool[entry.context], validity: entry.validity, isExclusive: entry.isExclusive)
    }

    func address(_ entry: AddressEntry) -> Record.Address {
        Record.Address(
            street: pool[entry.street], city: pool[entry.city], region: pool[entry.region],
            postcode: pool[entry.postcode], country: pool[entry.country])
    }
}
