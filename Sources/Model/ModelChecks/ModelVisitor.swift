internal import StrictJSON
internal import TradeModel

/// Visits the values of an object that the model defines.
enum ModelVisitor {
    /// A value with its property and place.
    struct Visit {
        let property: ModelProperty
        let value: JSONValue
        /// The JSON Pointer in the object.
        let pointer: String
    }

    /// The values at the top and in our extensions; nested values are not visited separately.
    static func values(of object: STIXObject) -> [Visit] {
        guard let table = tables[object.type] else { return [] }
        var visits: [Visit] = []
        for member in object.json.members {
            guard let property = table.top[member.key] else { continue }
            visits.append(Visit(property: property, value: member.value, pointer: "/" + member.key))
        }
        for (id, properties) in table.extensions {
            guard let content = object.json["extensions"]?[id]?.object else { continue }
            for member in content.members {
                guard let property = properties[member.key] else { continue }
                let pointer = "/extensions/\(id)/\(member.key)"
                visits.append(Visit(property: property, value: member.value, pointer: pointer))
            }
        }
        return visits
    }

    private struct Table {
        let top: [String: ModelProperty]
        let extensions: [(id: String, properties: [String: ModelProperty])]

        init(_ type: ModelType) {
            top = Self.byName(type.properties)
            extensions = type.extensions.sorted { $0.key < $1.key }.map { ($0.key, Self.byName($0.value)) }
        }

        private static func byName(_ properties: [ModelProperty]) -> [String: ModelProperty] {
            Dictionary(properties.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    private static let tables = Dictionary(
        ModelTable.types.map { ($0.name, Table($0)) }, uniquingKeysWith: { first, _ in first })
}
