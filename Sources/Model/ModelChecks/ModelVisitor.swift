internal import StrictJSON
internal import TradeModel

/// Visits the values of an object that the model defines and that have rules beyond schemas: quantities, codes of
/// countries, identifiers.
enum ModelVisitor {
    /// A value with its property and place.
    struct Visit {
        fileprivate let named: NamedProperty
        let value: JSONView
        /// The id of the extension that it is in.
        fileprivate let definition: String?

        var property: ModelProperty { named.property }

        /// The JSON Pointer in the object.
        var pointer: String { (definition.map { "/extensions/" + $0 } ?? "") + "/" + property.name }
    }

    /// The values at the top and in our extensions; nested values are not visited separately.
    static func values(of object: ObjectView) -> [Visit] {
        guard let table = tables[object.type] else { return [] }
        var visits: [Visit] = []
        object.json.forEachMember { key, value in
            guard let property = table.top.property(of: key, in: object.json.tape) else { return }
            visits.append(Visit(named: property, value: value, definition: nil))
        }
        guard !table.extensions.isEmpty, let extensions = object.member("extensions") else { return visits }
        for (id, properties) in table.extensions {
            guard let content = extensions[id] else { continue }
            content.forEachMember { key, value in
                guard let property = properties.property(of: key, in: content.tape) else { return }
                visits.append(Visit(named: property, value: value, definition: id))
            }
        }
        return visits
    }

    private struct Table {
        let top: NamedProperties
        let extensions: [(id: String, properties: NamedProperties)]

        init(_ type: ModelType) {
            top = NamedProperties(Self.withRules(type.properties))
            extensions = type.extensions.sorted { $0.key < $1.key }.map { ($0.key, Self.withRules($0.value)) }
                .filter { !$0.1.isEmpty }.map { ($0.0, NamedProperties($0.1)) }
        }

        private static func withRules(_ properties: [ModelProperty]) -> [ModelProperty] {
            var seen: Set<String> = []
            return properties.filter { seen.insert($0.name).inserted && hasRules($0.kind) }
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

/// A property with the UTF-8 of its name. A class, because a visit of each value names its property.
private final class NamedProperty: Sendable {
    let name: [UInt8]
    let property: ModelProperty

    init(_ property: ModelProperty) {
        self.property = property
        name = Array(property.name.utf8)
    }
}

/// Properties by the UTF-8 of their names.
private struct NamedProperties {
    private let properties: [NamedProperty]
    /// The lengths of the names, one bit each: most names of an object have another.
    private let lengths: UInt64

    init(_ properties: [ModelProperty]) {
        self.properties = properties.map { NamedProperty($0) }
        lengths = self.properties.reduce(0) { $0 | 1 << UInt64($1.name.count & 63) }
    }

    /// The property that a key names.
    func property(of key: Int, in tape: TapeView) -> NamedProperty? {
        tape.withString(key) { text in
            guard lengths & 1 << UInt64(text.count & 63) != 0 else { return nil }
            for property in properties where property.name.count == text.count {
                if property.name.withUnsafeBufferPointer({ TapeView.areEqual($0, text) }) { return property }
            }
            return nil
        }
    }
}
