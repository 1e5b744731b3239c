internal import Digests
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import TradeModel

/// The marks of the contents of objects: equal for two versions that differ only in their times, and in the file and the
/// place in it that they come from.
enum ContentMarks {
    /// The marks of objects, in their order.
    static func of(_ objects: [STIXObject]) -> [ExportedVersion.Mark] {
        let empty = ExportedVersion.Mark(first: 0, second: 0)
        return Array(unsafeUninitializedCapacity: objects.count) { buffer, count in
            buffer.initialize(repeating: empty)
            // Each part writes elements of its own.
            nonisolated(unsafe) let marks = buffer
            Concurrent.forEachPart(of: objects.count) { part in
                for index in part { marks[index] = mark(of: objects[index]) }
            }
            count = objects.count
        }
    }

    /// The mark of an object.
    static func mark(of object: STIXObject) -> ExportedVersion.Mark {
        var content = JSONObject()
        for member in object.json.members {
            switch member.key {
            case "created", "modified": continue
            case "external_references":
                content.appendUnique(member.key, references(member.value, describedAs: nil))
            default: content.appendUnique(member.key, member.value)
            }
        }
        return ExportedVersion.Mark(digest: Digest.sha256(JSONValue.object(content).canonical()).bytes)
    }

    /// External references with another description of the record's place, or none.
    static func references(_ value: JSONValue, describedAs place: String?) -> JSONValue {
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
