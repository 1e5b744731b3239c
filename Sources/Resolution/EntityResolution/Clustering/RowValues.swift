internal import RecordLinkage
internal import TextNormalization

/// The values of one record as an entity of that record has them (`EntityView.values`), as bytes: most entities have one
/// record, and an index has them all.
struct RowValues {
    /// One value.
    struct Statement {
        let field: EvidenceField
        /// The number of an identifier's scheme; 0 for other fields.
        let scheme: UInt32
        /// Where the value lies in `bytes`.
        let value: Range<Int>
        /// A caution; empty for none.
        fileprivate(set) var note: String
    }

    private let table: RecordTable
    /// The bytes of the values.
    private(set) var bytes: [UInt8] = []
    /// The values, in order.
    private(set) var statements: [Statement] = []

    init(_ table: RecordTable) { self.table = table }

    /// Collects the values of a row in place of the former ones.
    mutating func collect(_ row: Int) {
        bytes.removeAll(keepingCapacity: true)
        statements.removeAll(keepingCapacity: true)
        for entry in table.names[row] {
            let start = bytes.count
            if entry.text != 0 {
                bytes += table.pool.bytes(entry.text)
            } else {
                bytes += table.name(entry).display.utf8
            }
            add(.name, from: start, note: entry.kind == .original ? "" : entry.kind.rawValue)
        }
        for entry in table.identifiers[row] {
            let start = bytes.count
            bytes += table.pool.bytes(entry.value)
            for scope in [entry.issuer, entry.context] where scope != 0 {
                bytes += [UInt8(ascii: " "), UInt8(ascii: "(")]
                bytes += table.pool.bytes(scope)
                bytes.append(UInt8(ascii: ")"))
            }
            add(.identifier, from: start, scheme: entry.scheme, note: EntityView.note(entry.validity))
        }
        for date in table.birthDates[row] {
            let start = bytes.count
            bytes += "\(date)".utf8
            add(.birthDate, from: start)
        }
        add(.birthPlace, table.birthPlaces[row])
        add(.country, table.countries[row])
        for address in table.addresses[row] {
            let start = bytes.count
            table.append(address, to: &bytes)
            add(.address, from: start)
        }
        if let position = table.positions[row] {
            let start = bytes.count
            bytes += "\(position.latitude), \(position.longitude)".utf8
            add(.position, from: start)
        }
        add(.phone, table.phones[row])
        add(.email, table.emails[row])
        order()
    }

    private mutating func add(_ field: EvidenceField, _ texts: ArraySlice<UInt32>) {
        for text in texts {
            let start = bytes.count
            bytes += table.pool.bytes(text)
            add(field, from: start)
        }
    }

    private mutating func add(_ field: EvidenceField, from start: Int, scheme: UInt32 = 0, note: String = "") {
        guard start < bytes.count else { return }
        statements.append(Statement(field: field, scheme: scheme, value: start..<bytes.count, note: note))
    }

    /// Orders the values, and makes one of equal ones; the last note counts.
    private mutating func order() {
        guard statements.count > 1 else { return }
        // Most records have one value of each field, in this order.
        if zip(statements, statements.dropFirst()).allSatisfy({ $0.field.index < $1.field.index }) { return }
        let order = statements.indices.sorted { one, other in
            if isBefore(statements[one], statements[other]) { return true }
            return !isBefore(statements[other], statements[one]) && one < other
        }
        var ordered: [Statement] = []
        for next in order.map({ statements[$0] }) {
            guard let last = ordered.last, last.field == next.field, property(last) == property(next),
                text(last) == text(next)
            else {
                ordered.append(next)
                continue
            }
            if !next.note.isEmpty { ordered[ordered.count - 1].note = next.note }
        }
        statements = ordered
    }

    private func isBefore(_ one: Statement, _ other: Statement) -> Bool {
        if one.field != other.field { return one.field.index < other.field.index }
        return (property(one), text(one)) < (property(other), text(other))
    }

    private func property(_ statement: Statement) -> String {
        statement.scheme == 0 ? "" : table.pool[statement.scheme]
    }

    private func text(_ statement: Statement) -> String { String(decoding: bytes[statement.value], as: UTF8.self) }
}
