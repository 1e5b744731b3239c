internal import StrictJSON

/// The containers and trailers of a manifest: several bills may share one, and each describes a part of it.
final class X12Equipment {
    private var drafts: [String: ObjectDraft] = [:]
    private var order: [String] = []

    /// The containers and trailers by VID-01 or TD3-01; other codes are kept in the note.
    private static let kinds = ["CN": "container", "TL": "trailer", "TF": "trailer", "RR": "rail-wagon"]

    /// Adds the data of a segment that states the kind, initials and number of equipment first, such as VID and TD3.
    ///
    /// - Parameters:
    ///   - places: the elements of the segment that are numbers of seals.
    ///   - seals: the M7 after it.
    ///   - journey: the voyage or shipment.
    /// - Returns: the id, and the number; `nil` for a segment without a number.
    func add(
        _ segment: X12Segment, sealsAt places: ClosedRange<Int>, seals: [X12Segment] = [],
        of document: some X12Document, journey: String
    ) -> (id: String, number: String)? {
        let number = ((segment.peek(2) ?? "") + (segment.peek(3) ?? "")).filter { $0 != " " }
        guard !number.isEmpty else { return nil }
        _ = (segment.take(2), segment.take(3))
        // A container is loaded and sealed anew for each voyage.
        let key = ["x12-equipment", journey, number].joined(separator: ":")
        let isNew = drafts[key] == nil
        var draft = drafts[key] ?? document.draft("transport-equipment", key: key, id: number)
        if let code = segment.peek(1), let kind = Self.kinds[code] {
            _ = segment.take(1)
            draft.set("equipment_kind", .string(kind))
        }
        let isContainer = draft.value("equipment_kind") == "container"
        if isNew {
            order.append(key)
            document.assembly.addIdentifier(isContainer ? "iso6346" : "equipment-number", number, to: &draft)
        }
        for (segment, places) in [(segment, places)] + seals.map({ ($0, 1...4) }) {
            for seal in places.compactMap(segment.take) { draft.append("seals", ["number": .string(seal)]) }
        }
        for (label, text) in segment.unread { draft.note(label, text) }
        segment.takeAll()
        drafts[key] = draft
        return (document.assembly.id(of: draft), number)
    }

    /// Adds all of it to the assembly.
    func finish(_ assembly: ObjectAssembly) {
        for key in order {
            if let draft = drafts[key] { assembly.add(draft) }
        }
    }
}
