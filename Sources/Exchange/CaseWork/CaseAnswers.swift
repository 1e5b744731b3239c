internal import CaseFile
package import Diagnostics
package import EntityResolution
package import FileMerging
package import PartyHome

/// What was found in a case file, with the words for it.
package protocol CaseSearching: MergedLabels {
    /// A finding when the stored merge is not current; nil when it is, or when there is none.
    func outdatedMerge() throws(Fault) -> Finding?

    /// The type of an object; nil when it is not current.
    func type(of id: String) -> String?
}

/// The answers about the current state of a case file: from the index of the stored merge while that is current, else
/// from a merge that is made for them. Both give the same.
package protocol CaseAnswers: CaseSearching {
    /// The entities and objects that match a text.
    func search(_ text: String) throws(Fault) -> CaseSearch

    /// The one record or entity with this id or beginning of an id.
    ///
    /// - Throws: `Fault` `object-unknown` or `object-ambiguous`; `object-withdrawn` for a revoked object, and
    ///   `entity-gone` for an entity that no longer exists.
    func handle(_ text: String) throws(Fault) -> CaseView.Handle

    /// The entity that a record is in.
    func entity(of record: String) throws(Fault) -> Entity?

    /// The numbers of the current versions of an object; empty when it has none.
    func currentVersions(of id: String) throws(Fault) -> [Int]

    /// The contact data that an entity shares, with the names of the others.
    func links(of entity: Entity) throws(Fault) -> [(link: ContactLink, others: [String])]

    /// Why two records or entities match, may match or do not match.
    func explanation(_ left: CaseView.Handle, _ right: CaseView.Handle) throws(Fault) -> PairExplanation

    /// The name of a party, or the beginning of its id when it is unknown.
    func name(ofParty party: String) -> String
}

extension Home {
    /// The answers about its case file now.
    package func caseAnswers() throws(Fault) -> any CaseAnswers {
        if let index = try CaseIndex.current(self) { return index }
        return try CaseView(self)
    }
}

extension CaseView: CaseAnswers {
    package func search(_ text: String) throws(Fault) -> CaseSearch { CaseSearch(text, in: self) }

    package func entity(of record: String) throws(Fault) -> Entity? { result.entity(of: record) }

    package func currentVersions(of id: String) throws(Fault) -> [Int] { current.versions(of: id).map(\.number) }

    package func links(of entity: Entity) throws(Fault) -> [(link: ContactLink, others: [String])] {
        result.links.filter { $0.entities.contains(entity.id) }.map { link in
            (link, link.entities.filter { $0 != entity.id }.compactMap { result.entity($0)?.displayName })
        }
    }

    package func explanation(_ left: Handle, _ right: Handle) throws(Fault) -> PairExplanation {
        let records = records(left, right)
        return try resolved.explanation(of: records.left, records.right)
    }
}

extension CaseIndex: CaseAnswers {
    package func outdatedMerge() throws(Fault) -> Finding? { nil }

    package func search(_ text: String) throws(Fault) -> CaseSearch {
        guard !text.isEmpty else {
            var entities: [CaseSearch.Found] = []
            for number in 0..<head.entities.count {
                entities.append(CaseSearch.Found(entity: try entity(number).entity, through: []))
            }
            return CaseSearch(entities: entities, others: [])
        }
        var own: Set<Int> = []
        var direct = Set(try matches(SearchQuery(text)))
        for (number, object) in try objects(fitting: text) {
            if object.isEntity { object.entity.map { _ = own.insert($0) } } else { direct.insert(number) }
        }
        var hits: [IndexedObject] = []
        for number in direct.sorted() {
            let object = try object(number)
            if let entity = object.entity { own.insert(entity) }
            hits.append(object)
        }
        var through: [Int: [String]] = [:]
        var others: [String] = []
        for object in hits {
            for entity in object.leads where !own.contains(entity) { through[entity, default: []].append(object.id) }
            if object.entity == nil, object.leads.isEmpty { others.append(object.id) }
        }
        var entities: [CaseSearch.Found] = []
        for number in own.union(through.keys).sorted() {
            entities.append(
                CaseSearch.Found(entity: try entity(number).entity, through: (through[number] ?? []).sorted()))
        }
        return CaseSearch(entities: entities, others: others.sorted())
    }

    package func handle(_ text: String) throws(Fault) -> CaseView.Handle {
        let fitting = try objects(fitting: text).map(\.object)
        var entities: [Entity] = []
        for number in fitting.filter(\.isEntity).compactMap(\.entity).sorted() {
            entities.append(try entity(number).entity)
        }
        let candidates =
            entities.map { CaseView.Handle.entity($0) }
            + fitting.filter { !$0.isEntity }.map(\.id).sorted().map { .object($0) }
        return try CaseView.Handle.only(of: candidates, text) { () throws(Fault) in
            try CaseView.absence(of: text, home.caseFile) { () throws(Fault) in
                try EntityHistory(home.caseFile) { id throws(Fault) in
                    try object(id, isEntity: true) != nil
                } entity: { record throws(Fault) in
                    try entity(of: record)?.id
                }
            }
        }
    }

    package func entity(of record: String) throws(Fault) -> Entity? {
        guard let number = try object(record)?.entity else { return nil }
        return try entity(number).entity
    }

    package func currentVersions(of id: String) throws(Fault) -> [Int] { try object(id)?.versions ?? [] }

    package func links(of entity: Entity) throws(Fault) -> [(link: ContactLink, others: [String])] {
        guard let number = try object(entity.id, isEntity: true)?.entity else { return [] }
        var found: [(ContactLink, [String])] = []
        for number in try self.entity(number).links {
            let link = try link(number)
            var others: [String] = []
            for id in link.entities where id != entity.id {
                if let other = try object(id, isEntity: true)?.entity {
                    others.append(try self.entity(other).entity.displayName)
                }
            }
            found.append((link, others))
        }
        return found
    }

    /// A stored pair is read; for any other two records the case file is merged.
    package func explanation(_ left: CaseView.Handle, _ right: CaseView.Handle) throws(Fault) -> PairExplanation {
        let (lefts, rights) = (Set(left.records), Set(right.records))
        var numbers: Set<Int> = []
        for record in left.records { numbers.formUnion(try object(record)?.pairs ?? []) }
        for number in numbers.sorted() {
            let pair = try pair(number)
            let isAsked =
                lefts.contains(pair.left) && rights.contains(pair.right)
                || lefts.contains(pair.right) && rights.contains(pair.left)
            if isAsked { return pair.explanation }
        }
        return try CaseView(home).explanation(left, right)
    }

    package func type(of id: String) -> String? { ((try? object(id)) ?? nil)?.type }
}
