public import Diagnostics
public import Files
public import JSONSchema
internal import SafeXML
public import StrictJSON

/// A schema from a file, with others that it refers to: a JSON Schema, or a W3C XML Schema when the file's name ends in
/// `.xsd`.
public struct SchemaFile: Sendable {
    private enum Kind: Sendable {
        case json(CompiledSchema)
        case xml(XMLSchemaSet)
    }

    private let kind: Kind

    /// Whether it is an XML Schema.
    public var isXML: Bool { if case .xml = kind { true } else { false } }

    /// Findings about the schema itself: unknown keywords, which check nothing.
    public var findings: [Finding] { if case .json(let schema) = kind { schema.unknownKeywords } else { [] } }

    /// Reads and compiles a schema.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - others: files with schemas that it may refer to, by their `$id`; of a folder all `.json` files in and below
    ///     it. An XML Schema may refer to files in or below its own folder and these.
    ///   - formats: the treatment of `format`.
    /// - Throws: `Fault` of kind `.badData` with one of the codes `json-…` and `schema-…`, its place in the file; of
    ///   kind `.inputOutput` when a file cannot be read.
    public init(
        path: String, others: [String] = [], formats: CompiledSchema.Formats = .asserted
    ) throws(Fault) {
        if Paths.fileExtension(of: path).lowercased() == "xsd" {
            _ = try File(path: path)
            kind = .xml(try XMLSchemaFolder.compile(path, others: others))
            return
        }
        var resources: [String: JSONValue] = [:]
        for other in others { try Self.collect(other, into: &resources) }
        let root = try Self.read(path)
        do throws(Fault) {
            kind = .json(
                try CompiledSchema(
                    compiling: root, resources: resources,
                    options: CompiledSchema.Options(formats: formats, unknown: .ignored)))
        } catch {
            throw Fault(error.code, kind: error.kind, at: error.finding.place.inside(path), error.finding.facts)
        }
    }

    private static func collect(_ path: String, into resources: inout [String: JSONValue]) throws(Fault) {
        guard Paths.isFolder(path) else {
            let schema = try read(path)
            if let identifier = schema["$id"]?.string { resources[identifier] = schema }
            return
        }
        for name in try Paths.names(in: path).sorted() {
            let inner = Paths.join(path, name)
            if name.hasSuffix(".json") || Paths.isFolder(inner) { try collect(inner, into: &resources) }
        }
    }

    private static func read(_ path: String) throws(Fault) -> JSONValue {
        try document(File(path: path), named: path).value
    }

    private static func document(_ source: any ByteSource, named name: String) throws(Fault) -> JSONDocument {
        let bytes = try source.bytes(limit: JSONLimits.standard.size, named: name)
        do throws(Fault) { return try JSONDocument.parse(bytes) } catch { throw error.inside(name) }
    }

    /// Validates a document. All its flaws, damage included, are in the report.
    ///
    /// - Parameter name: the file name in places.
    /// - Throws: `Fault` of kind `.inputOutput` when the source cannot be read.
    public func validate(_ source: any ByteSource, named name: String) throws(Fault) -> ValidationReport {
        var report = ValidationReport()
        if case .xml(let schema) = kind {
            let found = XMLValidity(by: schema) { report.add($0, named: name) }
            try found.read(source)
            if let fault = found.fault { report.add(fault.finding, named: name) }
            return report
        }
        do throws(Fault) {
            let document = try Self.document(source, named: name)
            guard case .json(let schema) = kind else { return report }
            for finding in schema.findings(in: document, limit: ValidationReport.limit) {
                report.add(finding, named: name)
            }
        } catch {
            guard error.kind == .badData else { throw error }
            report.add(error.finding, named: name)
        }
        return report
    }

    /// The verdict on a document in one of the standard's output formats (2020-12 Core, section 12); `nil` for an XML
    /// Schema, which has none.
    ///
    /// - Throws: `Fault` of kind `.badData` when the document is not JSON, of kind `.inputOutput` when it cannot be
    ///   read.
    public func output(
        _ format: CompiledSchema.OutputFormat, for source: any ByteSource, named name: String
    ) throws(Fault) -> JSONValue? {
        guard case .json(let schema) = kind else { return nil }
        return schema.output(format, for: try Self.document(source, named: name))
    }
}
