internal import StrictJSON

/// A FollowTheMoney entity while it is written.
struct FollowTheMoneyRecord {
    let id: String
    let schema: String
    private var properties: [(name: String, values: [String])] = []
    /// Values without a property of their own, as lines.
    var lines: [String] = []

    init(_ id: String, _ schema: String) {
        self.id = id
        self.schema = schema
    }

    /// Adds a value; an empty or repeated one has no effect.
    mutating func add(_ name: String, _ value: String) {
        let value = SourceText.trimmed(value)
        guard !value.isEmpty else { return }
        guard let index = properties.firstIndex(where: { $0.name == name }) else {
            properties.append((name, [value]))
            return
        }
        if !properties[index].values.contains(value) { properties[index].values.append(value) }
    }

    func has(_ name: String) -> Bool { properties.contains { $0.name == name } }

    /// The entity as a line of JSON; `linesIn` is the property for the lines.
    func json(linesIn name: String) -> JSONValue {
        var record = self
        if !lines.isEmpty { record.add(name, lines.joined(separator: "\n")) }
        var body = JSONObject()
        for (name, values) in record.properties { body[name] = .array(values.map { .string($0) }) }
        return ["id": .string(id), "schema": .string(schema), "properties": .object(body)]
    }
}
