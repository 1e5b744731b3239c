internal import Diagnostics
internal import Platform
internal import StrictJSON

/// Air waybills that messages mention without being about them, such as flight manifests and status messages.
extension ObjectAssembly {
    /// The consignment of an air waybill, or of a house under it, by its number alone.
    ///
    /// The waybill's own message has more data: this object yields to it, and to a house's stub of its master, with a time
    /// before any. It is the same from every message, so that no two of them contradict each other.
    ///
    /// - Parameter record: the record that mentions it.
    func mentioned(awb: String, hawb: String? = nil, by record: SourceRecord?) -> String {
        let masterKey = "awb:" + awb
        func stub(_ key: String, scheme: String, number: String) -> ObjectDraft {
            var draft = ObjectDraft(
                "consignment", key: key, record: SourceRecord(source: "Air waybill number", record: number),
                created: LocalTime.beforeAnyStub, modified: LocalTime.beforeAnyStub)
            addIdentifier(scheme, number, to: &draft, statedBy: record)
            return draft
        }
        let master = stub(masterKey, scheme: "awb", number: awb)
        add(master, yieldsToOthers: true)
        guard let hawb else { return id(of: master) }
        var house = stub(masterKey + ObjectIDScheme.separator + "hawb:" + hawb, scheme: "hawb", number: hawb)
        house.set("consignment_kind", "house")
        house.set("master_ref", .string(id(of: master)))
        add(house, yieldsToOthers: true)
        return id(of: house)
    }

    /// Adds a note about consignments, known by what it says: the statuses of a message.
    func note(
        _ content: [String], about ids: [String], key: String, abstract: String, record: SourceRecord,
        time: Timestamp? = nil
    ) {
        var note = ObjectDraft(
            "note", key: ([key] + content).joined(separator: ObjectIDScheme.separator), record: record, created: time,
            modified: time)
        note.properties["abstract"] = .string(abstract)
        note.properties["content"] = .string(content.joined(separator: "\n"))
        note.properties["object_refs"] = .array(ids.map { .string($0) })
        add(note)
    }
}
