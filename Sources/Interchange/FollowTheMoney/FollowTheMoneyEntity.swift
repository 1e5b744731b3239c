internal import Findings
internal import StrictJSON

/// An entity of FollowTheMoney: an id, a schema, and texts by property.
struct FollowTheMoneyEntity {
    let id: String
    var schema: String
    /// Texts by property, in the order of the file; each list without repetitions.
    var properties: [(name: String, values: [String])] = []
    /// What stands beside the properties, such as `datasets` and `last_change`.
    var others: [(name: String, value: JSONValue)] = []
    let line: Int

    /// An entity read from a line of a file.
    ///
    /// - Throws: `Fault` of kind `.badData`: what strict JSON refuses, and `ftm-entity-invalid`.
    init(_ line: TextLines.Line, file: String) throws(Fault) {
        let document: JSONDocument
        do throws(Fault) {
            document = try JSONDocument.parse(line.bytes)
        } catch {
            var place = error.finding.place.inside(file)
            place.line = line.number
            place.offset = place.offset.map { $0 + line.offset }
            throw Fault(error.code, error.kind, at: place, error.finding.facts)
        }
        func invalid(_ reason: String, _ pointer: String = "") -> Fault {
            let column = document.place(of: pointer).column
            return Fault(
                .ftmEntityInvalid, .badData,
                at: Place(entry: file, pointer: pointer, line: line.number, column: column),
                ["path": file, "line": "\(line.number)", "reason": reason])
        }
        guard let object = document.value.object else { throw invalid("it is no JSON object") }
        guard let id = object["id"]?.string, !id.isEmpty else { throw invalid("it has no id") }
        guard let schema = object["schema"]?.string, !schema.isEmpty else { throw invalid("it has no schema") }
        self.id = id
        self.schema = schema
        self.line = line.number
        for member in object.members where !["id", "schema", "properties"].contains(member.key) {
            others.append((member.key, member.value))
        }
        guard let body = object["properties"] else { return }
        guard let body = body.object else { throw invalid("its properties are no JSON object", "/properties") }
        for member in body.members {
            let pointer = "/properties/" + JSONPointer.escape(member.key)
            guard let values = Self.texts(member.value) else {
                throw invalid("the values of \(member.key) are no texts", pointer)
            }
            if !values.isEmpty { properties.append((member.key, values)) }
        }
    }

    /// Texts as they come: a list, a single one, numbers and truth values among them. Nested entities are named by id.
    private static func texts(_ value: JSONValue) -> [String]? {
        switch value {
        case .string(let text): return text.isEmpty ? [] : [text]
        case .number(let number): return [number.text]
        case .bool(let value): return [String(value)]
        case .null: return []
        case .object(let object): return object["id"]?.string.map { [$0] }
        case .array(let elements):
            var result: [String] = []
            for element in elements {
                guard let texts = texts(element) else { return nil }
                for text in texts where !result.contains(text) { result.append(text) }
            }
            return result
        }
    }

    /// The values of a property.
    subscript(name: String) -> [String] { properties.first { $0.name == name }?.values ?? [] }

    /// The first dataset that it says it is of.
    var dataset: String? {
        others.first { $0.name == "datasets" }?.value.array?.first?.string
            ?? others.first { $0.name == "dataset" }?.value.string
    }

    /// The text of a member beside the properties.
    func other(_ name: String) -> String? { others.first { $0.name == name }?.value.string }

    /// Takes in another part of the same entity.
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
