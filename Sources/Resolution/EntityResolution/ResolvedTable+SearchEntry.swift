extension ResolvedTable {
    /// What a search compares of an object.
    package func searchEntry(of object: ExtractedObject) -> [UInt8] {
        let prepared = scorer.prepared
        guard let row = prepared.table.row(of: object.id) else {
            return SearchEntry.bytes(text: object.text, persons: [], organisations: [], phones: [])
        }
        let isPerson = prepared.table.kinds[row] == .person
        let names = prepared.nameForms[row].map { Int($0) }
        return SearchEntry.bytes(
            text: object.text,
            persons: isPerson ? names.map { (prepared.persons.ringText($0), prepared.persons.joined($0)) } : [],
            organisations: isPerson ? [] : names.map { prepared.organisations.joinedText($0) },
            phones: prepared.phones[row].map { prepared.forms.bytes($0) })
    }
}
