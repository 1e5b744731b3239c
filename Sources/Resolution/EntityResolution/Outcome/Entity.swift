/// One real-world thing as a view over its records, which are never changed.
package struct Entity: Hashable, Sendable {
    /// The stable id, `entity--<UUID>`: a UUID of version 5 of the id of the member that was created first (see
    /// `EntityIdentity`).
    package let id: String
    /// The kind of the thing.
    package let kind: RecordKind
    /// The ids of its records, sorted.
    package let members: [String]
    /// The name to display.
    package let displayName: String
    /// All values of its records, each with its sources.
    package let values: [EntityValue]
    /// The joins that formed it, in order of decreasing weight; empty for an entity of one record.
    package let merges: [Join]
    /// The number of root originators of its records; copies of one statement count once.
    package let originators: Int
    /// A caution for readers; empty for none.
    package let note: String

    /// An entity from its parts.
    package init(
        id: String, kind: RecordKind, members: [String], displayName: String, values: [EntityValue] = [],
        merges: [Join] = [], originators: Int = 1, note: String = ""
    ) {
        self.id = id
        self.kind = kind
        self.members = members
        self.displayName = displayName
        self.values = values
        self.merges = merges
        self.originators = originators
        self.note = note
    }
}
