import Diagnostics
import Files
import StrictJSON
import TestSupport
import Testing

@Suite struct ParsingTests {
    static func suiteFiles(_ prefix: String) -> [String] {
        guard let folder = SharedData.path("vectors/JSONTestSuite/test_parsing"),
            let names = try? Paths.names(in: folder)
        else { return [] }
        return names.filter { $0.hasPrefix(prefix) }.sorted()
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = try #require(SharedData.path("vectors/JSONTestSuite/test_parsing"))
        return try File.bytes(at: Paths.join(folder, name))
    }

    /// The suite marks these `y_`, because RFC 8259 only advises against duplicate keys; our stricter rule refuses
    /// them.
    static let duplicateKeys: Set<String> = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"]

    @Test(.needsShared("vectors/JSONTestSuite")) func `all 283 mandatory cases of JSONTestSuite are there`() {
        #expect(Self.suiteFiles("y_").count + Self.suiteFiles("n_").count == 283)
    }

    @Test(.needsShared("vectors/JSONTestSuite"), arguments: suiteFiles("y_"))
    func `accepts what JSONTestSuite says must be accepted, but for duplicate keys`(name: String) throws {
        let bytes = try Self.bytes(name)
        if Self.duplicateKeys.contains(name) {
            #expect(fault { _ = try JSONDocument.parse(bytes) }?.code == .jsonDuplicateKey)
        } else {
            let value = try JSONValue(parsing: bytes)
            #expect(try JSONValue(parsing: value.text()) == value)
        }
    }

    @Test(.needsShared("vectors/JSONTestSuite"), arguments: suiteFiles("n_"))
    func `refuses what JSONTestSuite says must be refused`(name: String) throws {
        let bytes = try Self.bytes(name)
        let fault = fault { _ = try JSONDocument.parse(bytes) }
        #expect(fault?.kind == .badData)
        #expect(fault?.finding.place.line != nil)
    }

    @Test(.needsShared("vectors/JSONTestSuite"), arguments: suiteFiles("i_"))
    func `answers where JSONTestSuite leaves it open`(name: String) throws {
        let bytes = try Self.bytes(name)
        if let value = try? JSONValue(parsing: bytes) { #expect(try JSONValue(parsing: value.text()) == value) }
    }

    @Test func `a mapped file reads like its bytes`() throws {
        let folder = try TemporaryFolder()
        let text = #"{"a": ["é", 1.50, {"b": null}]}"#
        let map = try MappedFile(path: try folder.write(text, "document.json"))
        #expect(try JSONDocument.parse(map).value == JSONValue(parsing: text))
        let broken = try MappedFile(path: try folder.write("[1,", "broken.json"))
        #expect(fault { _ = try JSONDocument.parse(broken) }?.code == .jsonTruncated)
    }
}

/// The error thrown by `body`, if any.
func fault(_ body: () throws -> Void) -> Fault? {
    do { try body() } catch { return error as? Fault }
    return nil
}
