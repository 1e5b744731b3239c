/// The rows of a finished merge as its index reads them, one after another: a merge is large, and is not copied for each.
package final class ResolvedRows: Sendable {
    private let prepared: NormalizedTable
    private let entityOfRow: [UInt32]

    /// The rows of a merge.
    package init(_ resolved: ResolvedTable) {
        prepared = resolved.scorer.prepared
        entityOfRow = resolved.entityOfRow
    }

    /// The row of a record; `nil` when it has none.
    ///
    /// - Parameter guess: a row that is looked at first.
    package func row(ofRecord id: String, guess: Int) -> Int? { prepared.table.ids.row(of: id, guess: guess) }

    /// The number of the entity of a row.
    package func entityNumber(ofRow row: Int) -> Int { Int(entityOfRow[row]) }

    /// What a search compares of an object.
    ///
    /// - Parameters:
    ///   - object: its row in `objects`.
    ///   - record: the row of the record that is merged from it; `nil` for none.
    package func searchEntry(of object: Int, in objects: ExtractedTable, record: Int?) -> [UInt8] {
        let text = objects.texts[object]
        guard let row = record else {
            return SearchEntry.bytes(text: text, persons: [], organisations: [], phones: [])
        }
        let isPerson = prepared.table.kinds[row] == .person
        let names = prepared.nameForms[row].map { Int($0) }
        return SearchEntry.bytes(
            text: text,
            persons: isPerson ? names.map { (prepared.persons.ringText($0), prepared.persons.joined($0)) } : [],
            organisations: isPerson ? [] : names.map { prepared.organisations.joinedText($0) },
            phones: prepared.phones[row].map { prepared.forms.bytes($0) })
    }
}
