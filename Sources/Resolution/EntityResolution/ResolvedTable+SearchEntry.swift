extension ResolvedTable {
    /// What a search compares of an object.
    package func searchEntry(of object: ExtractedObject) -> [UInt8] {
        let prepared = scorer.prepared
        guard let row = prepared.table.row(of: object.id) else {
            return SearchEntry.bytes(text: object.text, persons: [], organisations: [], phones: [])
        }
        let isPerson = prepared.table.kinds[row] == .person
        return SearchEntry.bytes(
            text: object.text, persons: isPerson ? prepared.personNames(row) : [],
            organisations: isPerson ? [] : prepared.organisationNames(row),
            phones: prepared.phones[row].map { prepared.forms[$0] })
    }
}
