import BundleFormats
import Files
import Platform
import StrictJSON
import TradeModel

/// A bundle with objects of all types of the model and random properties: most of their kind, some of another, some
/// unknown.
struct GeneratedBundle {
    /// One object of each type with all its properties.
    static let examples: [UInt8] = {
        let sink = MemorySink()
        try? BundleWriter.write(ModelExamples.objects, to: sink)
        return sink.bytes
    }()

    let bytes: [UInt8]

    init(seed: Int) {
        var source = GeneratedObjects(random: Randomness.seeded(UInt64(seed + 1)).bytes(200_000)[...])
        bytes = Array(source.bundle().text().utf8)
    }
}

/// Creates objects from random bytes.
private struct GeneratedObjects {
    var random: ArraySlice<UInt8>

    mutating func bundle() -> JSONValue {
        var objects: [JSONValue] = []
        for type in ModelTable.types where next(3) == 0 { objects.append(object(of: type)) }
        objects.append(["type": "x-unknown", "id": "x-unknown--1", "x_value": value(nil)])
        var bundle = JSONObject()
        bundle["type"] = "bundle"
        if next(4) > 0 { bundle["id"] = "bundle--00000000-0000-4000-8000-000000000000" }
        if next(4) == 0 { bundle["x_note"] = value(nil) }
        bundle["objects"] = .array(objects)
        return .object(bundle)
    }

    private mutating func next(_ below: Int) -> Int { Int(random.popFirst() ?? 0) % below }

    private mutating func object(of type: ModelType) -> JSONValue {
        var json = JSONObject()
        json["type"] = .string(type.name)
        json["id"] = .string("\(type.name)--00000000-0000-4000-8000-00000000000\(next(3))")
        for property in ModelTable.common(of: type) + type.properties {
            guard !["type", "id", "extensions"].contains(property.name), next(3) > 0 else { continue }
            json[property.name] = value(property.kind)
        }
        if next(4) == 0 { json["x_other"] = value(nil) }
        if next(8) == 0 { json["a/b~c<&>\"'"] = value(nil) }
        var extensions = JSONObject()
        if type.origin == .trade, next(6) > 0 {
            extensions[ExtensionDefinition.tradeObjects.id] = ["extension_type": next(8) > 0 ? "new-sdo" : "new-sco"]
        }
        for (id, properties) in type.extensions where next(3) > 0 {
            var content = JSONObject()
            if next(6) > 0 { content["extension_type"] = "property-extension" }
            for property in properties where next(2) == 0 { content[property.name] = value(property.kind) }
            if next(8) == 0 { content["x_more"] = value(nil) }
            extensions[id] = .object(content)
        }
        if next(6) == 0 { extensions["extension-definition--x"] = ["extension_type": "property-extension", "rank": 5] }
        if !extensions.isEmpty || next(10) == 0 { json["extensions"] = .object(extensions) }
        if next(20) == 0 { json["extensions"] = value(nil) }
        return .object(json)
    }

    private static let texts = [
        "x", "", " two  words ", "line\nline", "tab\tand\r\nreturn", "<&>\"']]>", "漢字 Łódź 😀", "\u{1}", "\u{FFFE}",
        "e\u{301}",
        "2026-11-23T19:55:00.000Z", "identity--00000000-0000-4000-8000-000000000000", "true", "12", "\\u0041",
    ]

    private mutating func text() -> JSONValue { .string(Self.texts[next(Self.texts.count)]) }

    /// A value of a kind, or occasionally of any.
    private mutating func value(_ kind: PropertyKind?) -> JSONValue {
        guard let kind, next(12) > 0 else { return anything() }
        switch kind {
        case .string, .pattern, .openVocabulary, .format, .binary, .hex: return text()
        case .vocabulary(let values): return .string(values[next(values.count)])
        case .integer: return .number(JSONNumber(next(200) - 20))
        case .number:
            let numbers = ["0", "-1.50", "1e2", "90.0", "-0", "1E-7", "180.000"]
            return .number(JSONNumber(unchecked: numbers[next(numbers.count)]))
        case .boolean: return .bool(next(2) == 0)
        case .timestamp:
            let times = [
                "2026-11-23T19:55:00.000Z", "2024-02-29T00:00:00Z", "2023-02-29T00:00:00.123456Z",
                "2016-12-31T23:59:60Z",
            ]
            return .string(times[next(times.count)])
        case .date: return .string(["1970", "1970-01", "1970-01-31", "1970-13", "0000"][next(5)])
        case .quantity(let unit):
            var quantity = JSONObject()
            quantity["value"] = .string(["79.4", "-1", "1e3", "", "007.50"][next(5)])
            if next(3) > 0 { quantity[unit] = "KGM" }
            return .object(quantity)
        case .reference: return .string("identity--00000000-0000-4000-8000-00000000000\(next(3))")
        case .references: return .array((0...next(3)).map { .string("location--\($0)") })
        case .object(let members, _):
            var object = JSONObject()
            for member in members where next(3) > 0 { object[member.name] = value(member.kind) }
            return .object(object)
        case .list(let element): return .array((0...next(3)).map { _ in value(element) })
        case .hashes: return ["SHA-256": text(), "MD5": text()]
        case .anyObject, .dictionary: return anything()
        }
    }

    private mutating func anything() -> JSONValue {
        switch next(9) {
        case 0: .null
        case 1: []
        case 2: .object(JSONObject())
        case 3: .bool(true)
        case 4: .number(JSONNumber(unchecked: "12345678901234567890.5"))
        case 5: [text(), ["k": text()], .null]
        case 6: ["b": text(), "a": [1, 2], "\u{1}": .null]
        default: text()
        }
    }
}
