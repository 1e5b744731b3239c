internal import StrictJSON
internal import TradeModel

/// Objects of a few rows as a person reads them: what each is, its properties in lines, and other objects by name.
struct ObjectDescription {
    private let objects: [STIXObject]
    private let byID: [String: STIXObject]

    /// Objects that come from rows; definitions, the producer and summaries for readers of core STIX are left out.
    init(_ objects: [STIXObject]) {
        self.objects = objects.filter { !$0.externalReferences.isEmpty && $0.type != "extension-definition" }
        byID = Dictionary(objects.map { ($0.id, $0) }) { first, _ in first }
    }

    var lines: [String] {
        objects.filter { $0.type != "note" && $0.type != "relationship" }.flatMap(lines) + relationships
    }

    private func lines(of object: STIXObject) -> [String] {
        var lines = [title(of: object)]
        for (key, value) in properties(of: object) { lines.append("  \(key): \(text(value))") }
        for note in objects where note.type == "note" && note.references.contains(where: { $0.target == object.id }) {
            for line in (note.json["content"]?.string ?? "").split(separator: "\n") { lines.append("  note \(line)") }
        }
        return lines
    }

    private var relationships: [String] {
        objects.filter { $0.type == "relationship" }.map { object in
            let ends = ["source_ref", "target_ref"].map { object.json[$0].map(text) ?? "" }
            return "\(ends[0]) \(object.json["relationship_type"]?.string ?? "") \(ends[1])"
        }
    }

    private func title(of object: STIXObject) -> String {
        let record = object.externalReferences.first?["external_id"]?.string
        return "\(object.type)\(record.map { " of record \($0)" } ?? "")"
    }

    private static let hidden: Set<String> = [
        "type", "spec_version", "id", "created_by_ref", "created", "modified", "extensions", "external_references",
        "object_marking_refs", "names", "given_name", "family_name",
    ]

    private func properties(of object: STIXObject) -> [(String, JSONValue)] {
        var result = object.json.members.map { ($0.key, $0.value) }
        for member in object.json["extensions"]?.object?.members ?? [] {
            result += (member.value.object?.members ?? []).filter { $0.key != "extension_type" }.map {
                ($0.key, $0.value)
            }
        }
        return result.filter { !Self.hidden.contains($0.0) }
    }

    /// A value in words: quantities with their unit, identifiers with their scheme, references by name.
    private func text(_ value: JSONValue) -> String {
        if let list = value.array { return list.map(text).joined(separator: ", ") }
        if let string = value.string { return byID[string].map(name) ?? string }
        if let object = value.object {
            let number = object["value"].map(text) ?? ""
            let unit = (object["unit_code"] ?? object["currency"] ?? object["scheme"]).map(text)
            return unit.map { object["scheme"] == nil ? "\(number) \($0)" : "\($0) \(number)" } ?? number
        }
        return value.text()
    }

    private func name(of object: STIXObject) -> String {
        let words = [object.name] + ["description", "city", "country"].map { object.property($0)?.string }
        return words.compactMap(\.self).first ?? title(of: object)
    }
}
