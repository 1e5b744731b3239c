/// The entities of a merge, in order. An entity is made when it is asked for: most of a large merge are never shown.
package struct EntityList: RandomAccessCollection, Sendable {
    private enum Storage: Sendable {
        case stated([Entity])
        case merged(any ResolutionView)
    }

    private let storage: Storage

    /// Entities as stated.
    package init(_ entities: [Entity]) { storage = .stated(entities) }

    init(_ merged: any ResolutionView) { storage = .merged(merged) }

    /// What entities are made of; `nil` for stated ones.
    var view: (any ResolutionView)? {
        guard case .merged(let view) = storage else { return nil }
        return view
    }

    package var startIndex: Int { 0 }

    package var endIndex: Int {
        switch storage {
        case .stated(let entities): entities.count
        case .merged(let merged): merged.entityCount
        }
    }

    package subscript(index: Int) -> Entity {
        switch storage {
        case .stated(let entities): entities[index]
        case .merged(let merged): merged.entity(index)
        }
    }

    /// The id of an entity.
    package func id(at index: Int) -> String {
        switch storage {
        case .stated(let entities): entities[index].id
        case .merged(let merged): merged.id(ofEntity: index)
        }
    }

    /// The ids of the records of an entity, sorted.
    package func members(at index: Int) -> [String] {
        switch storage {
        case .stated(let entities): entities[index].members
        case .merged(let merged): merged.members(ofEntity: index)
        }
    }

    /// The name to display of an entity.
    package func displayName(at index: Int) -> String {
        switch storage {
        case .stated(let entities): entities[index].displayName
        case .merged(let merged): String(decoding: merged.displayName(ofEntity: index), as: UTF8.self)
        }
    }

    /// The number of root originators of an entity.
    package func originators(at index: Int) -> Int {
        switch storage {
        case .stated(let entities): entities[index].originators
        case .merged(let merged): merged.originators(ofEntity: index)
        }
    }

    /// The number of records of an entity.
    package func memberCount(at index: Int) -> Int {
        switch storage {
        case .stated(let entities): entities[index].members.count
        case .merged(let merged): merged.memberCount(ofEntity: index)
        }
    }

    /// The kind of an entity.
    package func kind(at index: Int) -> RecordKind {
        switch storage {
        case .stated(let entities): entities[index].kind
        case .merged(let merged): merged.kind(ofEntity: index)
        }
    }

    /// The number of records of all entities.
    package var recordCount: Int { indices.reduce(0) { $0 + memberCount(at: $1) } }

    /// The number of entities of several records.
    package var severalCount: Int { indices.count { memberCount(at: $0) > 1 } }

    /// The entities of several records.
    package var several: [Entity] { indices.lazy.filter { self.memberCount(at: $0) > 1 }.map { self[$0] } }

    /// The position of the entity with an id.
    package func index(of id: String) -> Int? {
        switch storage {
        case .stated(let entities): entities.firstIndex { $0.id == id }
        case .merged(let merged): merged.number(ofEntity: id)
        }
    }

    /// The position of the entity that a record is in.
    package func index(ofRecord record: String) -> Int? {
        switch storage {
        case .stated(let entities): entities.firstIndex { $0.members.contains(record) }
        case .merged(let merged): merged.number(ofRecord: record)
        }
    }
}

extension EntityList: Hashable {
    package static func == (left: EntityList, right: EntityList) -> Bool { left.elementsEqual(right) }

    /// Adds the number of entities.
    package func hash(into hasher: inout Hasher) { hasher.combine(count) }
}
