import Diagnostics
import Files
import JSONSchema
import StrictJSON
import TestSupport
import Testing

/// JSON-Schema-Test-Suite: every required and optional file of the three drafts.
@Suite struct SuiteTests {
    static let suite = "vectors/JSON-Schema-Test-Suite"

    /// A file of the suite.
    struct Cases: CustomTestStringConvertible {
        let draft: SchemaDraft
        /// Its path in the folder of the draft, such as `optional/id.json`.
        let name: String

        var testDescription: String { "\(draft.rawValue) \(name)" }
        /// Whether the file requires format assertion.
        var assertsFormats: Bool { name.hasPrefix("optional/format/") }
        /// Whether the file requires checks of contents.
        var checksContents: Bool { name == "optional/content.json" }
    }

    static let folders: [SchemaDraft: String] = [
        .draft7: "draft7", .draft2019: "draft2019-09", .draft2020: "draft2020-12",
    ]

    static let files: [Cases] = SchemaDraft.allCases.flatMap { draft in
        ["", "optional/", "optional/format/"].flatMap { folder -> [Cases] in
            guard let path = SharedData.path("\(suite)/tests/\(folders[draft] ?? "")/\(folder)") else { return [] }
            return ((try? Paths.names(in: path)) ?? []).filter { $0.hasSuffix(".json") }.sorted()
                .map { Cases(draft: draft, name: folder + $0) }
        }
    }

    static func groups(_ file: Cases) throws -> [JSONValue] {
        let path = try #require(SharedData.path("\(suite)/tests/\(folders[file.draft] ?? "")/\(file.name)"))
        let groups = try JSONValue(parsing: File.bytes(at: path)).array ?? []
        #expect(!groups.isEmpty)
        return groups
    }

    /// The remote schemas of the suite, by their addresses.
    static let remotes: [String: JSONValue] = {
        var result: [String: JSONValue] = [:]
        var folders = [""]
        while let folder = folders.popLast() {
            guard let path = SharedData.path("\(suite)/remotes/\(folder)") else { continue }
            for name in (try? Paths.names(in: path)) ?? [] where !["draft3", "draft4", "draft6", "v1"].contains(name) {
                let file = Paths.join(path, name)
                if Paths.isFolder(file) {
                    folders.append("\(folder)\(name)/")
                } else if let bytes = try? File.bytes(at: file), let value = try? JSONValue(parsing: bytes) {
                    result["http://localhost:1234/\(folder)\(name)"] = value
                }
            }
        }
        return result
    }()

    /// Compiles the schema of a group and checks each of its cases; returns their number.
    static func check(_ group: JSONValue, _ options: CompiledSchema.Options) throws -> Int {
        let name = try #require(group["description"]?.string)
        let schema = try #require(group["schema"])
        let tests = group["tests"]?.array ?? []
        let compiled: CompiledSchema
        do {
            compiled = try CompiledSchema(compiling: schema, resources: remotes, options: options)
        } catch {
            Issue.record("\(name): \(error)")
            return tests.count
        }
        for test in tests {
            let label = "\(name): \(test["description"]?.string ?? "")"
            let data = try #require(test["data"])
            let document = try JSONDocument.parse(Array(data.text().utf8))
            let expected = try #require(test["valid"]?.bool as Bool?)
            #expect(compiled.isValid(document) == expected, "\(label)")
            let findings = compiled.findings(in: document)
            #expect(findings.isEmpty == expected, "\(label): \(findings)")
            #expect(findings.allSatisfy { $0.place.line != nil && $0.place.pointer != nil }, "\(label)")
        }
        return tests.count
    }

    @Test(.needsShared(suite), arguments: files)
    func `gives the suite's verdict, and says why whenever it is invalid`(file: Cases) throws {
        let options = CompiledSchema.Options(
            draft: file.draft, formats: file.assertsFormats ? .asserted : .annotated,
            checksContents: file.checksContents, unknown: .ignored)
        for group in try Self.groups(file) { #expect(try Self.check(group, options) > 0) }
    }

    @Test(.needsShared(suite), arguments: [(SchemaDraft.draft7, 1721), (.draft2019, 2174), (.draft2020, 2225)])
    func `finds every case of the suite`(draft: SchemaDraft, least: Int) throws {
        let files = Self.files.filter { $0.draft == draft }
        let count = try files.flatMap { try Self.groups($0) }.reduce(0) { $0 + ($1["tests"]?.array?.count ?? 0) }
        #expect(count >= least)
    }
}

/// The error thrown by `body`, if any.
func fault(_ body: () throws -> Void) -> Fault? {
    do { try body() } catch { return error as? Fault }
    return nil
}
