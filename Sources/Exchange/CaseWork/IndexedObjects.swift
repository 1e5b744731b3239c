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
    }

    private let view: CaseView
    private let limits: CaseIndexBuilder.Limits
    private let current: CurrentObjects
    private let extracts: ExtractedTable
    private var entries: [Entry] = []
    /// The number of the object with an id, by the number of the id as a text; -1 for none.
    private var numberOfText: [Int32]
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

    init(_ view: CaseView, _ limits: CaseIndexBuilder.Limits) {
        self.view = view
        self.limits = limits
        current = view.current
        extracts = view.current.extracts
        numberOfText = [Int32](repeating: -1, count: extracts.textCount)
        order()
        tie()
        let review = view.result.review
        let waiting = review.indices.lazy.filter { !review.isDecided(at: $0) }.prefix(limits.pairs)
        let decided = review.indices.lazy.filter { review.isDecided(at: $0) }.prefix(limits.decided)
        pairs = (Array(waiting) + Array(decided)).map { review[$0] }
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
                Entry(key: ObjectOrder.key(ofID: entities.id(at: number)), object: -1, entity: Int32(number)))
        }
        var isType = [Bool](repeating: false, count: extracts.textCount)
        for object in 0..<current.count {
            let (id, row) = (current.id(object), current.row(object))
            let entity = extracts.hasRecord(row) ? entities.index(ofRecord: id) : nil
            entries.append(
                Entry(key: ObjectOrder.key(ofID: id), object: Int32(object), entity: Int32(entity ?? -1)))
            isType[Int(extracts.typeText(row))] = true
        }
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

    /// The numbers of the parties that the object with an id came from, in the order of its sources.
    func parties(of id: String) -> [Int] {
        number(ofID: id).flatMap { isEntity($0) ? nil : parties(ofObject: Int(entries[$0].object)) } ?? []
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

    /// Whether a consignment has goods.
    func hasGoods(_ id: String) -> Bool {
        guard let goods = extracts.number(ofText: "goods-item"), let number = number(ofID: id), let row = row(number)
        else { return false }
        return extracts.mentionedTexts(row).contains { other in
            self.number(ofText: other).flatMap { self.row($0) }.map { extracts.typeText($0) == goods } ?? false
        }
    }

    /// What a search compares of one; nothing of an entity.
    func entry(_ number: Int) -> [UInt8] {
        guard let row = row(number) else { return SearchEntry.empty }
        return view.resolved.searchEntry(of: row, in: extracts, isRecord: entries[number].entity >= 0)
    }

    /// Writes what is stored of one.
    func write(_ number: Int, to writer: inout MemoryWriter) {
        let row = row(number)
        func write(text: UInt32?) { writer.write(plain: text.map { extracts.bytes(ofText: $0) } ?? []) }
        if let row { write(text: extracts.idText(row)) } else { writer.write(plain: id(entries[number])) }
        writer.write(row == nil ? 1 : 0)
        writer.write(Int(entries[number].entity) + 1)
        write(text: row.map { extracts.typeText($0) })
        let label = row.flatMap { extracts.labelText($0) }
        writer.write(label == nil ? 0 : 1)
        write(text: label)
        write(text: row.map { extracts.sourceRecordText($0) })
        if row == nil {
            writer.write(increasing: [])
            writer.write([Int]()) { $0.write($1) }
        } else {
            let object = Int(entries[number].object)
            let places = current.places(object)
            writer.write(increasing: places.map { current.versions[$0].number }.sorted())
            writer.write(parties(ofObject: object)) { $0.write($1) }
        }
        let leads = leads[number]
        writer.write(increasing: leads.isEmpty ? [] : Set(leads).sorted().map { Int($0) })
        writer.write(increasing: referrers[number].map { Int($0) })
        writer.write(Int(referrerCounts[number]))
        writer.write(increasing: pairsOf[number] ?? [])
    }
}
