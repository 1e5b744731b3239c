package import Platform
internal import StrictJSON
internal import TradeModel

/// What the version of an object states otherwise than the object as it was read: its times, and the place of its
/// record.
package struct ObjectRevision: Hashable, Sendable {
    /// When the first version was made.
    package let created: Timestamp
    /// When this version was made.
    package let modified: Timestamp
    /// The place of the record in a file; `nil` for none.
    package let place: String?

    /// A revision.
    package init(created: Timestamp, modified: Timestamp, place: String?) {
        (self.created, self.modified, self.place) = (created, modified, place)
    }

    /// An object with the times and the place of this version.
    func applied(to object: STIXObject) -> STIXObject {
        var json = object.json
        json["created"] = .string(created.rfc3339)
        json["modified"] = .string(modified.rfc3339)
        if let references = json["external_references"] {
            json["external_references"] = Self.references(references, describedAs: place)
        }
        return STIXObject(json)
    }

    /// External references with another description of the record's place, or none.
    private static func references(_ value: JSONValue, describedAs place: String?) -> JSONValue {
        guard var list = value.array, let first = list.first?.object else { return value }
        var reference = JSONObject()
        for member in first.members where member.key != "description" {
            reference.appendUnique(member.key, member.value)
            if member.key == "source_name", let place { reference.appendUnique("description", .string(place)) }
        }
        list[0] = .object(reference)
        return .array(list)
    }
}
