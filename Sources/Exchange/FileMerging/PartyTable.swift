internal import Diagnostics
internal import EntityResolution
internal import Platform
internal import SourceFormats
internal import TradeModel

/// Reads the records of tables of parties without making objects of their rows.
enum PartyTable {
    /// The table, the rows, and the findings of reading; `nil` when objects are needed: of rows that yield more than
    /// a party, and where several rows state one record, so that their versions have to be judged.
    static func read(
        _ inputs: [SourceFile], _ options: SourceReadingOptions, by producer: STIXObject
    ) throws(Fault) -> (table: RecordTable, rows: [MappedRowObject], findings: [Finding])? {
        let collector = Collector(time: options.dated.rfc3339, producer: producer.id)
        guard let read = try SourceReader.readParties(inputs: inputs, options: options, into: collector),
            let table = collector.table()
        else { return nil }
        return (table, read.rows, read.findings)
    }

    private final class Collector: MappedPartySink {
        private let time: String
        private let producer: String
        private var builder = RecordTableBuilder()
        private var added = 0

        init(time: String, producer: String) { (self.time, self.producer) = (time, producer) }

        func add(_ party: MappedParty) {
            guard !party.isSilent else { return }
            var stated = StatedParty(
                id: party.id, time: time, source: party.source + " " + party.record, originator: producer)
            stated.identityClass = party.identityClass
            stated.names = party.names.enumerated().map { place, name in
                Record.Name(
                    name.text, given: place == 0 ? party.given : "", family: place == 0 ? party.family : "",
                    kind: Record.Name.Kind(rawValue: name.kind) ?? .alias)
            }
            stated.identifiers = party.identifiers.map { ($0.scheme, $0.value) }
            stated.birthDate = party.birthDate
            stated.birthPlace = party.birthPlace
            stated.nationality = party.nationality
            stated.phones = party.phones
            stated.emails = party.emails
            stated.address = party.address.map { address in
                (
                    address.id,
                    Record.Address(
                        street: address.street, city: address.city, region: address.region,
                        postcode: address.postcode, country: address.country)
                )
            }
            for record in stated.records {
                builder.add(record)
                added += 1
            }
        }

        /// The table; `nil` when two rows state one record.
        func table() -> RecordTable? {
            // Taken out, so that its columns are not copied.
            var built = RecordTableBuilder()
            swap(&built, &builder)
            let table = built.build().table
            return table.count == added ? table : nil
        }
    }
}
