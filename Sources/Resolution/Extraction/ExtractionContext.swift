internal import StrictJSON
internal import TradeIntel

/// What objects say of each other: who was declared on a consignment, and where somebody is.
struct ExtractionContext {
    /// The objects by id.
    private(set) var objects: [String: STIXObject] = [:]
    /// The ids of parties that a shipper declared.
    private(set) var declared: Set<String> = []
    /// The ids of those who made objects and are spoken of in no other way: sources, not parties of what happened.
    private(set) var authors: Set<String> = []
    private var located: [String: [String]] = [:]

    private static let declaring = ["consignor_ref", "consignee_ref", "broker_ref", "notify_refs"]

    init(_ all: [STIXObject]) {
        var related: [(from: String, to: String)] = []
        var mentioned: Set<String> = []
        for object in all where !object.isRevoked {
            objects[object.id] = object
            for reference in object.references {
                switch reference.property {
                case "created_by_ref": authors.insert(reference.target)
                // A report lists what its bundle holds.
                case "object_refs": continue
                default: mentioned.insert(reference.target)
                }
            }
            switch object.type {
            case "consignment":
                for property in Self.declaring {
                    let value = object.property(property)
                    declared.formUnion(value?.array?.compactMap(\.string) ?? [value?.string].compactMap { $0 })
                }
            case "relationship":
                guard let from = object.json["source_ref"]?.string, let to = object.json["target_ref"]?.string else {
                    continue
                }
                switch object.json["relationship_type"]?.string {
                case "located-at": located[from, default: []].append(to)
                case "related-to": related.append((from, to))
                default: continue
                }
            default: continue
            }
        }
        authors.subtract(mentioned)
        // Further parties of a waybill, and then the contacts of all its parties, are told by relationships.
        for (from, to) in related where objects[from]?.type == "identity" && objects[to]?.type == "consignment" {
            declared.insert(from)
        }
        let parties = declared
        for (from, to) in related where objects[from]?.type == "identity" && parties.contains(to) {
            declared.insert(from)
        }
    }

    /// The places where a party is, in the order of their ids after the one that it names itself.
    func places(of party: STIXObject) -> [STIXObject] {
        var ids = [party.property("address_ref")?.string].compactMap { $0 }
        ids += party.property("address_refs")?.array?.compactMap(\.string) ?? []
        ids += (located[party.id] ?? []).sorted()
        var seen: Set<String> = []
        return ids.filter { seen.insert($0).inserted }.compactMap { objects[$0] }
    }
}
