/// The changes of entities from one merge to the next, and their causes. It contains ids only, so that it may outlive a
/// purge.
package struct MergeChanges: Hashable, Sendable {
    /// The change of an object since the previous merge.
    package enum Cause: String, Hashable, Sendable, CaseIterable {
        /// It was imported.
        case new
        /// Another version of it is current.
        case replaced
        /// An originator revoked it.
        case revoked
        /// The party that stated it retracted it.
        case retracted
        /// A purge destroyed it.
        case purged
    }

    /// The change of an entity, in the order of display: losses first.
    package enum Fate: String, Hashable, Sendable, CaseIterable {
        /// None of its records remains.
        case gone
        /// Its remaining records are part of another entity.
        case joined
        /// It continues under another id: the record that its id came from is gone.
        case succeeded
        /// Some of its records are in other entities now.
        case split
        /// Some of its records are gone.
        case shrunk
        /// Records were added, and others left.
        case regrouped
        /// Records were added.
        case grown
        /// The same records have another name.
        case renamed
        /// The same records, one of them with another version.
        case corrected
        /// It is new.
        case new
    }

    /// An entity of either merge that differs between the two.
    package struct Change: Hashable, Sendable {
        /// The entity.
        package let entity: String
        /// The change.
        package let fate: Fate
        /// The records that were added.
        package let came: [String]
        /// The records that left.
        package let left: [String]
        /// The previous entities of the added records.
        package let from: [String]
        /// The current entities of the records that left.
        package let into: [String]
    }

    /// The time of the previous merge.
    package let since: String
    /// The changed objects, by id; nil when the previous merge did not record its input.
    package let objects: [String: Cause]?
    /// The numbers of the decisions made or withdrawn since; nil as for `objects`.
    package let decisions: [Int]?
    /// The previous version of the parameters, if it differs.
    package let formerParameters: String?
    /// The entities that changed: by fate, then id.
    package let entities: [Change]

    /// Whether nothing changed.
    package var isEmpty: Bool {
        (objects ?? [:]).isEmpty && (decisions ?? []).isEmpty && formerParameters == nil && entities.isEmpty
    }

    /// The number of objects by cause.
    package var causes: [Cause: Int] { (objects ?? [:]).values.reduce(into: [:]) { $0[$1, default: 0] += 1 } }

    /// The number of entities by fate.
    package var fates: [Fate: Int] { entities.reduce(into: [:]) { $0[$1.fate, default: 0] += 1 } }
}
