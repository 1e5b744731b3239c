internal import Diagnostics
internal import JSONSchema
internal import Specifications
internal import StrictJSON
internal import Synchronization

/// The schemas that this program carries, each compiled when an object first asks for it: a bundle has few of all types.
final class BundleSchemas: Sendable {
    /// The schemas of this program.
    static let shared = BundleSchemas()

    private let compiled = Mutex<[String: CompiledSchema]>([:])

    /// The schema of an object of this type; of an unknown type, what holds for every object.
    ///
    /// - Throws: `Fault` of kind `.ours` when a schema of ours cannot be used, which a test keeps from happening.
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
