internal import GRDB

/// What is remembered of the merge before, to tell what changed since: ids, and names as long as they can be read.
struct MergeTrace {
    let time: String
    let parameters: String
    /// The number of the last decision; nil for a merge that did not keep what it rested on.
    let decisions: Int?
    let versions: Set<MergeBasis.Version>
    /// The records by entity.
    let entities: [String: [String]]
    /// The names by entity; empty after a purge.
    let names: [String: String]

    /// What changed from this merge to another.
    ///
    /// - Parameters:
    ///   - basis: what the new merge rests on.
    ///   - stored: all versions that the case file has, whether they hold or not.
    ///   - revoked: the ids of the objects that somebody revoked.
    func changes(
        to merge: StoredMerge, on basis: MergeBasis, stored: Set<MergeBasis.Version>, revoked: Set<String>
    ) -> MergeChanges {
        let objects = decisions.map { _ in causes(basis.versions, stored, revoked) }
        let last = basis.decisions
        return MergeChanges(
            since: time, objects: objects, decisions: decisions.map { $0 < last ? Array($0 + 1...last) : [] },
            formerParameters: parameters == merge.parameters ? nil : parameters,
            entities: entityChanges(to: merge, corrected: Set((objects ?? [:]).keys)))
    }

    private func causes(
        _ now: Set<MergeBasis.Version>, _ stored: Set<MergeBasis.Version>, _ revoked: Set<String>
    ) -> [String: MergeChanges.Cause] {
        let (came, left) = (now.subtracting(versions), versions.subtracting(now))
        let before = Set(versions.map(\.id))
        var causes: [String: MergeChanges.Cause] = [:]
        for version in left {
            // Replaced without anything new: its originator says now what somebody else said before.
            let stays: MergeChanges.Cause = revoked.contains(version.id) ? .revoked : .replaced
            if causes[version.id] != .purged { causes[version.id] = stored.contains(version) ? stays : .purged }
        }
        // What came in the place of something says more than that something left.
        for version in came { causes[version.id] = before.contains(version.id) ? .replaced : .new }
        return causes
    }

    private func entityChanges(to merge: StoredMerge, corrected: Set<String>) -> [MergeChanges.Change] {
        let after = Dictionary(merge.entities.map { ($0.id, $0) }) { first, _ in first }
        let formerly = Self.entities(of: entities.map { ($0.key, $0.value) })
        let nowadays = Self.entities(of: merge.entities.map { ($0.id, $0.members) })
        let changes = Set(entities.keys).union(after.keys).compactMap { id -> MergeChanges.Change? in
            let (old, new) = (Set(entities[id] ?? []), Set(after[id]?.members ?? []))
            let (came, left) = (new.subtracting(old), old.subtracting(new))
            let from = Set(came.compactMap { formerly[$0] }).sorted()
            let into = Set(left.compactMap { nowadays[$0] }).sorted()
            let fate: MergeChanges.Fate
            if entities[id] == nil {
                fate = .new
            } else if after[id] == nil {
                fate = lostIDFate(into)
            } else if !came.isEmpty, !left.isEmpty {
                fate = .regrouped
            } else if !left.isEmpty {
                fate = into.isEmpty ? .shrunk : .split
            } else if !came.isEmpty {
                fate = .grown
            } else if let name = names[id], name != after[id]?.name {
                fate = .renamed
            } else if !corrected.isDisjoint(with: new) {
                fate = .corrected
            } else {
                return nil
            }
            return MergeChanges.Change(
                entity: id, fate: fate, came: came.sorted(), left: left.sorted(), from: from, into: into)
        }
        let order = Dictionary(uniqueKeysWithValues: MergeChanges.Fate.allCases.enumerated().map { ($1, $0) })
        return changes.sorted { (order[$0.fate] ?? 0, $0.entity) < (order[$1.fate] ?? 0, $1.entity) }
    }

    private func lostIDFate(_ into: [String]) -> MergeChanges.Fate {
        guard let first = into.first else { return .gone }
        if into.count > 1 { return .split }
        return entities[first] == nil ? .succeeded : .joined
    }

    private static func entities(of members: [(String, [String])]) -> [String: String] {
        members.reduce(into: [:]) { entities, entity in
            for record in entity.1 { entities[record] = entity.0 }
        }
    }
}
