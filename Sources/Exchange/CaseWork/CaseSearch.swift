package import EntityResolution

/// Searches a case file for words, a number, a name in any script, or the beginning of an id.
///
/// All text is searched, also in objects that are not entities: goods lead to their consignments, notes to their
/// subjects, places to the parties there. Text and query are folded like names in a merge (`SearchQuery`).
package struct CaseSearch: Sendable {
    /// An entity that matches.
    package struct Found: Sendable {
        /// The entity.
        package let entity: Entity
        /// The ids of the objects that lead to it, when none of its own records matches.
        package let through: [String]
    }

    /// The entities, in the order of the merge.
    package let entities: [Found]
    /// The ids of objects that match and lead to no entity.
    package let others: [String]

    init(entities: [Found], others: [String]) {
        self.entities = entities
        self.others = others
    }

    /// Searches for a text in a view, object by object; an empty text matches everything.
    package init(_ text: String, in view: CaseView) {
        guard !text.isEmpty else {
            entities = view.result.entities.map { Found(entity: $0, through: []) }
            others = []
            return
        }
        let query = SearchQuery(text)
        let objects = (0..<view.current.count).map { view.current.extracts[view.current.row($0)] }
        let direct = view.resolved.records(matching: query)
            .union(objects.lazy.filter { $0.matches(query) || CaseView.fits($0.id, text) }.map(\.id))
        var entityOfRecord: [String: Int] = [:]
        for (number, entity) in view.result.entities.enumerated() {
            for member in entity.members { entityOfRecord[member] = number }
        }
        var own: Set<Int> = []
        for (number, entity) in view.result.entities.enumerated() where CaseView.fits(entity.id, text) {
            own.insert(number)
        }
        for id in direct { if let number = entityOfRecord[id] { own.insert(number) } }
        var through: [Int: Set<String>] = [:]
        var leading: Set<String> = []
        for (id, record) in Self.ties(of: direct, among: objects, entityOfRecord) {
            guard let number = entityOfRecord[record] else { continue }
            leading.insert(id)
            if !own.contains(number) { through[number, default: []].insert(id) }
        }
        entities = view.result.entities.indices.filter { own.contains($0) || through[$0] != nil }.map { number in
            Found(entity: view.result.entities[number], through: (through[number] ?? []).sorted())
        }
        others = direct.filter { entityOfRecord[$0] == nil && !leading.contains($0) }.sorted()
    }

    /// The records that matching objects relate to: an object that is not a record, the records that it refers to or is
    /// referred to by; a place, the parties there.
    private static func ties(
        of direct: Set<String>, among objects: [ExtractedObject], _ entityOfRecord: [String: Int]
    ) -> [(id: String, record: String)] {
        var ties: [(id: String, record: String)] = []
        let loose = direct.filter { entityOfRecord[$0] == nil }
        for object in objects {
            if loose.contains(object.id) {
                for record in object.mentioned + object.about { ties.append((object.id, record)) }
            }
            for id in object.mentioned where loose.contains(id) {
                // A relationship connects its ends.
                for record in [object.id] + (object.type == "relationship" ? object.mentioned : []) {
                    ties.append((id, record))
                }
            }
            for place in object.places where direct.contains(place) { ties.append((place, object.id)) }
            if let (party, place) = object.location, direct.contains(place) { ties.append((place, party)) }
        }
        return ties
    }
}
