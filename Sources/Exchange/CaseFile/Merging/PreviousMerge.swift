internal import Digests

/// How the previous merge differs from a new one: ids, and names while they can be decrypted. Most of a large merge is as
/// it was, and is not in it.
struct PreviousMerge {
    /// The merge's number.
    let number: Int
    /// Its key; nil after a purge.
    let key: SecretBytes?
    let time: String
    let parameters: String
    /// The number of the last decision; nil for a merge that did not record its input.
    let decisions: Int?
    /// The versions of the new merge's input that were not in this one's, by number.
    let came: [StoredVersion]
    /// The versions of its input that are not in the new merge's, by number.
    let left: [StoredVersion]
    /// The entities that are not in the new merge as they were, by id; after a purge their names are empty.
    let former: [String: StoredMerge.Entity]
    /// The entities of the new merge that were not in this one as they are, by id.
    let latter: [String: StoredMerge.Entity]

    /// The changes from this merge to another.
    ///
    /// - Parameters:
    ///   - basis: the input of the new merge.
    ///   - isStored: whether the case file contains a version, current or not.
    ///   - revoked: the ids of revoked objects.
    ///   - hidden: the ids of retracted objects.
    func changes(
        to merge: StoredMerge, on basis: MergeInputState, isStored: (StoredVersion) throws -> Bool,
        revoked: () throws -> Set<String>, hidden: () throws -> Set<String>
    ) rethrows -> MergeChanges {
        let objects = try decisions.map { _ in
            try causes(basis.versions, isStored: isStored, revoked: revoked, hidden: hidden)
        }
        let last = basis.decisions
        return MergeChanges(
            since: time, objects: objects, decisions: decisions.map { $0 < last ? Array($0 + 1...last) : [] },
            formerParameters: parameters == merge.parameters ? nil : parameters,
            entities: entityChanges(to: merge, corrected: Set((objects ?? [:]).keys)))
    }

    private func causes(
        _ now: [StoredVersion], isStored: (StoredVersion) throws -> Bool, revoked: () throws -> Set<String>,
        hidden: () throws -> Set<String>
    ) rethrows -> [String: MergeChanges.Cause] {
        var causes: [String: MergeChanges.Cause] = [:]
        if !left.isEmpty {
            let (revoked, hidden) = (try revoked(), try hidden())
            for version in left {
                // Replaced without a new version: its originator now agrees with an existing version.
                let stays: MergeChanges.Cause =
                    hidden.contains(version.id) ? .retracted : revoked.contains(version.id) ? .revoked : .replaced
                if causes[version.id] != .purged { causes[version.id] = try isStored(version) ? stays : .purged }
            }
        }
        guard !came.isEmpty else { return causes }
        // A replacement says more than a removal.
        let (ids, new) = (Set(came.map(\.id)), Set(came))
        let stayed = now.lazy.filter { ids.contains($0.id) && !new.contains($0) }.map(\.id)
        let before = Set(stayed).union(left.lazy.map(\.id))
        for version in came { causes[version.id] = before.contains(version.id) ? .replaced : .new }
        return causes
    }

    private func entityChanges(to merge: StoredMerge, corrected: Set<String>) -> [MergeChanges.Change] {
        var (before, after) = (former, latter)
        if !corrected.isEmpty {
            for entity in merge.entities where entity.members.contains(where: corrected.contains) {
                guard after[entity.id] == nil else { continue }
                (before[entity.id], after[entity.id]) = (entity, entity)
            }
        }
        let changed = Set(before.keys).union(after.keys)
        let formerly = Self.entities(of: before.values)
        let nowadays = Self.entities(of: after.values)
        let changes = changed.compactMap { id -> MergeChanges.Change? in
            let (former, latter) = (before[id], after[id])
            let (old, new) = (Set(former?.members ?? []), Set(latter?.members ?? []))
            let (came, left) = (new.subtracting(old), old.subtracting(new))
            let from = Set(came.compactMap { formerly[$0] }).sorted()
            let into = Set(left.compactMap { nowadays[$0] }).sorted()
            let fate: MergeChanges.Fate
            if former == nil {
                fate = .new
            } else if latter == nil {
                fate = lostIDFate(into, hasFormer: { before[$0] != nil })
            } else if !came.isEmpty, !left.isEmpty {
                fate = .regrouped
            } else if !left.isEmpty {
                fate = into.isEmpty ? .shrunk : .split
            } else if !came.isEmpty {
                fate = .grown
            } else if isRenamed(former, latter) {
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

    private func isRenamed(_ former: StoredMerge.Entity?, _ latter: StoredMerge.Entity?) -> Bool {
        key != nil && former?.name != latter?.name
    }

    private func lostIDFate(_ into: [String], hasFormer: (String) -> Bool) -> MergeChanges.Fate {
        guard let first = into.first else { return .gone }
        if into.count > 1 { return .split }
        return hasFormer(first) ? .joined : .succeeded
    }

    /// The entity of each record of some entities.
    private static func entities(of entities: some Sequence<StoredMerge.Entity>) -> [String: String] {
        entities.reduce(into: [:]) { found, entity in for record in entity.members { found[record] = entity.id } }
    }
}
