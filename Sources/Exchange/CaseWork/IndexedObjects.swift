internal import CaseFile
internal import EntityResolution

/// The objects and entities of a merge in the order of its index, with what they say of each other.
struct IndexedObjects {
    /// An object or an entity.
    private struct Entry {
        let key: UInt64
        /// The number of the object among the current ones; -1 for an entity.
        let object: Int32
        /// The number of the entity that it is, or is a record of; -1 for none.
        let entity: Int32
        /// The row of the record that it is; -1 for none.
        let record: Int32
    }

    private let view: CaseView
    private let limits: CaseIndexBuilder.Limits
    private let current: CurrentObjects
    private let extracts: ExtractedTable
    private let rows: ResolvedRows
    private var entries: [Entry] = []
    /// The number of the object with an id, by the number of the id as a text; -1 for none.
    private var numberOfText: [Int32]
    /// The objects of each entity.
    private var objectsOfEntity = NumberLists([], places: 0)
    /// The entities that each leads to.
    private var leads = NumberLists([], places: 0)
    /// The first that refer to each, and the number of all.
    private var referrers = NumberLists([], places: 0)
    private var referrerCounts: [Int32] = []
    private var pairsOf: [Int: [Int]] = [:]
    /// The party ids of the originators.
    private(set) var parties: [String] = []
    /// The numbers of the parties of each list of originators.
    private var partiesOfList: [[Int]] = []
    /// The types of the objects, with that of entities.
    private(set) var types: [String] = []
    /// The pairs to store: those that wait, then those that were decided.
    private(set) var pairs: [CandidatePair] = []
    /// The consignments with movements to show, and the number of all.
    private(set) var routes: ([IndexHead.Route], Int) = ([], 0)

    /// The objects and entities of a view.
    ///
    /// - Parameter explained: the pairs of the view; `nil` when those to store have to be explained.
    init(_ view: CaseView, _ limits: CaseIndexBuilder.Limits, pairs explained: [CandidatePair]?) {
        self.view = view
        self.limits = limits
        current = view.current
        extracts = view.current.extracts
        rows = ResolvedRows(view.resolved)
        numberOfText = [Int32](repeating: -1, count: extracts.textCount)
        order()
        tie()
        let review = view.result.review
        let waiting = review.indices.lazy.filter { !review.isDecided(at: $0) }.prefix(limits.pairs)
        let decided = review.indices.lazy.filter { review.isDecided(at: $0) }.prefix(limits.decided)
        pairs = (Array(waiting) + Array(decided)).map { explained?[$0] ?? review[$0] }
        for (number, pair) in pairs.enumerated() {
            for id in [pair.left, pair.right] {
                if let one = self.number(ofID: id) { pairsOf[one, default: []].append(number) }
            }
        }
        parties = Set(view.originators.lists.joined()).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: parties.enumerated().map { ($1, $0) })
        partiesOfList = view.originators.lists.map { $0.compactMap { numbers[$0] } }
    }

    /// The number of objects and entities.
    var count: Int { entries.count }

    /// The key that one is ordered by.
    func key(_ number: Int) -> UInt64 { entries[number].key }

    private func isEntity(_ number: Int) -> Bool { entries[number].object < 0 }

    private func id(_ entry: Entry) -> String {
        entry.object < 0 ? view.result.entities.id(at: Int(entry.entity)) : current.id(Int(entry.object))
    }

    /// The row in `extracts` of an object; nil for an entity.
    private func row(_ number: Int) -> Int? {
        isEntity(number) ? nil : current.row(Int(entries[number].object))
    }

    private mutating func order() {
        let entities = view.result.entities
        entries.reserveCapacity(current.count + entities.count)
        for number in entities.indices {
            entries.append(
                Entry(
                    key: ObjectOrder.key(ofID: entities.id(at: number)), object: -1, entity: Int32(number), record: -1))
        }
        var isType = [Bool](repeating: false, count: extracts.textCount)
        var members: [(place: Int32, number: Int32)] = []
        members.reserveCapacity(entities.count)
        // Records are in the order of their ids, as objects are.
        var next = 0
        for object in 0..<current.count {
            let (id, row) = (current.id(object), current.row(object))
            let record = extracts.hasRecord(row) ? rows.row(ofRecord: id, guess: next) : nil
            let entity = record.map { Int32(rows.entityNumber(ofRow: $0)) }
            if let record, let entity {
                next = record + 1
                members.append((entity, Int32(object)))
            }
            entries.append(
                Entry(
                    key: ObjectOrder.key(ofID: id), object: Int32(object), entity: entity ?? -1,
                    record: Int32(record ?? -1)))
            isType[Int(extracts.typeText(row))] = true
        }
        objectsOfEntity = NumberLists(members, places: entities.count)
        entries = entries.sorted { one, other in one.key != other.key ? one.key < other.key : id(one) < id(other) }
        var types = Set(isType.indices.filter { isType[$0] }.map { extracts.text(UInt32($0)) })
        if !entries.isEmpty { types.insert("entity") }
        self.types = types.sorted()
        for number in entries.indices {
            if let row = row(number) { numberOfText[Int(extracts.idText(row))] = Int32(number) }
        }
    }

    /// The number of the object with an id.
    private func number(ofID id: String) -> Int? { extracts.number(ofText: id).flatMap { number(ofText: $0) } }

    private func number(ofText text: UInt32) -> Int? {
        let number = numberOfText[Int(text)]
        return number < 0 ? nil : Int(number)
    }

    /// Notes for each object which entities it leads to, as `CaseSearch` ties them, and which objects refer to it.
    private mutating func tie() {
        var movements: [Int: [Int]] = [:]
        var leading: [(place: Int32, number: Int32)] = []
        var referring = leading
        referrerCounts = [Int32](repeating: 0, count: count)
        let consignment = extracts.number(ofText: "consignment")
        let (movement, relationship) = (extracts.number(ofText: "movement"), extracts.number(ofText: "relationship"))
        func lead(_ number: Int, to record: UInt32) {
            guard let record = self.number(ofText: record), entries[record].entity >= 0 else { return }
            leading.append((Int32(number), entries[record].entity))
        }
        for number in 0..<count {
            guard let row = row(number) else { continue }
            let (mentioned, type) = (extracts.mentionedTexts(row), extracts.typeText(row))
            if entries[number].entity < 0 {
                for record in mentioned { lead(number, to: record) }
                for record in extracts.aboutTexts(row) { lead(number, to: record) }
            }
            for (place, id) in zip(mentioned.indices, mentioned) where !mentioned[..<place].contains(id) {
                guard let other = self.number(ofText: id), let otherRow = self.row(other) else { continue }
                referrerCounts[other] += 1
                if referrerCounts[other] <= limits.referrers { referring.append((Int32(other), Int32(number))) }
                if type == movement, extracts.typeText(otherRow) == consignment {
                    movements[other, default: []].append(number)
                }
                guard entries[other].entity < 0 else { continue }
                // A relationship connects its ends.
                lead(other, to: extracts.idText(row))
                if type == relationship { for record in mentioned { lead(other, to: record) } }
            }
            for place in extracts.placeTexts(row) {
                self.number(ofText: place).map { lead($0, to: extracts.idText(row)) }
            }
            if let (party, place) = extracts.locationTexts(row) {
                self.number(ofText: place).map { lead($0, to: party) }
            }
        }
        leads = NumberLists(leading, places: count)
        referrers = NumberLists(referring, places: count)
        let sorted = movements.keys.sorted { id(entries[$0]) < id(entries[$1]) }
        let shown = sorted.prefix(limits.routes).map { consignment in
            IndexHead.Route(
                consignment: consignment, movements: (movements[consignment] ?? []).prefix(limits.legs).sorted())
        }
        routes = (shown, sorted.count)
    }

    /// The numbers of the parties that the records of an entity came from: of one record in the order of its sources.
    func parties(ofEntity number: Int) -> [Int] {
        let objects = objectsOfEntity[number]
        if objects.count == 1, let object = objects.first { return parties(ofObject: Int(object)) }
        return Set(objects.flatMap { parties(ofObject: Int($0)) }).sorted()
    }

    private func parties(ofObject object: Int) -> [Int] {
        let places = current.places(object)
        func own(_ place: Int) -> [Int] {
            view.originators.list(of: current.versions[place].number).map { partiesOfList[$0] } ?? []
        }
        guard places.count > 1 else { return own(places.lowerBound) }
        var found: [Int] = []
        for place in places { for party in own(place) where !found.contains(party) { found.append(party) } }
        return found
    }

    /// The consignments with goods among some entities.
    func withGoods(_ numbers: [Int]) -> [Int] {
        guard let goods = extracts.number(ofText: "goods-item") else { return [] }
        return numbers.filter { number in
            objectsOfEntity[number].contains { object in
                extracts.mentionedTexts(current.row(Int(object))).contains { other in
                    self.number(ofText: other).flatMap { row($0) }.map { extracts.typeText($0) == goods } ?? false
                }
            }
        }
    }

    /// What a search compares of one; nothing of an entity.
    func entry(_ number: Int) -> [UInt8] {
        guard let row = row(number) else { return SearchEntry.empty }
        let record = entries[number].record
        return rows.searchEntry(of: row, in: extracts, record: record < 0 ? nil : Int(record))
    }

    /// Writes what is stored of one.
    func write(_ number: Int, to writer: inout MemoryWriter) {
        let entry = entries[number]
        if entry.object < 0 {
            writer.write(plain: id(entry))
            writer.write(1)
            writer.write(Int(entry.entity) + 1)
            // Type, label, source record, versions and parties are those of its records.
            for _ in 0..<6 { writer.write(0) }
        } else {
            let object = Int(entry.object)
            let row = current.row(object)
            writer.write(plain: extracts.bytes(ofText: extracts.idText(row)))
            writer.write(0)
            writer.write(Int(entry.entity) + 1)
            writer.write(plain: extracts.bytes(ofText: extracts.typeText(row)))
            let label = extracts.labelText(row)
            writer.write(label == nil ? 0 : 1)
            writer.write(plain: extracts.bytes(ofText: label ?? 0))
            writer.write(plain: extracts.bytes(ofText: extracts.sourceRecordText(row)))
            let places = current.places(object)
            writer.write(places.count)
            if places.count == 1 {
                writer.write(current.versions[places.lowerBound].number)
            } else {
                var last = 0
                for version in places.map({ current.versions[$0].number }).sorted() {
                    writer.write(version - last)
                    last = version
                }
            }
            let parties = parties(ofObject: object)
            writer.write(parties.count)
            for party in parties { writer.write(party) }
        }
        let leads = leads[number]
        writer.write(increasing: leads.count < 2 ? leads : Set(leads).sorted()[...])
        writer.write(increasing: referrers[number])
        writer.write(Int(referrerCounts[number]))
        writer.write(increasing: pairsOf.isEmpty ? [] : pairsOf[number] ?? [])
    }
}
