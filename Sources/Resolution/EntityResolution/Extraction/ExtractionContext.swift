/// What objects state about each other: the parties declared on a consignment, and the places of parties.
struct ExtractionContext {
    private let objects: ExtractedTable
    /// The row of the object with an id, by the number of the id; -1 for none.
    private var rowOfID: [Int32]
    /// Whether an id is that of a party that a shipper declared.
    private(set) var declared: [Bool]
    /// Whether an id is that of the creator of objects that is referred to in no other way: a source, not a party to
    /// events.
    private(set) var authors: [Bool]
    /// The places of parties, by the numbers of their ids, ordered by party and then by place.
    private var located: [(party: UInt32, place: UInt32)] = []

    /// The context of some objects of a table, of which each has an effect, and the last of one id counts for others.
    init(_ objects: ExtractedTable, _ rows: [Int]) {
        self.objects = objects
        let texts = objects.pool.count
        rowOfID = [Int32](repeating: -1, count: texts)
        declared = [Bool](repeating: false, count: texts)
        authors = declared
        var mentioned = declared
        var related: [(from: UInt32, to: UInt32)] = []
        for row in rows where !objects.isRevoked[row] {
            rowOfID[Int(objects.ids[row])] = Int32(row)
            for author in objects.authors[row] { authors[Int(author)] = true }
            for other in objects.mentioned[row] { mentioned[Int(other)] = true }
            for party in objects.declared[row] { declared[Int(party)] = true }
            let link = objects.links[row]
            switch link.kind {
            case nil: break
            case .located: located.append((link.from, link.to))
            case .related: related.append((link.from, link.to))
            }
        }
        for text in authors.indices where mentioned[text] { authors[text] = false }
        let pool = objects.pool
        located.sort { one, other in
            one.party != other.party ? one.party < other.party : pool[one.place] < pool[other.place]
        }
        // Relationships state further parties of a waybill, and the contacts of all its parties.
        for (from, to) in related where has(from, type: "identity") && has(to, type: "consignment") {
            declared[Int(from)] = true
        }
        let parties = declared
        for (from, to) in related where has(from, type: "identity") && parties[Int(to)] { declared[Int(from)] = true }
    }

    private func row(ofID id: UInt32) -> Int? {
        let row = rowOfID[Int(id)]
        return row < 0 ? nil : Int(row)
    }

    private func has(_ id: UInt32, type: String) -> Bool {
        row(ofID: id).map { objects.pool.isSame(objects.types[$0], type) } ?? false
    }

    /// The addresses of a party: its own first, then those of its places, in the order of their ids.
    func addresses(of party: Int) -> [RecordTable.AddressEntry] {
        var seen: [UInt32] = []
        var addresses: [RecordTable.AddressEntry] = []
        func add(_ place: UInt32) {
            guard !seen.contains(place) else { return }
            seen.append(place)
            if let row = row(ofID: place) { addresses.append(objects.addresses[row]) }
        }
        for place in objects.places[party] { add(place) }
        let id = objects.ids[party]
        var (low, high) = (0, located.count)
        while low < high {
            let middle = (low + high) / 2
            if located[middle].party < id { low = middle + 1 } else { high = middle }
        }
        while low < located.count, located[low].party == id {
            add(located[low].place)
            low += 1
        }
        return addresses
    }

    /// The number of the master waybill that an object refers to, as a text; 0 when it is unknown.
    func master(of object: Int) -> UInt32 {
        objects.masters[object].number.flatMap { row(ofID: $0) }.flatMap { objects.waybills[$0].number } ?? 0
    }
}
