import Files
import Findings
import JSONSchema
import StrictJSON
import TestSupport
import Testing

/// JSON-Schema-Test-Suite, draft 2020-12.
@Suite struct SuiteTests {
    private static let suite = "vectors/JSON-Schema-Test-Suite"

    /// The required files whose keywords are run.
    static let files = [
        "additionalProperties", "allOf", "anchor", "anyOf", "boolean_schema", "const", "contains", "default", "defs",
        "dependentRequired", "dependentSchemas", "enum", "exclusiveMaximum", "exclusiveMinimum", "format",
        "if-then-else", "infinite-loop-detection", "items", "maxContains", "maxItems", "maxLength", "maxProperties",
        "maximum", "minContains", "minItems", "minLength", "minProperties", "minimum", "multipleOf", "not", "oneOf",
        "pattern", "patternProperties", "prefixItems", "properties", "propertyNames", "ref", "refRemote", "required",
        "type", "unevaluatedItems", "unevaluatedProperties", "uniqueItems", "optional/anchor", "optional/bignum",
        "optional/ecmascript-regex", "optional/float-overflow", "optional/id", "optional/no-schema",
        "optional/non-bmp-regex",
    ]

    /// Groups that need `$dynamicRef`, `$vocabulary` or the metaschema (which needs both): refused, so that nothing
    /// is silently unchecked.
    static let refused: Set<String> = [
        "validate definition against metaschema", "remote ref, containing refs itself",
        "unevaluatedItems with $dynamicRef", "unevaluatedProperties with $dynamicRef",
    ]

    /// The files of formats that are checked.
    static let formats = [
        "date-time", "date", "time", "uri", "uri-reference", "uuid", "email", "ipv4", "ipv6", "json-pointer",
    ]

    static func groups(_ file: String) throws -> [JSONValue] {
        let path = try #require(SharedData.path("\(suite)/tests/draft2020-12/\(file).json"))
        let groups = try JSONValue(parsing: File.bytes(at: path)).array ?? []
        #expect(!groups.isEmpty)
        return groups
    }

    /// The suite's remote schemas of this draft, under the address that it gives them.
    static let remotes: [String: JSONValue] = {
        var result: [String: JSONValue] = [:]
        var folders = ["draft2020-12"]
        while let folder = folders.popLast() {
            guard let path = SharedData.path("\(suite)/remotes/\(folder)") else { continue }
            for name in (try? Paths.names(in: path)) ?? [] {
                let file = Paths.join(path, name)
                if Paths.isFolder(file) {
                    folders.append("\(folder)/\(name)")
                } else if let bytes = try? File.bytes(at: file), let value = try? JSONValue(parsing: bytes) {
                    result["http://localhost:1234/\(folder)/\(name)"] = value
                }
            }
        }
        return result
    }()

    /// Compiles a group's schema and compares each of its cases.
    static func check(_ group: JSONValue, formats: JSONSchema.Formats) throws {
        let name = try #require(group["description"]?.string)
        let schema = try #require(group["schema"])
        if refused.contains(name) {
            let fault = fault { _ = try JSONSchema(compiling: schema, resources: remotes, formats: formats) }
            #expect(
                fault?.code == .schemaKeywordUnsupported || fault?.code == .schemaReferenceUnresolved,
                "\(name): \(String(describing: fault))")
            return
        }
        let compiled: JSONSchema
        do {
            compiled = try JSONSchema(compiling: schema, resources: remotes, formats: formats)
        } catch {
            Issue.record("\(name): \(error)")
            return
        }
        for test in group["tests"]?.array ?? [] {
            let label = "\(name): \(test["description"]?.string ?? "")"
            let data = try #require(test["data"])
            let document = try JSONDocument.parse(Array(data.text().utf8))
            let expected = try #require(test["valid"]?.bool as Bool?)
            #expect(compiled.isValid(document) == expected, "\(label)")
            let findings = compiled.findings(in: document)
            #expect(findings.isEmpty == expected, "\(label): \(findings)")
            #expect(findings.allSatisfy { $0.place.line != nil && $0.place.pointer != nil }, "\(label)")
        }
    }

    @Test(.needsShared(suite), arguments: files)
    func `gives the suite's verdict, and says why whenever it is invalid`(file: String) throws {
        for group in try Self.groups(file) { try Self.check(group, formats: .annotated) }
    }

    @Test(.needsShared(suite), arguments: formats)
    func `asserts formats as the suite does`(format: String) throws {
        for group in try Self.groups("optional/format/\(format)") { try Self.check(group, formats: .asserted) }
    }
}

/// The fault that `body` ends with, if it does.
func fault(_ body: () throws -> Void) -> Fault? {
    do { try body() } catch { return error as? Fault }
    return nil
}
