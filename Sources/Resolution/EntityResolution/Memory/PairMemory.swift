internal import Digests
internal import RecordLinkage
internal import TextNormalization

/// What a merge stores about its pairs for the next one: the fingerprints of the records, and the pairs that mattered.
///
/// It is derived from the records, and as confidential as they are.
package struct PairMemory: Hashable, Sendable {
    /// The ids of the records.
    var records: [String] = []
    /// The fingerprint of each record: a digest of its content and of its blocking keys.
    var fingerprints: [Digest] = []
    /// The pairs that mattered, by index in `records`.
    var pairs: [StandingDecisions.Pair] = []

    /// An empty memory, after which everything is examined.
    package init() {}

    init(_ table: RecordTable, fingerprints: [Digest], pairs: [StandingDecisions.Pair]) {
        records = Array(table.ids)
        self.fingerprints = fingerprints
        self.pairs = pairs
    }

    /// The fingerprints of the rows of a table.
    static func fingerprints(of table: RecordTable, keys: ListColumn<UInt32>) -> [Digest] {
        var writer = RowWriter(table)
        return (0..<table.count).map { Digest.sha256(writer.bytes(of: $0, keys: keys[$0])) }
    }

    /// For each stored record its row in a table; -1 when it is not there, or was changed.
    func rows(in table: RecordTable, _ present: [Digest]) -> [Int32] {
        zip(records, fingerprints).map { record, fingerprint in
            guard let row = table.row(of: record), present[row] == fingerprint else { return -1 }
            return Int32(row)
        }
    }
}

/// Writes rows of a table as bytes, each text after its length: different contents have different bytes.
private struct RowWriter {
    private let table: RecordTable
    private var bytes: [UInt8] = []

    init(_ table: RecordTable) { self.table = table }

    mutating func bytes(of row: Int, keys: ArraySlice<UInt32>) -> [UInt8] {
        bytes.removeAll(keepingCapacity: true)
        write(table.ids[row])
        write(table.versions[row])
        write(table.created[row])
        write(table.sources[row])
        write(table.originators[row])
        write(table.kinds[row].rawValue)
        write(table.standings[row].rawValue)
        write(count: table.names[row].count)
        for name in table.names[row] {
            write(name.text)
            write(name.given)
            write(name.family)
            write(name.kind.rawValue)
        }
        write(count: table.identifiers[row].count)
        for identifier in table.identifiers[row] {
            write(identifier.scheme)
            write(identifier.value)
            write(identifier.issuer)
            write(identifier.context)
            write(identifier.validity.rawValue)
            write(count: identifier.isExclusive ? 1 : 0)
        }
        write(count: table.birthDates[row].count)
        for date in table.birthDates[row] {
            write(count: date.year)
            write(count: date.month ?? 0)
            write(count: date.day ?? 0)
        }
        write(count: table.addresses[row].count)
        for address in table.addresses[row] {
            write(address.street)
            write(address.city)
            write(address.region)
            write(address.postcode)
            write(address.country)
        }
        write(table.birthPlaces[row])
        write(table.countries[row])
        write(table.phones[row])
        write(table.emails[row])
        write(count: table.positions[row] == nil ? 0 : 1)
        if let position = table.positions[row] {
            withUnsafeBytes(of: position.latitude.bitPattern.littleEndian) { bytes += $0 }
            withUnsafeBytes(of: position.longitude.bitPattern.littleEndian) { bytes += $0 }
        }
        for key in keys { withUnsafeBytes(of: key.littleEndian) { bytes += $0 } }
        return bytes
    }

    private mutating func write(count: Int) { withUnsafeBytes(of: UInt32(count).littleEndian) { bytes += $0 } }

    private mutating func write(_ text: String) {
        write(count: text.utf8.count)
        bytes += text.utf8
    }

    private mutating func write(_ text: UInt32) {
        let text = table.pool.bytes(text)
        write(count: text.count)
        bytes += text
    }

    private mutating func write(_ texts: ArraySlice<UInt32>) {
        write(count: texts.count)
        for text in texts { write(text) }
    }
}
