internal import Diagnostics
internal import StrictJSON

/// An entity of FollowTheMoney: an id, a schema, and texts by property.
struct FollowTheMoneyEntity {
    let id: String
    var schema: String
    /// Texts by property, in the order of the file; each list without duplicates.
    var properties: [(name: String, values: [String])] = []
    /// Members besides the properties, such as `datasets` and `last_change`.
    var others: [(name: String, value: JSONValue)] = []
    let line: Int

    /// Entities nested in it, in place of their ids.
    private(set) var nested: [FollowTheMoneyEntity] = []

    /// An entity read from a line of a file.
    ///
    /// - Throws: `Fault` of kind `.badData`: the errors of strict JSON, and `ftm-entity-invalid`.
    init(_ line: TextLines.Line, file: String) throws(Fault) {
        let document: JSONDocument
        do throws(Fault) {
            document = try JSONDocument.parse(line.bytes)
        } catch {
            var place = error.finding.place.inside(file)
            place.line = line.number
            place.offset = place.offset.map { $0 + line.offset }
            throw Fault(error.code, kind: error.kind, at: place, error.finding.facts)
        }
        do throws(Wrong) {
            self = try FollowTheMoneyEntity(document.value, at: "", line: line.number)
        } catch {
            let column = document.place(of: error.pointer).column
            throw Fault(
                .ftmEntityInvalid, kind: .badData,
                at: Place(entry: file, pointer: error.pointer, line: line.number, column: column),
                ["path": file, "line": "\(line.number)", "reason": error.reason])
        }
    }

    /// A flaw of an entity, with its place.
    private struct Wrong: Error {
        let reason: String
        let pointer: String
    }

    private init(_ value: JSONValue, at pointer: String, line: Int) throws(Wrong) {
        guard let object = value.object else { throw Wrong(reason: "it is no JSON object", pointer: pointer) }
        guard let id = object["id"]?.string, !id.isEmpty else { throw Wrong(reason: "it has no id", pointer: pointer) }
        guard let schema = object["schema"]?.string, !schema.isEmpty else {
            throw Wrong(reason: "it has no schema", pointer: pointer)
        }
        self.id = id
        self.schema = schema
        self.line = line
        for member in object.members where !["id", "schema", "properties"].contains(member.key) {
            others.append((member.key, member.value))
        }
        guard let body = object["properties"] else { return }
        guard let body = body.object else {
            throw Wrong(reason: "its properties are no JSON object", pointer: pointer + "/properties")
        }
        for member in body.members {
            var values: [String] = []
            try read(member.value, at: pointer + "/properties/" + JSONPointer.escape(member.key), into: &values)
            if !values.isEmpty { properties.append((member.key, values)) }
        }
    }

    /// Reads texts in any form: a list, a single one, also numbers and booleans, and entities in place of ids.
    private mutating func read(_ value: JSONValue, at pointer: String, into values: inout [String]) throws(Wrong) {
        let text: String
        switch value {
        case .string(let string): text = string
        case .number(let number): text = number.text
        case .bool(let bool): text = String(bool)
        case .null: return
        case .object:
            let entity = try FollowTheMoneyEntity(value, at: pointer, line: line)
            nested.append(entity)
            text = entity.id
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                try read(element, at: "\(pointer)/\(index)", into: &values)
            }
            return
        }
        if !text.isEmpty, !values.contains(text) { values.append(text) }
    }

    /// The entity and all nested ones.
    var whole: [FollowTheMoneyEntity] { [self] + nested.flatMap(\.whole) }

    /// The values of a property.
    subscript(name: String) -> [String] { properties.first { $0.name == name }?.values ?? [] }

    /// The first dataset that it states.
    var dataset: String? {
        others.first { $0.name == "datasets" }?.value.array?.first?.string
            ?? others.first { $0.name == "dataset" }?.value.string
    }

    /// The text of a member besides the properties.
    func other(_ name: String) -> String? { others.first { $0.name == name }?.value.string }

    /// Merges another part of the same entity.
    mutating func merge(_ part: FollowTheMoneyEntity) {
        schema = FollowTheMoneySchema.common(schema, part.schema) ?? schema
        for (name, values) in part.properties {
            if let index = properties.firstIndex(where: { $0.name == name }) {
                properties[index].values += values.filter { !properties[index].values.contains($0) }
            } else {
                properties.append((name, values))
            }
        }
        for other in part.others where !others.contains(where: { $0.name == other.name && $0.value == other.value }) {
            others.append(other)
        }
    }
}
