import Files
import JSONSchema
import StrictJSON
import TestSupport
import Testing

/// The standard's output: the suite's own tests for it, and the output formats.
@Suite struct OutputTests {
    static let suite = SuiteTests.suite + "/output-tests"
    static let files = ["draft2019-09", "draft2020-12"].flatMap { draft in
        ["escape", "general", "readOnly", "type"].map { "\(draft)/content/\($0).json" }
    }

    @Test(.needsShared(OutputTests.suite), arguments: files)
    func `gives output that the suite's schemas accept`(file: String) throws {
        let folder = try #require(SharedData.path(Self.suite))
        let draft = String(file.prefix { $0 != "/" })
        let output = try JSONValue(parsing: File.bytes(at: Paths.join(folder, draft + "/output-schema.json")))
        let known = ["https://json-schema.org/draft/\(draft.dropFirst(5))/output/schema": output]
        let options = CompiledSchema.Options.standard
        let groups = try JSONValue(parsing: File.bytes(at: Paths.join(folder, file))).array ?? []
        #expect(!groups.isEmpty)
        for group in groups {
            let schema = try CompiledSchema(compiling: try #require(group["schema"]), options: options)
            for test in group["tests"]?.array ?? [] {
                let document = try JSONDocument.parse(Array(try #require(test["data"]).text().utf8))
                for (name, expected) in test["output"]?.object?.members.map({ ($0.key, $0.value) }) ?? [] {
                    let format = try #require(CompiledSchema.OutputFormat(rawValue: name))
                    let result = schema.output(format, for: document)
                    let judge = try CompiledSchema(compiling: expected, resources: known, options: options)
                    let findings = judge.findings(in: try JSONDocument.parse(Array(result.text().utf8)))
                    #expect(findings.isEmpty, "\(result.text()): \(findings)")
                }
            }
        }
    }

    static let schema = """
        {"$id": "https://example.org/order", "type": "object", "title": "An order",
         "properties": {"id": {"$ref": "#/$defs/id"}, "lines": {"type": "array", "items": {"$ref": "#/$defs/line"}}},
         "required": ["id"],
         "$defs": {"id": {"type": "string", "minLength": 2, "pattern": "^[A-Z]"},
                   "line": {"type": "object", "properties": {"count": {"type": "integer", "minimum": 1}}}}}
        """

    private func output(_ format: CompiledSchema.OutputFormat, _ document: String) throws -> JSONValue {
        try CompiledSchema(compiling: try JSONValue(parsing: Self.schema))
            .output(format, for: try JSONDocument.parse(Array(document.utf8)))
    }

    @Test func theFlagSaysOnlyTheVerdict() throws {
        #expect(try output(.flag, #"{"id": "A1"}"#) == ["valid": true])
        #expect(try output(.flag, #"{}"#) == ["valid": false])
    }

    @Test func theBasicOutputNamesTheWayThroughReferencesAndTheAbsolutePlace() throws {
        let result = try output(.basic, #"{"id": "A1", "lines": [{"count": 0}]}"#)
        #expect(result["valid"] == false)
        #expect(result["errors"]?.array?.count == 1)
        let error = try #require(result["errors"]?.array?.first)
        #expect(error["keywordLocation"] == "/properties/lines/items/$ref/properties/count/minimum")
        #expect(
            error["absoluteKeywordLocation"] == "https://example.org/order#/$defs/line/properties/count/minimum")
        #expect(error["instanceLocation"] == "/lines/0/count")
        #expect(error["error"]?.string?.isEmpty == false)
    }

    @Test func theDetailedOutputNestsWhatBelongsTogetherAndCollapsesWhatIsAlone() throws {
        let result = try output(.detailed, #"{"id": "a", "lines": [{"count": 0}]}"#)
        let errors = try #require(result["errors"]?.array)
        #expect(result["keywordLocation"] == "")
        #expect(errors.count == 2)
        #expect(errors[0]["keywordLocation"] == "/properties/id/$ref")
        let inner = errors[0]["errors"]?.array?.compactMap { $0["keywordLocation"]?.string }
        #expect(inner == ["/properties/id/$ref/minLength", "/properties/id/$ref/pattern"])
        #expect(errors[1]["keywordLocation"] == "/properties/lines/items/$ref/properties/count/minimum")
        #expect(errors[1]["errors"] == nil)
    }

    @Test func aValidDocumentGivesAnnotations() throws {
        let result = try output(.basic, #"{"id": "A1"}"#)
        #expect(result["errors"] == nil)
        let annotation = try #require(result["annotations"]?.array?.first)
        #expect(annotation["keywordLocation"] == "/title")
        #expect(annotation["annotation"] == "An order")
    }
}
