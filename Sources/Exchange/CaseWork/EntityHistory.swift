internal import CaseFile
internal import Diagnostics
internal import EntityResolution
internal import StrictJSON

/// What became of entities that no longer exist: from the stored merge, where a later view differs, and from the log
/// entries of earlier merges.
///
/// The log lists a limited number of entities per merge; nothing is known of the others.
struct EntityHistory {
    /// The end of an entity.
    struct End {
        /// The entity.
        let entity: String
        /// What became of it, in words.
        let words: String
    }

    private var successors: [String: [String]] = [:]
    private var present: Set<String> = []

    /// The history in a case file.
    ///
    /// - Parameter now: the current resolution.
    init(_ caseFile: CaseStore, now: ResolutionResult) throws(Fault) {
        let ids = Set(now.entities.map(\.id))
        var entities: [String: String] = [:]
        for entity in now.entities { for member in entity.members { entities[member] = entity.id } }
        try self.init(caseFile) {
            ids.contains($0)
        } entity: {
            entities[$0]
        }
    }

    /// The history in a case file.
    ///
    /// - Parameters:
    ///   - isPresent: whether an entity is there now.
    ///   - entity: the entity that a record is in now.
    init(
        _ caseFile: CaseStore, isPresent: (String) throws(Fault) -> Bool,
        entity: (String) throws(Fault) -> String?
    ) throws(Fault) {
        for entry in try caseFile.log() where entry.act == LogAction.merged.rawValue {
            let details = try JSONValue(parsing: Array(entry.details.utf8))
            for change in details["changes"]?["entities"]?["first"]?.array ?? [] {
                guard let id = change["id"]?.string else { continue }
                // The latest merge that lists an entity determines its end.
                successors[id] = change["into"]?["first"]?.array?.compactMap(\.string) ?? []
            }
        }
        for (id, records) in try caseFile.mergedRecords() {
            var found: Set<String> = []
            for record in records { if let now = try entity(record) { found.insert(now) } }
            successors[id] = found.sorted()
        }
        for id in Set(successors.keys).union(successors.values.joined()) where try isPresent(id) { present.insert(id) }
    }

    /// The end of the first matching entity, in the order of ids; nil when none is known.
    func end(where isMeant: (String) -> Bool) -> End? {
        guard let id = successors.keys.filter({ isMeant($0) && !present.contains($0) }).min() else { return nil }
        var found: Set<String> = []
        var seen: Set<String> = [id]
        var next = successors[id] ?? []
        while let successor = next.popLast() {
            guard seen.insert(successor).inserted else { continue }
            if present.contains(successor) {
                found.insert(successor)
            } else {
                next += successors[successor] ?? []
            }
        }
        let words =
            found.isEmpty
            ? "none of its records is left" : "what is left of it is in \(found.sorted().joined(separator: ", "))"
        return End(entity: id, words: words)
    }
}
