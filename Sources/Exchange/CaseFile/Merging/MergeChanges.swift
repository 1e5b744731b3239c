/// What became of the entities of a merge in the next one, and why. It holds ids only, so that it may outlive a purge.
package struct MergeChanges: Hashable, Sendable {
    /// What happened to an object since.
    package enum Cause: String, Hashable, Sendable, CaseIterable {
        /// It came in.
        case new
        /// Another version of it holds.
        case replaced
        /// An originator revoked it.
        case revoked
        /// A purge destroyed it.
        case purged
    }

    /// What became of an entity. The order is that in which they are told: what was lost first.
    package enum Fate: String, Hashable, Sendable, CaseIterable {
        /// None of its records is left.
        case gone
        /// All that is left of it is part of another entity.
        case joined
        /// It goes on under another id: the record that it was named after is gone.
        case succeeded
        /// Some of its records are other entities now.
        case split
        /// Some of its records are gone.
        case shrunk
        /// Records came, and others left.
        case regrouped
        /// Records came.
        case grown
        /// The same records have another name.
        case renamed
        /// The same records, of which one has another version.
        case corrected
        /// It was not there.
        case new
    }

    /// An entity of either merge that is not the same in both.
    package struct Change: Hashable, Sendable {
        /// The entity.
        package let entity: String
        /// What became of it.
        package let fate: Fate
        /// The records that it has and did not have.
        package let came: [String]
        /// The records that it had and has not.
        package let left: [String]
        /// The entities of before that records came from.
        package let from: [String]
        /// The entities of now that records went to.
        package let into: [String]
    }

    /// The time of the merge before.
    package let since: String
    /// The objects that are not as they were, by id; nil when the merge before did not keep what it rested on.
    package let objects: [String: Cause]?
    /// The numbers of the decisions taken or withdrawn since; nil as for `objects`.
    package let decisions: [Int]?
    /// The version of the parameters of before, where it is another one now.
    package let formerParameters: String?
    /// The entities that changed: by fate, then id.
    package let entities: [Change]

    /// Whether nothing changed.
    package var isEmpty: Bool {
        (objects ?? [:]).isEmpty && (decisions ?? []).isEmpty && formerParameters == nil && entities.isEmpty
    }

    /// How many objects have each cause.
    package var causes: [Cause: Int] { (objects ?? [:]).values.reduce(into: [:]) { $0[$1, default: 0] += 1 } }

    /// How many entities have each fate.
    package var fates: [Fate: Int] { entities.reduce(into: [:]) { $0[$1.fate, default: 0] += 1 } }
}
