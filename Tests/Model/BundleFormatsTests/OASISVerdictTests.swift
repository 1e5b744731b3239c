import Files
import JSONSchema
import StrictJSON
import TestSupport
import Testing
import TradeModel

/// Our schemas compared with those of OASIS, on the same objects.
@Suite struct OASISVerdictTests {
    private static let folders = ["vectors/oasis-stix-examples", "vectors/oasis-documentation-examples"]

    /// The schemas of OASIS, by their `$id`.
    private static let published: [String: JSONValue] = {
        guard let folder = SharedData.path("vectors/stix2.1-json-schemas/schemas") else { return [:] }
        var schemas: [String: JSONValue] = [:]
        for path in files(below: folder) {
            guard let bytes = try? File.bytes(at: path), let schema = try? JSONValue(parsing: bytes),
                let id = schema["$id"]?.string
            else { continue }
            schemas[id] = schema
        }
        return schemas
    }()

    private static let theirs: [String: CompiledSchema] = {
        var compiled: [String: CompiledSchema] = [:]
        for type in ModelTable.types where type.origin == .core {
            let schema = published.first { $0.key.hasSuffix("/\(type.name).json") && !$0.key.contains("interop") }
            guard let schema else { continue }
            compiled[type.name] = try? CompiledSchema(compiling: schema.value, resources: published)
        }
        return compiled
    }()

    private static let ours: [String: CompiledSchema] = {
        var compiled: [String: CompiledSchema] = [:]
        for type in ModelTable.types {
            compiled[type.name] = ModelSchema.documents[type.name].flatMap { try? CompiledSchema(compiling: $0) }
        }
        return compiled
    }()

    private static func files(below folder: String) -> [String] {
        ((try? Paths.names(in: folder)) ?? []).sorted().flatMap { name -> [String] in
            let path = Paths.join(folder, name)
            return Paths.isFolder(path) ? files(below: path) : path.hasSuffix(".json") ? [path] : []
        }
    }

    /// The objects of OASIS's examples, and one of each type of ours with all its properties.
    private static let objects: [JSONObject] = {
        var objects = ModelExamples.objects.filter { !ExtensionDefinition.tradeTypes.contains($0.type) }.map(\.json)
        for folder in folders.compactMap(SharedData.path) {
            for path in files(below: folder) {
                guard let bundle = try? JSONValue(parsing: File.bytes(at: path)) else { continue }
                objects += bundle["objects"]?.array?.compactMap(\.object) ?? []
            }
        }
        return objects
    }()

    @Test(.needsShared("vectors/stix2.1-json-schemas")) func everyCoreTypeHasASchemaOfBoth() {
        #expect(Set(Self.ours.keys) == Set(ModelTable.types.map(\.name)))
        #expect(Set(Self.theirs.keys) == Set(ModelTable.types.filter { $0.origin == .core }.map(\.name)))
    }

    @Test(.needsShared("vectors/stix2.1-json-schemas")) func theExamplesAreValidByBoth() throws {
        #expect(Self.objects.count > 300)
        for object in Self.objects { try compare(object, "as it is", expected: true) }
    }

    @Test(.needsShared("vectors/stix2.1-json-schemas")) func mutationsGetTheSameVerdict() throws {
        let values: [JSONValue] = [
            .null, "x", -1, .number(JSONNumber(unchecked: "1.5")), true, [], .object(JSONObject()), ["x"], ["a b": 1],
        ]
        var seen: Set<String> = []
        var (compared, refused) = (0, 0)
        for object in Self.objects {
            guard let type = object["type"]?.string else { continue }
            func check(_ changed: JSONObject, _ what: String) throws {
                compared += 1
                if try !compare(changed, what) { refused += 1 }
            }
            for key in object.keys where seen.insert("\(type) \(key)").inserted {
                var changed = object
                changed[key] = nil
                // STIX 2.1 requires the creator of an extension (section 7.3); OASIS's schema does not.
                if key != "created_by_ref" { try check(changed, "without \(key)") }
                for value in values where !Self.isKnownDifference(type, key: key, value: value) {
                    changed[key] = value
                    try check(changed, "\(key) = \(value.text())")
                }
            }
            guard seen.insert(type).inserted else { continue }
            for key in ["x_new", "ab", "X-Bad", "xab-c", "severity", "action", "x_hex", "x_bin", "_abc"] {
                for value in values {
                    var changed = object
                    changed[key] = value
                    try check(changed, "\(key) = \(value.text())")
                }
            }
        }
        #expect(compared > 4_000)
        #expect(refused > 1_500)
    }

    /// Where ours are stricter, on purpose.
    private static func isKnownDifference(_ type: String, key: String, value: JSONValue) -> Bool {
        let kind = ModelTable.type(named: type).flatMap { type in
            (type.properties + ModelTable.common(of: type)).first { $0.name == key }?.kind
        }
        switch kind {
        // OASIS's schemas allow any text for an observable or a sample: ours require ids, as STIX 2.1 does.
        case .reference: return value.string != nil
        case .references: return value.array?.allSatisfy { $0.string != nil } ?? false
        default: return false
        }
    }

    @discardableResult private func compare(
        _ object: JSONObject, _ what: String, expected: Bool? = nil
    ) throws -> Bool {
        guard let type = object["type"]?.string, let their = Self.theirs[type], let our = Self.ours[type] else {
            return false
        }
        let document = try JSONDocument.parse(Array(JSONValue.object(object).text().utf8))
        let verdict = their.isValid(document)
        if our.isValid(document) != verdict {
            let findings = our.findings(in: document, limit: 3).map { "\($0)" }
            Issue.record("\(type) \(object["id"]?.string ?? "") \(what): OASIS says \(verdict), we \(findings)")
        }
        if let expected { #expect(verdict == expected, "\(type) \(what)") }
        return verdict
    }
}
