package import Diagnostics
package import TradeModel

/// Extracts the records to be resolved from objects of the trade model: parties, places, consignments and things.
///
/// A party of a consignment, or the contact of such a party, was declared by a shipper; everybody else counts as
/// listed, which is the careful side: a declared and a listed person are never merged without review.
package enum RecordExtraction {
    /// The records of the objects that are neither revoked nor merely the creator of others. References are followed
    /// among the given objects.
    package static func records(from objects: [STIXObject]) -> [Record] {
        records(from: objects.map { ExtractedObject($0, isSearched: false) })
    }

    /// The records of objects that were already read.
    package static func records(from objects: [ExtractedObject]) -> [Record] {
        var table = ExtractedTable()
        for object in objects { table.append(object) }
        let (records, rows) = records(of: table, rows: Array(0..<table.count)) { _ in false }
        return rows.enumerated().map { records.record(at: $0.offset, id: table.id($0.element)) }
    }

    /// The table of the records of some objects that were already read.
    ///
    /// - Parameter isUnconfirmed: whether the statements of an object count as no source of their own, by its row.
    package static func table(
        of objects: ExtractedTable, rows: [Int], isUnconfirmed: (Int) -> Bool
    ) -> (table: RecordTable, findings: [Finding]) {
        let (records, rows) = records(of: objects, rows: rows, isUnconfirmed: isUnconfirmed)
        var ids = RecordIDList()
        for row in rows { ids.append(objects.id(row)) }
        return RecordTableBuilder(records, ids).build()
    }

    /// The records of objects without their ids, with what other objects state, and the row of the object of each.
    private static func records(
        of objects: ExtractedTable, rows: [Int], isUnconfirmed: (Int) -> Bool
    ) -> (records: RecordTable, rows: [Int]) {
        let context = ExtractionContext(objects, rows)
        let rows = rows.filter { row in
            !objects.isRevoked[row] && objects.recordRows[row] >= 0 && !context.authors[Int(objects.ids[row])]
        }
        var records = objects.records
        records.select(rows.map { Int(objects.recordRows[$0]) })
        records.standings = rows.map { context.declared[Int(objects.ids[$0])] ? .declared : .listed }
        let stated = records.addresses
        records.addresses.removeAll()
        for (record, row) in rows.enumerated() {
            let isParty = records.kinds[record] == .person || records.kinds[record] == .organisation
            if isParty {
                records.addresses.append(context.addresses(of: row))
            } else {
                records.addresses.append(stated[record])
            }
        }
        if let house = records.pool.existingNumber(of: "hawb") {
            let stated = records.identifiers
            records.identifiers.removeAll()
            for (record, row) in rows.enumerated() {
                for entry in stated[record] {
                    var entry = entry
                    if entry.scheme == house { entry.context = context.master(of: row) }
                    records.identifiers.push(entry)
                }
                records.identifiers.endRow()
            }
        }
        for (record, row) in rows.enumerated() where isUnconfirmed(row) {
            records.originators[record] = records.pool.number(of: Record.unconfirmedOriginator)
        }
        return (records, rows)
    }
}
