internal import Findings
internal import Specifications
internal import StrictJSON
internal import JSONSchema

/// The schemas that this program carries, compiled at first use.
struct BundleSchemas: Sendable {
    /// The one of the bundle itself.
    let bundle: JSONSchema
    private let anyObject: JSONSchema
    private let byType: [String: JSONSchema]

    /// The schema of an object of this type.
    func schema(for type: String) -> JSONSchema { byType[type] ?? anyObject }

    /// The schemas, or why they cannot be used, which a test keeps from happening.
    static let shared: Result<BundleSchemas, Fault> = Result { () throws(Fault) in try BundleSchemas() }

    private init() throws(Fault) {
        var compiled: [String: JSONSchema] = [:]
        for (name, text) in Specifications.schemas {
            compiled[name] = try JSONSchema(compiling: try JSONValue(parsing: text.description))
        }
        guard let bundle = compiled.removeValue(forKey: "bundle"),
            let anyObject = compiled.removeValue(forKey: "object")
        else {
            throw Fault(.schemaReferenceUnresolved, .ours, ["reference": "bundle, object", "schema": "specs/json"])
        }
        self.bundle = bundle
        self.anyObject = anyObject
        byType = compiled
    }
}
