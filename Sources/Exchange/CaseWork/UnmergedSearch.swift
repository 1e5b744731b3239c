internal import CaseFile
package import Diagnostics
internal import EntityResolution
internal import FileMerging
package import PartyHome
internal import Platform

/// A search of a large case file that has changed since its merge: a merge takes long, and a search need not wait for it.
///
/// Entities are those of the stored merge, as far as nothing has changed in them. What has come or changed since is
/// searched object by object, and found as single objects: which of them belong together, the next merge says. Text and
/// query are folded as in a merge (`ExtractedObject.matchesAlone`).
package struct UnmergedSearch: CaseSearching {
    /// The number of versions up to which a case file is merged for an answer.
    static let mergedVersions = 5000

    /// What is shown of an object.
    private struct Shown: Sendable {
        let object: ExtractedObject
        let sources: [String]
    }

    /// What was found.
    package private(set) var found = CaseSearch(entities: [], others: [])
    /// The number of objects that were searched one by one.
    private var searched = 0
    /// The index of the stored merge; `nil` when there is none that still counts.
    private let index: CaseIndex?
    /// The objects that were found one by one.
    private var shown: [String: Shown] = [:]

    private static let batch = 500

    /// Searches a home.
    init(_ home: Home, for text: String) throws(Fault) {
        try home.checkRestored()
        index = try CaseIndex.outdated(home)
        let caseFile = home.caseFile
        guard let index else {
            try search(caseFile.currentVersions(), for: text, in: home)
            return
        }
        // What came after the merge, and what is in entities in which something changed.
        var open = try caseFile.objectIDs(afterPackage: index.head.state.packages)
        let merged = try index.search(text)
        let named = merged.entities.flatMap { $0.entity.members + $0.through } + merged.others
        let current = Set(try caseFile.currentVersions(of: Set(named).sorted()).map(\.id))
        func stands(_ id: String) -> Bool { current.contains(id) && !open.contains(id) }
        var (entities, loose): ([CaseSearch.Found], Set<String>) = ([], [])
        for one in merged.entities {
            guard one.entity.members.allSatisfy(stands) else {
                loose.formUnion(one.entity.members)
                continue
            }
            let through = one.through.filter(stands)
            if one.through.isEmpty || !through.isEmpty {
                entities.append(CaseSearch.Found(entity: one.entity, through: through))
            }
        }
        let others = merged.others.filter(stands)
        open.formUnion(loose)
        try search(caseFile.currentVersions(of: open.sorted()), for: text, in: home)
        found = CaseSearch(entities: entities, others: (others + found.others).sorted())
    }

    /// Searches objects one by one.
    private mutating func search(_ versions: [StoredVersion], for text: String, in home: Home) throws(Fault) {
        let (caseFile, query) = (home.caseFile, SearchQuery(text))
        var place = 0
        var hits: [(number: Int, object: ExtractedObject)] = []
        try Concurrent.inOrder(
            makeWorker: {},
            next: { () throws(Fault) -> [StoredObject]? in
                guard place < versions.count else { return nil }
                let some = Array(versions[place..<min(versions.count, place + Self.batch)])
                place += some.count
                return try caseFile.objects(of: some)
            },
            work: { (_: Void, batch: [StoredObject]) throws(Fault) -> [(number: Int, object: ExtractedObject)] in
                batch.compactMap { stored in
                    let object = ExtractedObject(stored.object)
                    guard object.matchesAlone(query) || CaseView.fits(object.id, text) else { return nil }
                    return (stored.number, object)
                }
            },
            consume: { (some: [(number: Int, object: ExtractedObject)]) throws(Fault) in hits += some })
        searched = Set(versions.map(\.id)).count
        let names = try home.partyNames()
        for (number, object) in hits {
            var sources = shown[object.id]?.sources ?? []
            for source in try caseFile.provenance(of: number) {
                let name = names[source.originator]
                if !sources.contains(name) { sources.append(name) }
            }
            shown[object.id] = Shown(object: shown[object.id]?.object ?? object, sources: sources)
        }
        found = CaseSearch(entities: [], others: shown.keys.sorted())
    }

    /// A finding about what the answer is of.
    package func outdatedMerge() throws(Fault) -> Finding? {
        Finding(.searchUnmerged, ["count": "\(searched)"])
    }

    package func type(of id: String) -> String? { shown[id]?.object.type ?? index?.type(of: id) }

    package func label(of id: String) -> String? { shown[id].map(\.object.label) ?? index?.label(of: id) }

    package func sources(of id: String) -> [String] { shown[id]?.sources ?? index?.sources(of: id) ?? [] }

    package func sourceRecord(of id: String) -> String {
        shown[id]?.object.sourceRecord ?? index?.sourceRecord(of: id) ?? ""
    }
}

extension Home {
    /// Searches its case file: by the merge while that is current, or where the case file is small enough to be merged for
    /// the answer; else as `UnmergedSearch` does. Without a text everything is listed, by a merge.
    package func search(_ text: String) throws(Fault) -> (found: CaseSearch, view: any CaseSearching) {
        try search(text, merging: UnmergedSearch.mergedVersions)
    }

    /// The same with another number of versions that are merged for an answer.
    package func search(
        _ text: String, merging limit: Int
    ) throws(Fault) -> (found: CaseSearch, view: any CaseSearching) {
        if let index = try CaseIndex.current(self) { return (try index.search(text), index) }
        guard !text.isEmpty, try caseFile.versionCount() > limit else {
            let view = try CaseView(self)
            return (CaseSearch(text, in: view), view)
        }
        let answer = try UnmergedSearch(self, for: text)
        return (answer.found, answer)
    }
}
