internal import StrictJSON
internal import TradeModel

/// Visits the values of an object that the model defines and that have rules beyond schemas: quantities, codes of
/// countries, identifiers.
enum ModelVisitor {
    /// A value with its property and place.
    struct Visit {
        let property: ModelProperty
        let value: JSONView
        /// The JSON Pointer in the object.
        let pointer: String
    }

    /// The values at the top and in our extensions; nested values are not visited separately.
    static func values(of object: ObjectView) -> [Visit] {
        guard let table = tables[object.type] else { return [] }
        var visits: [Visit] = []
        object.json.forEachMember { key, value in
            guard let property = table.top.first(where: { object.json.tape.isString(key, $0.key) })?.property else {
                return
            }
            visits.append(Visit(property: property, value: value, pointer: "/" + property.name))
        }
        guard !table.extensions.isEmpty, let extensions = object.json["extensions"] else { return visits }
        for (id, properties) in table.extensions {
            guard let content = extensions[id] else { continue }
            content.forEachMember { key, value in
                guard let property = properties.first(where: { content.tape.isString(key, $0.key) })?.property else {
                    return
                }
                visits.append(
                    Visit(property: property, value: value, pointer: "/extensions/\(id)/\(property.name)"))
            }
        }
        return visits
    }

    private struct Table {
        /// A property with the UTF-8 of its name.
        typealias Named = (key: [UInt8], property: ModelProperty)

        let top: [Named]
        let extensions: [(id: String, properties: [Named])]

        init(_ type: ModelType) {
            top = Self.withRules(type.properties)
            extensions = type.extensions.sorted { $0.key < $1.key }.map { ($0.key, Self.withRules($0.value)) }
                .filter { !$0.properties.isEmpty }
        }

        private static func withRules(_ properties: [ModelProperty]) -> [Named] {
            var seen: Set<String> = []
            return properties.filter { seen.insert($0.name).inserted && hasRules($0.kind) }
                .map { (Array($0.name.utf8), $0) }
        }

        private static func hasRules(_ kind: PropertyKind) -> Bool {
            switch kind {
            case .quantity, ModelTable.country, .list(ModelTable.country), ModelTable.identifiers: true
            default: false
            }
        }
    }

    private static let tables = Dictionary(
        ModelTable.types.map { ($0.name, Table($0)) }, uniquingKeysWith: { first, _ in first })
}

extension TapeView {
    /// Whether a string is this UTF-8.
    fileprivate func isString(_ node: Int, _ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { isString(node, $0) }
    }
}
