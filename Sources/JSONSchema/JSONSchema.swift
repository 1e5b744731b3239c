public import Findings
public import StrictJSON

/// A JSON Schema of draft 2020-12, compiled once and shared.
///
/// A schema with a keyword, format, dialect or reference that is not run here is refused: nothing in a document is
/// left unchecked without a word. Nothing is ever fetched from a network.
public struct JSONSchema: Sendable {
    /// What `format` means.
    public enum Formats: Hashable, Sendable {
        /// A value that does not have its format is invalid, and an unknown format is refused.
        case asserted
        /// Formats say what is meant and check nothing.
        case annotated
    }

    /// The identifier of draft 2020-12.
    public static let dialect = "https://json-schema.org/draft/2020-12/schema"

    let nodes: [SchemaNode]
    let root: Int

    /// Compiles a schema.
    ///
    /// - Parameters:
    ///   - schema: the schema.
    ///   - resources: other schemas that it may refer to, by their absolute identifiers.
    /// - Throws: `Fault` of kind `.badData` with one of the codes `schema-keyword-unsupported`,
    ///   `schema-keyword-invalid`, `schema-dialect-unsupported`, `schema-reference-unresolved`,
    ///   `schema-reference-loop`, `schema-identifier-twice`, `schema-pattern-unsupported`,
    ///   `schema-format-unsupported`, `schema-depth-limit`.
    public init(
        compiling schema: JSONValue, resources: [String: JSONValue] = [:], formats: Formats = .asserted
    ) throws(Fault) {
        var known = SchemaResources()
        for (identifier, resource) in resources.sorted(by: { $0.key < $1.key }) {
            try known.add(resource, as: identifier)
        }
        let identifier = SchemaResources.base(schema["$id"]?.string ?? "", "")
        try known.add(schema, as: identifier)
        var compiler = SchemaCompiler(known, assertsFormats: formats == .asserted)
        root = try compiler.compile(
            SchemaResources.Entry(schema: schema, base: identifier, location: identifier + "#"))
        nodes = try compiler.finish()
    }

    /// Whether a document, or one value of it, is valid.
    public func isValid(_ document: JSONDocument, at node: JSONNode? = nil) -> Bool {
        document.withView { view in
            var evaluator = Evaluator(nodes, view, steps: Evaluator.budget(document))
            return evaluator.accepts(root, (node ?? document.root).index) && !evaluator.isExhausted
        }
    }

    /// What is wrong with a document, or with one value of it: nothing when it is valid.
    ///
    /// Each finding has the code of its keyword, pointer with line and column of the value, and among its facts
    /// `schema`, the location of the schema that asks for it. Where a property's value chooses a branch of `oneOf` or
    /// `anyOf`, the findings are those of that branch.
    ///
    /// - Parameter limit: after so many findings the search ends.
    public func findings(in document: JSONDocument, at node: JSONNode? = nil, limit: Int = 1000) -> [Finding] {
        let start = node ?? document.root
        return document.withView { view in
            var explainer = Explainer(document, nodes, view, limit: limit)
            return explainer.findings(root, start.index, document.pointer(to: start))
        }
    }
}
