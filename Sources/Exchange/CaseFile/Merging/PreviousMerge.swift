internal import Digests

/// The previous merge, as needed to report changes: ids, and names while they can be decrypted.
struct PreviousMerge {
    /// The merge's number.
    let number: Int
    /// Its key; nil after a purge.
    let key: SecretBytes?
    let time: String
    let parameters: String
    /// The number of the last decision; nil for a merge that did not record its input.
    let decisions: Int?
    /// The versions of its input, by number.
    let versions: [StoredVersion]
    /// The entities by id; after a purge their names are empty.
    let entities: [String: StoredMerge.Entity]

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
        let (came, left) = StoredVersion.difference(from: versions, to: now)
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
        let ids = Set(came.map(\.id))
        let before = Set(versions.lazy.map(\.id).filter(ids.contains))
        for version in came { causes[version.id] = before.contains(version.id) ? .replaced : .new }
        return causes
    }

    private func entityChanges(to merge: StoredMerge, corrected: Set<String>) -> [MergeChanges.Change] {
        let after = Dictionary(merge.entities.map { ($0.id, $0) }) { first, _ in first }
        let changed =
            entities.filter { !isSame($0.value, latter: after[$0.key], corrected: corrected) }.map(\.key)
            + after.keys.filter { entities[$0] == nil }
        guard !changed.isEmpty else { return [] }
        // Most entities are as they were: only the records of the others are looked up.
        let moved = Set(changed.flatMap { (entities[$0]?.members ?? []) + (after[$0]?.members ?? []) })
        let formerly = Self.entities(of: entities.lazy.map { ($0.key, $0.value.members) }, having: moved)
        let nowadays = Self.entities(of: merge.entities.lazy.map { ($0.id, $0.members) }, having: moved)
        let changes = changed.compactMap { id -> MergeChanges.Change? in
            let (former, latter) = (entities[id], after[id])
            let (old, new) = (Set(former?.members ?? []), Set(latter?.members ?? []))
            let (came, left) = (new.subtracting(old), old.subtracting(new))
            let from = Set(came.compactMap { formerly[$0] }).sorted()
            let into = Set(left.compactMap { nowadays[$0] }).sorted()
            let fate: MergeChanges.Fate
            if former == nil {
                fate = .new
            } else if latter == nil {
                fate = lostIDFate(into)
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

    // Whether an entity has the same records, versions and name, as most have.
    private func isSame(_ former: StoredMerge.Entity?, latter: StoredMerge.Entity?, corrected: Set<String>) -> Bool {
        guard let former, let latter, former.members == latter.members, !isRenamed(former, latter) else { return false }
        return !former.members.contains(where: corrected.contains)
    }

    private func isRenamed(_ former: StoredMerge.Entity?, _ latter: StoredMerge.Entity?) -> Bool {
        key != nil && former?.name != latter?.name
    }

    private func lostIDFate(_ into: [String]) -> MergeChanges.Fate {
        guard let first = into.first else { return .gone }
        if into.count > 1 { return .split }
        return entities[first] == nil ? .succeeded : .joined
    }

    /// The entity of each of some records.
    private static func entities(
        of members: some Sequence<(String, [String])>, having records: Set<String>
    ) -> [String: String] {
        members.reduce(into: [:]) { entities, entity in
            for record in entity.1 where records.contains(record) { entities[record] = entity.0 }
        }
    }
}
