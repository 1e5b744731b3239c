import DelimitedText
import Diagnostics
import Digests
import Files
import Markings
import Platform
import SourceFormats
import StrictJSON
import TestSupport
import TradeModel

/// What the tests of readers share: one home's namespace, producer and date.
enum Fixture {
    static let producer = STIXObject(
        object([
            ("type", "identity"), ("spec_version", "2.1"), ("id", "identity--0b6e3b64-5a2f-4a43-9c0d-3a3c6a9f5d11"),
            ("created", "2026-01-01T00:00:00.000Z"), ("modified", "2026-01-01T00:00:00.000Z"),
            ("name", "Meridian Express"), ("identity_class", "organization"),
        ]))

    static func options(mapping: MappingFile? = nil) throws -> SourceReadingOptions {
        guard let home = UUID("6f1c1c5e-93bb-4b7c-8c43-5a9f6ad0c9b1"), let date = Timestamp("2026-05-10T00:00:00Z")
        else {
            throw Fault(.fileEmpty, kind: .ours)
        }
        return SourceReadingOptions(
            namespace: IdentifierNamespace(home), producer: producer, dated: date,
            markings: [TrafficLight.amber.id], mapping: mapping)
    }

    static func read(
        _ inputs: [(String, String)], as format: SourceFormat? = nil, mapping: String? = nil
    ) throws -> SourceReadingResult {
        try read(inputs.map { ($0.0, Array($0.1.utf8)) }, as: format, mapping: mapping)
    }

    /// Reads without a mapping; the only error is a fault.
    static func readWithoutMapping(_ inputs: [(String, String)]) throws(Fault) -> SourceReadingResult {
        let options: SourceReadingOptions
        do { options = try Self.options() } catch { throw Fault(.fileEmpty, kind: .ours) }
        return try SourceReader.read(
            inputs: inputs.map { SourceFile(name: $0.0, source: Array($0.1.utf8)) }, as: nil, options: options)
    }

    static func read(
        _ inputs: [(String, [UInt8])], as format: SourceFormat? = nil, mapping: String? = nil
    ) throws -> SourceReadingResult {
        let mapping = try mapping.map { try MappingFile(parsing: Array($0.utf8), named: "map.json") }
        return try SourceReader.read(
            inputs: inputs.map { SourceFile(name: $0.0, source: $0.1) }, as: format,
            options: try options(mapping: mapping))
    }

    static func read(paths: [String], as format: SourceFormat? = nil, map: String? = nil) throws
        -> SourceReadingResult
    {
        let mapping = try map.map { try MappingFile(parsing: try File.bytes(at: $0), named: Paths.name(of: $0)) }
        return try SourceReader.read(
            inputs: try paths.map { try SourceFile(path: $0) }, as: format, options: try options(mapping: mapping))
    }

    static func example(_ name: String) -> String {
        Paths.join(SharedData.packageFolder, "examples/" + name)
    }

    /// The code of the fault that stops a reading.
    static func fault(_ body: () throws -> Void) -> Fault? {
        do {
            try body()
            return nil
        } catch { return error as? Fault }
    }

    private static func object(_ members: [(String, JSONValue)]) -> JSONObject {
        var object = JSONObject()
        for (key, value) in members { object[key] = value }
        return object
    }
}

extension SourceReadingResult {
    /// All objects but those of bundles of others; none when they cannot be read.
    var objects: [STIXObject] { (try? makeObjects()) ?? [] }

    func all(_ type: String) -> [STIXObject] { objects.filter { $0.type == type } }

    func named(_ name: String) -> [STIXObject] { objects.filter { $0.name == name } }

    func object(_ id: String?) -> STIXObject? { objects.first { $0.id == id } }

    /// The canonical bytes of all objects.
    var bytes: [UInt8] { objects.flatMap { JSONValue.object($0.json).canonical() + [0x0A] } }

    /// The ids of referenced objects that are missing.
    var dangling: Set<String> {
        let ids = Set(objects.map(\.id))
        return Set(objects.flatMap(\.references).map(\.target)).subtracting(ids)
    }
}
