internal import Diagnostics
internal import JSONSchema
internal import Specifications
internal import StrictJSON
internal import Synchronization

/// The schemas in this program, each compiled at first use: most bundles have few of all types.
final class BundleSchemas: Sendable {
    /// The schemas of this program.
    static let shared = BundleSchemas()

    private let compiled = Mutex<[String: CompiledSchema]>([:])

    /// The schema of objects of this type; for an unknown type, the schema of every object.
    ///
    /// - Throws: `Fault` of kind `.ours` when an embedded schema is invalid, which a test prevents.
    func schema(for type: String) throws(Fault) -> CompiledSchema {
        let isOwn = EmbeddedSchemas.schemas[type] != nil && type != Self.frame
        return try schema(named: isOwn ? type : "object")
    }

    /// The schema of the bundle itself.
    ///
    /// - Throws: `Fault` of kind `.ours`, as above.
    func bundle() throws(Fault) -> CompiledSchema { try schema(named: Self.frame) }

    private static let frame = "bundle"

    private func schema(named name: String) throws(Fault) -> CompiledSchema {
        if let known = compiled.withLock({ $0[name] }) { return known }
        guard let text = EmbeddedSchemas.schemas[name] else {
            throw Fault(.schemaReferenceUnresolved, kind: .ours, ["reference": name, "schema": "specs/json"])
        }
        let schema = try CompiledSchema(compiling: try JSONValue(parsing: text.description))
        compiled.withLock { $0[name] = schema }
        return schema
    }
}
