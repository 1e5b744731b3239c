extension ResolvedTable {
    /// The ids of the records whose names or telephone numbers match, in the normal forms that they were compared in.
    package func records(matching query: SearchQuery) -> Set<String> {
        let prepared = scorer.prepared
        let persons = prepared.personNames.map { query.matches($0) }
        let organisations = prepared.organisationNames.map { query.matches($0) }
        var found: Set<String> = []
        for row in 0..<prepared.table.count {
            let names = prepared.table.kinds[row] == .person ? persons : organisations
            let isFound =
                prepared.nameForms[row].contains { names[$0] }
                || prepared.phones[row].contains { query.matches(phone: $0) }
            if isFound { found.insert(prepared.table.ids[row]) }
        }
        return found
    }
}
