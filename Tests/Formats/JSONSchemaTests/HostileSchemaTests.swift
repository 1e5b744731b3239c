import Diagnostics
import Files
import JSONSchema
import StrictJSON
import TestSupport
import Testing

/// Schemas and documents that try to hang, crash or mislead the validator: each gives a finding or a verdict in bounded
/// time.
@Suite struct HostileSchemaTests {
    private static func compile(_ schema: String, _ options: CompiledSchema.Options = .standard) throws
        -> CompiledSchema
    {
        try CompiledSchema(compiling: try JSONValue(parsing: schema), options: options)
    }

    private static func codes(_ schema: String, _ document: String) throws -> [FindingCode] {
        try Self.compile(schema).findings(in: try JSONDocument.parse(Array(document.utf8))).map(\.code)
    }

    /// The pattern in OASIS's schema for software, which takes backtracking engines seconds.
    @Test(.needsShared("vectors/stix2.1-json-schemas"))
    func theCPEPatternOfOASIS() throws {
        let path = try #require(
            SharedData.path("vectors/stix2.1-json-schemas/schemas/observables/software.json"))
        let software = try JSONValue(parsing: File.bytes(at: path))
        let pattern = try #require(Self.patterns(in: software).first { $0.hasPrefix("cpe:2") })
        let schema = try CompiledSchema(compiling: ["pattern": .string(pattern)])
        func isValid(_ text: String) throws -> Bool {
            schema.isValid(try JSONDocument.parse(Array(JSONValue.string(text).text().utf8)))
        }
        #expect(try isValid("cpe:2.3:a:microsoft:internet_explorer:8.0.6001:beta:*:*:*:*:*:*"))
        #expect(try !isValid("cpe:2.3:a:" + String(repeating: "a", count: 100_000) + "!"))
        #expect(try !isValid("cpe:2.3:a:" + String(repeating: "\\:", count: 50_000) + "\u{1}"))
    }

    private static func patterns(in value: JSONValue) -> [String] {
        switch value {
        case .object(let object):
            object.members.flatMap { member in
                (member.key == "pattern" ? [member.value.string].compactMap(\.self) : []) + patterns(in: member.value)
            }
        case .array(let elements): elements.flatMap(patterns)
        default: []
        }
    }

    @Test(arguments: ["(a+)+$", "^(a|aa)+$", "^(a|a?)+$", "(x+x+)+y", #"^(\d+)*$"#, "(.*)*b", "([^b]*a?)*c"])
    func patternsThatBacktrackForever(pattern: String) throws {
        let schema = try CompiledSchema(compiling: ["pattern": .string(pattern)])
        let text = String(repeating: "a", count: 200_000) + "!"
        _ = schema.isValid(try JSONDocument.parse(Array(JSONValue.string(text).text().utf8)))
    }

    @Test(arguments: [
        ("^(?!no)[a-z]+$", "yes", "nope"), ("(?=.*[0-9])(?=.*[a-z])^.{3,}$", "ab1", "abc"), ("^(a|b)\\1$", "aa", "ab"),
        ("(?<=€)[0-9]", "€5", "$5"), ("(?<!€)5$", "$5", "€5"), ("^(?<x>.)y\\k<x>$", "éyé", "éye"),
        ("^(?:(a)|b)\\1c$", "bc", "ac"),
    ])
    func patternsThatLookAroundOrReferBack(pattern: String, match: String, other: String) throws {
        let schema = try CompiledSchema(compiling: ["pattern": .string(pattern)])
        for (text, expected) in [(match, true), (other, false)] {
            let document = try JSONDocument.parse(Array(JSONValue.string(text).text().utf8))
            #expect(schema.isValid(document) == expected, "\(pattern) \(text)")
            #expect(schema.findings(in: document).map(\.code) == (expected ? [] : [.schemaPattern]))
        }
    }

    @Test(arguments: [#"{"pattern": "^(?!x)(a+)+$"}"#, #"{"not": {"pattern": "^(?!x)(a+)+$"}}"#])
    func aPatternThatBacktracksTooLongIsNeverAMatch(schema: String) throws {
        let compiled = try Self.compile(schema)
        let text = String(repeating: "a", count: 5000) + "!"
        let many = "[" + Array(repeating: "\"\(text)\"", count: 20).joined(separator: ",") + "]"
        let list = try Self.compile("{\"items\": \(schema)}")
        for (judge, document) in [(compiled, "\"\(text)\""), (list, many)] {
            let document = try JSONDocument.parse(Array(document.utf8))
            #expect(!judge.isValid(document))
            #expect(judge.findings(in: document).map(\.code) == [.schemaPatternLimit])
        }
    }

    @Test(arguments: ["(", "[a", "a**", "(?i)a", "\\a", "\\1(", "(?<1>a)", "(?P<a>b)", "(?>a)", "a{2,1}"])
    func patternsThatAreNoneAreRefused(pattern: String) {
        let fault = fault { _ = try CompiledSchema(compiling: ["pattern": .string(pattern)]) }
        #expect(fault?.code == .schemaPatternUnsupported, "\(pattern)")
    }

    @Test func aPatternThatWouldTakeTooMuchMemoryIsRefused() {
        let fault = fault { _ = try CompiledSchema(compiling: ["pattern": "((((a{1000}){1000}){1000}){1000})"]) }
        #expect(fault?.code == .schemaPatternUnsupported)
    }

    @Test(arguments: [
        ##"{"$ref": "#"}"##,
        ##"{"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}}"##,
        ##"{"anyOf": [{"type": "string"}, {"$ref": "#"}]}"##, ##"{"not": {"$ref": "#"}}"##,
        ##"{"if": {"$ref": "#"}, "then": false}"##, ##"{"$dynamicAnchor": "x", "$dynamicRef": "#x"}"##,
    ])
    func referencesThatGoInCircles(schema: String) {
        #expect(fault { _ = try Self.compile(schema) }?.code == .schemaReferenceLoop)
    }

    @Test func aRecursiveSchemaOnADeepDocument() throws {
        try LargeStack.run { () throws in
            let schema = ##"{"type": "array", "items": {"$ref": "#"}}"##
            let deep = String(repeating: "[", count: 256) + String(repeating: "]", count: 256)
            #expect(try Self.codes(schema, deep) == [])
            let broken = String(repeating: "[", count: 255) + "1" + String(repeating: "]", count: 255)
            #expect(try Self.codes(schema, broken) == [.schemaType])
        }
    }

    @Test(arguments: ["other.json", "#/$defs/none", "#anchor", "http://example.org/x", "%", "#/%zz", "urn:x"])
    func referencesToNothing(reference: String) {
        let fault = fault { _ = try CompiledSchema(compiling: ["$ref": .string(reference)]) }
        #expect(fault?.code == .schemaReferenceUnresolved)
    }

    @Test(arguments: [
        "\"https://example.org/my-schema\"", "\"http://json-schema.org/draft-04/schema#\"", "\"\"", "5",
    ])
    func unknownDialects(dialect: String) {
        #expect(fault { _ = try Self.compile("{\"$schema\": \(dialect)}") }?.code == .schemaDialectUnsupported)
    }

    @Test func aMetaschemaThatIsItsOwn() throws {
        let meta: JSONValue = ["$schema": "https://example.org/m", "$id": "https://example.org/m"]
        let fault = fault {
            _ = try CompiledSchema(
                compiling: ["$schema": "https://example.org/m"], resources: ["https://example.org/m": meta])
        }
        #expect(fault?.code == .schemaDialectUnsupported)
    }

    @Test func hugeDivisorsAndExponents() throws {
        #expect(try Self.codes(#"{"multipleOf": 1e-4000}"#, "1e4000") == [])
        #expect(try Self.codes(#"{"multipleOf": 1e4000}"#, "1e-4000") == [.schemaMultipleOf])
        #expect(try Self.codes(#"{"multipleOf": 0.01}"#, "19.99") == [])
        #expect(try Self.codes(#"{"multipleOf": 0.01}"#, "19.991") == [.schemaMultipleOf])
        #expect(try Self.codes(#"{"multipleOf": 3}"#, String(repeating: "9", count: 500)) == [])
        #expect(try Self.codes(#"{"maximum": 1e4000}"#, "1e4001") == [.schemaMaximum])
    }

    @Test func alternativesNestedTooDeep() throws {
        var schema: JSONValue = ["type": "string"]
        for _ in 0..<300 { schema = ["anyOf": [schema, false]] }
        #expect(fault { _ = try CompiledSchema(compiling: schema) }?.code == .schemaDepthLimit)
    }

    @Test func alternativesNestedDeep() throws {
        try LargeStack.run { () throws in
            var schema: JSONValue = ["type": "string"]
            for _ in 0..<150 { schema = ["anyOf": [schema, false]] }
            let compiled = try CompiledSchema(compiling: schema)
            #expect(compiled.isValid(try JSONDocument.parse(Array("\"a\"".utf8))))
            #expect(compiled.findings(in: try JSONDocument.parse(Array("5".utf8))).map(\.code) == [.schemaAnyOf])
        }
    }

    /// The maximum nesting of a schema and a document: on a small stack it gives a finding, not a crash.
    @Test func aSchemaAndADocumentThatGoIntoEachOtherWithoutMeasure() throws {
        var definitions = JSONObject()
        for index in 0..<120 {
            definitions["d\(index)"] = ["allOf": [["$ref": .string("#/$defs/d\(index + 1)")]]]
        }
        definitions["d120"] = ["items": ["$ref": "#/$defs/d0"], "type": "array"]
        let deep = String(repeating: "[", count: 250) + String(repeating: "]", count: 250)
        let document = try JSONDocument.parse(Array(deep.utf8))
        do {
            let schema = try CompiledSchema(compiling: ["$ref": "#/$defs/d0", "$defs": .object(definitions)])
            let codes = schema.findings(in: document).map(\.code)
            #expect(codes == [.schemaWorkLimit] && !schema.isValid(document) || codes == [] && schema.isValid(document))
        } catch {
            #expect(error.code == .schemaDepthLimit)
        }
    }

    @Test func alternativesThatMultiply() throws {
        try LargeStack.run { () throws in
            var definitions = JSONObject()
            definitions["d0"] = ["type": "string"]
            for level in 1...60 {
                let below: JSONValue = ["$ref": .string("#/$defs/d\(level - 1)")]
                definitions["d\(level)"] = ["anyOf": [below, ["allOf": [below]]]]
            }
            let schema: JSONValue = ["$ref": "#/$defs/d60", "$defs": .object(definitions)]
            let compiled = try CompiledSchema(compiling: schema)
            let document = try JSONDocument.parse(Array("5".utf8))
            #expect(!compiled.isValid(document))
            #expect(compiled.findings(in: document).map(\.code) == [.schemaWorkLimit])
            #expect(compiled.isValid(try JSONDocument.parse(Array("\"text\"".utf8))))
        }
    }

    @Test func aMillionUniqueItems() throws {
        let schema = try CompiledSchema(compiling: ["uniqueItems": true])
        let numbers = (0..<1_000_000).map { String($0) }.joined(separator: ",")
        #expect(schema.isValid(try JSONDocument.parse(Array("[\(numbers)]".utf8))))
        let findings = schema.findings(in: try JSONDocument.parse(Array("[\(numbers),5.0]".utf8)))
        #expect(findings.map(\.code) == [.schemaUniqueItems])
        #expect(findings.first?.place.pointer == "/1000000")
    }

    @Test func aMillionEqualItemsEndAtTheFirstRepetition() throws {
        let schema = try CompiledSchema(compiling: ["uniqueItems": true])
        let findings = schema.findings(
            in: try JSONDocument.parse(Array(("[" + String(repeating: "[],", count: 1_000_000) + "0]").utf8)))
        #expect(findings.map(\.place.pointer) == ["/1"])
    }

    @Test func findingsAreLimited() throws {
        let schema = try CompiledSchema(compiling: ["items": ["type": "string"]])
        let document = try JSONDocument.parse(Array(("[" + String(repeating: "1,", count: 10_000) + "1]").utf8))
        #expect(schema.findings(in: document, limit: 7).count == 7)
    }

    @Test(arguments: [
        #"{"type": "strin"}"#, #"{"minLength": -1}"#, #"{"minLength": 1.5}"#, #"{"required": "a"}"#, #"{"enum": 5}"#,
        #"{"multipleOf": 0}"#, #"{"properties": []}"#, #"{"items": [{}]}"#, #"{"anyOf": []}"#, #"{"pattern": 5}"#,
        #"{"uniqueItems": "yes"}"#, "[]", "5", #"{"properties": {"a": 5}}"#,
    ])
    func keywordsWithValuesThatTheyCannotHave(schema: String) {
        let code = fault { _ = try Self.compile(schema) }?.code
        #expect(code == .schemaKeywordInvalid)
    }

    @Test func aMisspelledKeywordIsToldOrRefused() throws {
        let text = #"{"requierd": ["id"]}"#
        #expect(try Self.compile(text).unknownKeywords.map(\.code) == [.schemaKeywordUnknown])
        #expect(fault { _ = try Self.compile(text, CompiledSchema.Options()) }?.code == .schemaKeywordUnsupported)
    }
}
