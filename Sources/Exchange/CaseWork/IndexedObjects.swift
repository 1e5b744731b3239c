internal import CaseFile
internal import EntityResolution

/// The objects and entities of a merge in the order of its index, with what they say of each other.
struct IndexedObjects {
    private let view: CaseView
    private let limits: CaseIndexBuilder.Limits
    /// The ids, in order.
    private var ids: [String] = []
    private var keys: [UInt64] = []
    private var numbers: [String: Int] = [:]
    /// What was read of each object; nothing of an entity.
    private var extracts: [ExtractedObject?] = []
    /// The entity of each; -1 for none.
    private var entities: [Int] = []
    private var isEntity: [Bool] = []
    /// The entities that each object leads to.
    private var leads: [[Int]] = []
    private var referrers: [[Int]] = []
    private var referrerCounts: [Int] = []
    private var pairsOf: [Int: [Int]] = [:]
    private var partyNumbers: [String: Int] = [:]
    /// The party ids of the originators.
    private(set) var parties: [String] = []
    /// The types of the objects, with that of entities.
    private(set) var types: [String] = []
    /// The pairs to store: those that wait, then those that were decided.
    private(set) var pairs: [CandidatePair] = []
    /// The consignments with movements to show, and the number of all.
    private(set) var routes: ([IndexHead.Route], Int) = ([], 0)

    init(_ view: CaseView, _ limits: CaseIndexBuilder.Limits) {
        self.view = view
        self.limits = limits
        order()
        tie()
        let review = view.result.review
        let waiting = review.indices.lazy.filter { !review.isDecided(at: $0) }.prefix(limits.pairs)
        let decided = review.indices.lazy.filter { review.isDecided(at: $0) }.prefix(limits.decided)
        pairs = (Array(waiting) + Array(decided)).map { review[$0] }
        for (number, pair) in pairs.enumerated() {
            for id in [pair.left, pair.right] { if let one = numbers[id] { pairsOf[one, default: []].append(number) } }
        }
        parties = Set(view.originators.values.joined()).sorted()
        for (number, party) in parties.enumerated() { partyNumbers[party] = number }
    }

    /// The number of objects and entities.
    var count: Int { ids.count }

    /// The key that one is ordered by.
    func key(_ number: Int) -> UInt64 { keys[number] }

    private mutating func order() {
        var all: [(key: UInt64, id: String, entity: Int, extract: ExtractedObject?)] = []
        all.reserveCapacity(view.extracts.count + view.result.entities.count)
        var entityOfRecord: [String: Int] = [:]
        let entities = view.result.entities
        for number in entities.indices {
            let id = entities.id(at: number)
            for member in entities.members(at: number) { entityOfRecord[member] = number }
            all.append((ObjectOrder.key(ofID: id), id, number, nil))
        }
        var types: Set<String> = all.isEmpty ? [] : ["entity"]
        for (id, object) in view.extracts {
            all.append((ObjectOrder.key(ofID: id), id, entityOfRecord[id] ?? -1, object))
            types.insert(object.type)
        }
        all.sort { $0.key != $1.key ? $0.key < $1.key : $0.id < $1.id }
        self.types = types.sorted()
        ids = all.map(\.id)
        keys = all.map(\.key)
        self.entities = all.map(\.entity)
        extracts = all.map(\.extract)
        isEntity = extracts.map { $0 == nil }
        numbers.reserveCapacity(view.extracts.count)
        for number in ids.indices where !isEntity[number] { numbers[ids[number]] = number }
        leads = [[Int]](repeating: [], count: count)
        referrers = leads
        referrerCounts = [Int](repeating: 0, count: count)
    }

    private func entity(of id: String) -> Int? {
        guard let number = numbers[id], entities[number] >= 0 else { return nil }
        return entities[number]
    }

    /// Notes for each object which entities it leads to, as `CaseSearch` ties them, and which objects refer to it.
    private mutating func tie() {
        var movements: [Int: [Int]] = [:]
        for number in 0..<count {
            guard let object = extracts[number] else { continue }
            if entities[number] < 0 {
                for record in object.mentioned + object.about { lead(number, to: entity(of: record)) }
            }
            for id in object.mentioned.count < 2 ? object.mentioned : Array(Set(object.mentioned)) {
                guard let other = numbers[id] else { continue }
                referrerCounts[other] += 1
                if referrers[other].count < limits.referrers { referrers[other].append(number) }
                if object.type == "movement", extracts[other]?.type == "consignment" {
                    movements[other, default: []].append(number)
                }
                guard entities[other] < 0 else { continue }
                // A relationship connects its ends.
                for record in [object.id] + (object.type == "relationship" ? object.mentioned : []) {
                    lead(other, to: entity(of: record))
                }
            }
            for place in object.places { numbers[place].map { lead($0, to: entity(of: object.id)) } }
            if let (party, place) = object.location { numbers[place].map { lead($0, to: entity(of: party)) } }
        }
        let sorted = movements.keys.sorted { ids[$0] < ids[$1] }
        let shown = sorted.prefix(limits.routes).map { consignment in
            IndexHead.Route(
                consignment: consignment, movements: (movements[consignment] ?? []).prefix(limits.legs).sorted())
        }
        routes = (shown, sorted.count)
    }

    private mutating func lead(_ number: Int, to entity: Int?) {
        guard let entity, leads[number].last != entity else { return }
        leads[number].append(entity)
    }

    /// The numbers of the parties that an object came from, in the order of its sources.
    func parties(of id: String) -> [Int] {
        var found: [Int] = []
        for version in view.versions[id] ?? [] {
            for party in view.originators[version.number] ?? [] {
                if let party = partyNumbers[party], !found.contains(party) { found.append(party) }
            }
        }
        return found
    }

    /// Whether a consignment has goods.
    func hasGoods(_ id: String) -> Bool {
        view.extracts[id]?.mentioned.contains { view.extracts[$0]?.type == "goods-item" } ?? false
    }

    /// What a search compares of one; nothing of an entity.
    func entry(_ number: Int) -> [UInt8] {
        guard let object = extracts[number] else { return SearchEntry.empty }
        return view.resolved.searchEntry(of: object)
    }

    /// What is stored of one.
    func record(_ number: Int) -> [UInt8] {
        let id = ids[number]
        let object = extracts[number]
        var writer = MemoryWriter()
        writer.write(plain: id)
        writer.write(isEntity[number] ? 1 : 0)
        writer.write(entities[number] + 1)
        writer.write(plain: object?.type ?? "")
        writer.write(object?.label == nil ? 0 : 1)
        writer.write(plain: object?.label ?? "")
        writer.write(plain: object?.sourceRecord ?? "")
        writer.write(increasing: isEntity[number] ? [] : (view.versions[id] ?? []).map(\.number).sorted())
        writer.write(isEntity[number] ? [] : parties(of: id)) { $0.write($1) }
        writer.write(increasing: Set(leads[number]).sorted())
        writer.write(increasing: referrers[number])
        writer.write(referrerCounts[number])
        writer.write(increasing: pairsOf[number] ?? [])
        return writer.bytes
    }
}
