internal import CaseFile
internal import Diagnostics
internal import EntityResolution
internal import FileMerging
internal import PartyHome
internal import TradeModel

/// Reads the objects of a report, and what they are tied to, by an index.
struct ReportReading {
    private let index: CaseIndex
    private var objects: [String: STIXObject] = [:]
    /// The ids of the objects that were asked for, also of those that are not there.
    private var seen: Set<String> = []
    /// The objects whose references are ties.
    private var tying: Set<String> = []
    /// The entities that something shown is tied to.
    private var neighbours: Set<Int> = []
    private var links: [ContactLink] = []
    private var linkKeys: Set<[String]> = []

    init(_ index: CaseIndex) { self.index = index }

    /// Reads objects.
    ///
    /// - Parameter isFollowing: whether to read the objects that they refer to, too.
    mutating func read(_ ids: some Sequence<String>, following isFollowing: Bool = false) throws(Fault) {
        var versions: [Int] = []
        let ids = Array(ids)
        for id in ids where seen.insert(id).inserted { versions += try index.object(id)?.versions ?? [] }
        // Of several contents in conflict the first by digest, as everywhere.
        for stored in try index.home.caseFile.objects(numbered: versions).sorted(by: StoredObject.precedes) {
            let id = stored.object.id
            if objects[id] == nil { objects[id] = stored.object }
        }
        guard isFollowing else { return }
        try read(ids.flatMap { objects[$0].map(Self.targets) ?? [] })
    }

    /// Reads the records of an entity with what they are tied to.
    ///
    /// - Parameter limit: the maximum number of objects read that refer to one record.
    /// - Returns: the number of referring objects that were not read.
    mutating func readTied(_ members: some Sequence<String>, limit: Int) throws(Fault) -> Int {
        let members = Array(members)
        var unseen = 0
        var referrers: [String] = []
        for member in members {
            guard let object = try index.object(member) else { continue }
            for number in object.referrers.prefix(limit) { referrers.append(try index.object(number).id) }
            unseen += object.referrerCount - min(limit, object.referrers.count)
        }
        try read(members)
        try read(referrers)
        tying.formUnion(members)
        tying.formUnion(referrers)
        var ends: [String] = []
        for id in members { ends += objects[id].map(Self.targets) ?? [] }
        for id in referrers where objects[id]?.type == "relationship" { ends += objects[id].map(Self.targets) ?? [] }
        // Of an entity its name is shown, of any other object its own.
        var loose: [String] = []
        for id in ends + referrers {
            if let entity = try index.object(id)?.entity { neighbours.insert(entity) } else { loose.append(id) }
        }
        try read(loose)
        return unseen
    }

    /// Adds contact data, with the first of the entities that share it.
    mutating func add(link: ContactLink, limit: Int) throws(Fault) {
        guard linkKeys.insert([link.field.rawValue, link.value]).inserted else { return }
        links.append(link)
        for id in link.entities.prefix(limit) {
            if let entity = try index.object(id, isEntity: true)?.entity { neighbours.insert(entity) }
        }
    }

    private static func targets(_ object: STIXObject) -> [String] {
        object.references.filter { $0.property != "created_by_ref" }.map(\.target)
    }

    /// The objects that were read as a merge.
    func records(shown: [Entity]) throws(Fault) -> ReportRecords {
        let ids = Set(shown.map(\.id))
        var others: [Entity] = []
        for number in neighbours {
            let entity = try index.entity(number).entity
            if !ids.contains(entity.id) { others.append(entity) }
        }
        return ReportRecords(
            index: index, objects: objects,
            contents: tying.sorted().compactMap { objects[$0] },
            result: ResolutionResult(
                entities: EntityList(shown + others), links: links, parametersVersion: index.head.parameters))
    }
}

/// The part of a merge that a report shows.
struct ReportRecords: MergedObjects {
    private let index: CaseIndex
    private let objects: [String: STIXObject]
    let contents: [STIXObject]
    let result: ResolutionResult

    init(index: CaseIndex, objects: [String: STIXObject], contents: [STIXObject], result: ResolutionResult) {
        self.index = index
        self.objects = objects
        self.contents = contents
        self.result = result
    }

    func object(_ id: String) -> STIXObject? { objects[id] }

    func sources(of id: String) -> [String] { index.sources(of: id) }
}
