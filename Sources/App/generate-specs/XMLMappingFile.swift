internal import StrictJSON
internal import TradeModel

/// `specs/xml/mapping.json`: which element of the XML form has which property of an object, as data
/// (specs/bundle.md, "The XML form").
enum XMLMappingFile {
    static let text: String = {
        let document: JSONValue = [
            "format": "corridor-xml-mapping", "version": "1",
            "namespaces": .object(
                XMLNamespaces.list.reduce(into: JSONObject()) { $0[$1.prefix] = .string($1.namespace) }),
            "record": .array(XMLShapes.record.map(json)), "objects": .array(XMLShapes.all.map(json)),
        ]
        return document.text(pretty: true) + "\n"
    }()

    private static func json(_ shape: XMLShape) -> JSONValue {
        var object = JSONObject()
        object["type"] = .string(shape.type)
        object["element"] = .string(shape.element)
        object["when"] = shape.condition.map { ["property": .string($0.key), "value": .string($0.value)] }
        object["record"] = .string(shape.record)
        if ModelTable.types.first(where: { $0.name == shape.type })?.origin == .trade {
            object["new_object_extension"] = .string(ExtensionDefinition.tradeObjects.id)
        }
        object["elements"] = .array(shape.parts.map(json))
        return .object(object)
    }

    private static func json(_ part: XMLElementMapping) -> JSONValue {
        var object = JSONObject()
        object["name"] = .string(part.name)
        switch part.place {
        case .none, .itself: break
        case .member(let key): object["property"] = .string(key)
        case .extended(let id, let key):
            object["extension"] = .string(id)
            object["property"] = .string(key)
        }
        if part.isList { object["list"] = true }
        if part.isWhole { object["whole"] = true }
        switch part.content {
        case .group: object["content"] = "group"
        case .members: object["content"] = "object"
        case .text(let text):
            object["content"] = "text"
            object["text"] = .string(name(text))
            if case .code(let values) = text { object["values"] = .array(values.map(JSONValue.string)) }
        case .reference: object["content"] = "reference"
        case .wrapped, .date: object["content"] = "wrapper"
        case .entry: object["content"] = "entry"
        }
        if !part.children.isEmpty { object["elements"] = .array(part.children.map(json)) }
        return .object(object)
    }

    /// The kind of a text.
    private static func name(_ text: XMLText) -> String {
        switch text {
        case .string: "string"
        case .code: "code"
        case .integer, .nonNegative: "integer"
        case .number, .degrees: "number"
        case .decimal: "decimal"
        case .boolean: "boolean"
        case .dateTime: "time"
        case .date: "date"
        case .yearMonth: "year-month"
        case .year: "year"
        }
    }
}
