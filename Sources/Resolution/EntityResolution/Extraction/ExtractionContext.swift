/// What objects state about each other: the parties declared on a consignment, and the places of parties.
struct ExtractionContext {
    /// The objects by id.
    private(set) var objects: [String: ExtractedObject] = [:]
    /// The ids of parties that a shipper declared.
    private(set) var declared: Set<String> = []
    /// The ids of creators of objects that are referred to in no other way: sources, not parties to events.
    private(set) var authors: Set<String> = []
    private var located: [String: [String]] = [:]

    init(_ all: [ExtractedObject]) {
        var related: [(from: String, to: String)] = []
        var mentioned: Set<String> = []
        for object in all where !object.isRevoked {
            objects[object.id] = object
            authors.formUnion(object.authors)
            mentioned.formUnion(object.mentioned)
            declared.formUnion(object.declared)
            guard let link = object.link else { continue }
            switch link.kind {
            case .located: located[link.from, default: []].append(link.to)
            case .related: related.append((link.from, link.to))
            }
        }
        authors.subtract(mentioned)
        // Relationships state further parties of a waybill, and the contacts of all its parties.
        for (from, to) in related where objects[from]?.type == "identity" && objects[to]?.type == "consignment" {
            declared.insert(from)
        }
        let parties = declared
        for (from, to) in related where objects[from]?.type == "identity" && parties.contains(to) {
            declared.insert(from)
        }
    }

    /// The addresses of a party: its own first, then those of its places, in the order of their ids.
    func addresses(of party: ExtractedObject) -> [Record.Address] {
        var seen: Set<String> = []
        return (party.places + (located[party.id] ?? []).sorted()).filter { seen.insert($0).inserted }
            .compactMap { objects[$0]?.address }
    }

    /// The number of the master waybill that an object refers to; empty when it is unknown.
    func master(of object: ExtractedObject) -> String { object.master.flatMap { objects[$0]?.waybill } ?? "" }
}
