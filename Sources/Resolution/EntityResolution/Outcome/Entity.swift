/// One real-world thing as the merge sees it: a view over records, never a change of them.
package struct Entity: Hashable, Sendable {
    /// The stable id, `entity--<UUID>`: version 5 of the id of the member first made (see `EntityIdentity`).
    package let id: String
    /// What kind of thing it is.
    package let kind: RecordKind
    /// The ids of its records, sorted.
    package let members: [String]
    /// A name to show.
    package let displayName: String
    /// Everything said of it, each value with who said so.
    package let values: [EntityValue]
    /// The joins that made it, the weightiest first; empty for an entity of one record.
    package let merges: [Join]
    /// How many root originators speak of it; copies of one statement count once.
    package let originators: Int
    /// What a reader must know before relying on it; empty when there is nothing.
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
