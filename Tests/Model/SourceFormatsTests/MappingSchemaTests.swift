import Diagnostics
import Files
import JSONSchema
import SourceFormats
import StrictJSON
import TestSupport
import Testing

/// The JSON Schema of mappings says what the parser accepts.
struct MappingSchemaTests {
    private let schema: CompiledSchema

    init() throws { schema = try CompiledSchema(compiling: MappingSchema.document) }

    private func pointers(_ text: String) throws -> [String] {
        schema.findings(in: try JSONDocument.parse(Array(text.utf8))).map { $0.place.pointer ?? "" }
    }

    @Test func thePublishedSchemaIsTheOneInTheProgram() throws {
        let path = Paths.join(SharedData.packageFolder, "specs/json/mapping.json")
        #expect(try JSONValue(parsing: try File.bytes(at: path)) == MappingSchema.document)
    }

    @Test func everyKeyOfTheParserIsInTheSchemaAndInTheReferenceAndNoOther() throws {
        func keys(_ pointer: [String]) -> Set<String> {
            var value: JSONValue? = MappingSchema.document
            for part in pointer { value = value?[part] }
            return Set(value?["properties"]?.object?.keys ?? [])
        }
        #expect(
            keys([]) == Set((MappingKeys.file + MappingKeys.shortForm + MappingKeys.longForm).names))
        #expect(keys(["$defs", "object"]) == Set(MappingKeys.object.names))
        #expect(keys(["$defs", "column"]) == Set(MappingKeys.column.names))
        #expect(keys(["$defs", "relationship"]) == Set(MappingKeys.relationship.names))
        let page = String(
            decoding: try File.bytes(at: Paths.join(SharedData.packageFolder, "docs/mapping.md")), as: UTF8.self)
        let all =
            MappingKeys.file + MappingKeys.shortForm + MappingKeys.longForm + MappingKeys.object
            + MappingKeys.column + MappingKeys.relationship
        for key in all { #expect(page.contains("`\(key.name)`"), "\(key.name)") }
    }

    @Test(arguments: MappingSuggestionTests.examples) func theExamplesAreValid(_ name: String) throws {
        let text = String(decoding: try File.bytes(at: Fixture.example(name + ".map.json")), as: UTF8.self)
        #expect(try pointers(text) == [])
    }

    @Test func theMappingsOfTheReferenceAreValidAndAreAccepted() throws {
        let page = String(
            decoding: try File.bytes(at: Paths.join(SharedData.packageFolder, "docs/mapping.md")), as: UTF8.self)
        let blocks = page.split(separator: "```json\n").dropFirst().map { $0.split(separator: "```")[0] }
        #expect(blocks.count >= 6)
        for block in blocks {
            #expect(try pointers(String(block)) == [])
            _ = try MappingFile(parsing: Array(block.utf8), named: "map.json")
        }
    }

    @Test(arguments: [
        (#"{ "type": "identity", "colums": {}, "columns": {} }"#, "/colums"),
        (#"{ "type": "identity", "columns": { "a": "address.planet" } }"#, "/columns/a"),
        (#"{ "objects": { "a": { "type": "identity", "refs": { "consignor": "b" } } } }"#, "/objects/a/refs/consignor"),
        (#"{ "type": "identitty", "columns": {} }"#, "/type"),
        (#"{ "type": "identity", "columns": {}, "decimal": ";" }"#, "/decimal"),
        (#"{ "objects": { "a": { "type": "identity" } }, "columns": {} }"#, "/columns"),
    ])
    func anErrorPointsAtItsPlace(_ text: String, pointer: String) throws {
        let found = try pointers(text)
        #expect(found.contains { $0.hasPrefix(pointer) }, "\(found)")
        let fault = Fixture.fault {
            let mapping = try MappingFile(parsing: Array(text.utf8), named: "map.json")
            _ = try SourceReader.read(
                inputs: [SourceFile(name: "a.csv", source: Array("a\n1\n".utf8))], as: .csv,
                options: try Fixture.options(mapping: mapping))
        }
        #expect(fault?.place(hasPrefix: pointer) == true, "\(fault?.description ?? "")")
    }

    @Test func aReferenceAsTheTargetOfAColumnIsToldApartFromWhatColumnsTake() throws {
        let text = #"{ "type": "consignment", "columns": { "a": "consignor_ref" } }"#
        let fault = try #require(
            Fixture.fault {
                let mapping = try MappingFile(parsing: Array(text.utf8), named: "map.json")
                _ = try SourceReader.read(
                    inputs: [SourceFile(name: "a.csv", source: Array("a\n1\n".utf8))], as: .csv,
                    options: try Fixture.options(mapping: mapping))
            })
        let known = fault.finding.facts["known"] ?? ""
        #expect(!known.contains("_ref") && known.contains("package_count"))
        #expect(fault.finding.facts["instead"]?.contains("\"refs\"") == true)
    }
}

extension Fault {
    fileprivate func place(hasPrefix pointer: String) -> Bool {
        // A property that a type lacks is reported at its place, a whole mapping at the type.
        finding.place.pointer?.hasPrefix(pointer) ?? false
    }
}
