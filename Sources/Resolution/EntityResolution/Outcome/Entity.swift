/// One real-world thing as a view over its records, which are never changed.
package struct Entity: Sendable {
    /// The stable id, `entity--<UUID>`: a UUID of version 5 of the id of the member that was created first (see
    /// `EntityIdentity`).
    package let id: String
    /// The kind of the thing.
    package let kind: RecordKind
    /// The ids of its records, sorted.
    package let members: [String]
    /// The name to display.
    package let displayName: String
    /// The number of root originators of its records; copies of one statement count once, and statements of a party that
    /// is known by an introduction only do not count.
    package let originators: Int
    /// A caution for readers; empty for none.
    package let note: String
    private let source: ValueSource

    /// Where the values and joins of an entity are.
    private enum ValueSource: Sendable {
        case stated([EntityValue], [Join])
        case records(any ResolutionView, number: Int)
    }

    /// An entity from its parts.
    package init(
        id: String, kind: RecordKind, members: [String], displayName: String, values: [EntityValue] = [],
        merges: [Join] = [], originators: Int = 1, note: String = ""
    ) {
        self.init(
            id: id, kind: kind, members: members, displayName: displayName, source: .stated(values, merges),
            originators: originators, note: note)
    }

    /// An entity of a merge, by its number there: its values are collected from its records when they are asked for.
    init(
        id: String, kind: RecordKind, members: [String], displayName: String, number: Int,
        of view: any ResolutionView, originators: Int, note: String
    ) {
        self.init(
            id: id, kind: kind, members: members, displayName: displayName, source: .records(view, number: number),
            originators: originators, note: note)
    }

    private init(
        id: String, kind: RecordKind, members: [String], displayName: String, source: ValueSource,
        originators: Int, note: String
    ) {
        self.id = id
        self.kind = kind
        self.members = members
        self.displayName = displayName
        self.source = source
        self.originators = originators
        self.note = note
    }

    /// The joins that formed it, in order of decreasing weight; empty for an entity of one record. In a merge they are
    /// explained each time.
    package var merges: [Join] {
        switch source {
        case .stated(_, let merges): merges
        case .records(let view, let number): members.count < 2 ? [] : view.merges(ofEntity: number)
        }
    }

    /// All values of its records, each with its sources. In a merge they are collected from the records each time.
    package var values: [EntityValue] {
        switch source {
        case .stated(let values, _): values
        case .records(let view, _): view.values(ofRecords: members)
        }
    }
}

extension Entity: Hashable {
    /// Whether two entities state the same.
    package static func == (left: Entity, right: Entity) -> Bool {
        left.id == right.id && left.kind == right.kind && left.members == right.members
            && left.displayName == right.displayName && left.merges == right.merges
            && left.originators == right.originators && left.note == right.note
            && left.values == right.values
    }

    /// Adds the id, which other entities of one merge do not have.
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
