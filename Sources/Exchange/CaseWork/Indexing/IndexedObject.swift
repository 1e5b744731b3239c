internal import EntityResolution

/// An object or an entity, as an index has it.
struct IndexedObject: Sendable {
    let id: String
    /// Whether it stands for an entity.
    let isEntity: Bool
    /// The number of the entity that it is, or is a record of.
    let entity: Int?
    let type: String
    let label: String?
    let sourceRecord: String
    /// The numbers of its current versions.
    let versions: [Int]
    /// The numbers of the parties that it came from.
    let parties: [Int]
    /// The numbers of the entities that it leads to.
    let leads: [Int]
    /// The numbers of the first objects that refer to it, and the number of all.
    let referrers: [Int]
    let referrerCount: Int
    /// The numbers of the stored pairs that it is in.
    let pairs: [Int]

    /// Reads one.
    init(_ bytes: [UInt8]) throws(MemoryReader.Malformed) {
        var reader = MemoryReader(bytes)
        id = try reader.readPlainText()
        isEntity = try reader.readNumber() == 1
        let entity = try reader.readNumber()
        self.entity = entity > 0 ? entity - 1 : nil
        type = try reader.readPlainText()
        let hasLabel = try reader.readNumber() == 1
        let label = try reader.readPlainText()
        self.label = hasLabel ? label : nil
        sourceRecord = try reader.readPlainText()
        versions = try reader.readIncreasing()
        parties = try reader.readList { reader throws(MemoryReader.Malformed) in try reader.readNumber() }
        leads = try reader.readIncreasing()
        referrers = try reader.readIncreasing()
        referrerCount = try reader.readNumber()
        pairs = try reader.readIncreasing()
    }

    /// Reads the id alone.
    static func id(_ bytes: [UInt8]) -> String {
        var reader = MemoryReader(bytes)
        return (try? reader.readPlainText()) ?? ""
    }
}

/// An entity, as an index has it.
struct IndexedEntity: Sendable {
    let entity: Entity
    /// The numbers of the parties that its records came from.
    let parties: [Int]
    /// The numbers of the contact data that it shares.
    let links: [Int]

    init(_ bytes: [UInt8]) throws(MemoryReader.Malformed) {
        var reader = MemoryReader(bytes)
        entity = try reader.readListedEntity()
        parties = try reader.readList { reader throws(MemoryReader.Malformed) in try reader.readNumber() }
        links = try reader.readIncreasing()
    }
}
