extension ResolvedTable {
    /// What a search compares of an object.
    ///
    /// - Parameters:
    ///   - object: its row in `objects`.
    ///   - record: the row of the record that is merged from it; `nil` for none.
    package func searchEntry(of object: Int, in objects: ExtractedTable, record: Int?) -> [UInt8] {
        let prepared = scorer.prepared
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
