internal import Diagnostics
internal import Platform
internal import StrictJSON

/// Data of sources that STIX does not allow: it is reported, and what a property cannot hold is kept in the note.
extension ObjectAssembly {
    /// A draft that conforms to STIX.
    func conforming(_ draft: ObjectDraft) -> ObjectDraft {
        var draft = draft
        if draft.type == "location" { conformPlace(&draft) }
        if let created = draft.created, let modified = draft.modified, modified < created {
            report(
                .recordTimesReversed, record: draft.record,
                facts: ["created": created.rfc3339, "modified": modified.rfc3339])
        }
        return draft
    }

    /// A place has a complete position or none, and a country, a region or a position (STIX 2.1, section 4.10).
    private func conformPlace(_ draft: inout ObjectDraft) {
        let position = ["latitude", "longitude"].map { draft.properties[$0] }
        let most = [90.0, 180.0]
        let isPosition = zip(position, most).allSatisfy { value, most in
            value?.number.flatMap { Double($0.text) }.map { abs($0) <= most } ?? false
        }
        if !isPosition, position.contains(where: { $0 != nil }) {
            for (name, value) in zip(["latitude", "longitude"], position) {
                draft.properties[name] = nil
                if let value { draft.note(name, value.text()) }
            }
            draft.properties["precision"] = nil
            report(
                .recordPositionInvalid, record: draft.record,
                facts: ["value": position.map { $0?.text() ?? "none" }.joined(separator: ", ")])
        }
        // Nothing is known about the place: the region becomes the whole world (UN M49, 001).
        if !isPosition, draft.properties["country"] == nil, draft.properties["region"] == nil {
            draft.properties["region"] = "world"
        }
    }
}
