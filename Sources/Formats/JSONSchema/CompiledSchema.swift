public import Diagnostics
public import StrictJSON

/// A JSON Schema of draft 2020-12, 2019-09 or 7, compiled once and shared.
///
/// All keywords of these drafts are supported. Unknown keywords are refused or ignored, depending on `Options.unknown`;
/// an unknown dialect or reference is always refused. Nothing is fetched from a network.
public struct CompiledSchema: Sendable {
    /// The draft of schemas without `$schema`, and of this project's own schemas.
    public static let dialect = SchemaDraft.draft2020.identifier

    let program: SchemaProgram

    /// Compiles a schema.
    ///
    /// - Parameters:
    ///   - schema: the schema.
    ///   - resources: other schemas for references, by their absolute identifiers. The metaschemas of the drafts are
    ///     always available.
    ///   - options: the options of compilation.
    /// - Throws: `Fault` of kind `.badData` with one of the codes `schema-keyword-unsupported`,
    ///   `schema-keyword-invalid`, `schema-dialect-unsupported`, `schema-reference-unresolved`,
    ///   `schema-reference-loop`, `schema-identifier-twice`, `schema-pattern-unsupported`,
    ///   `schema-format-unsupported`, `schema-depth-limit`.
    public init(
        compiling schema: JSONValue, resources: [String: JSONValue] = [:], options: Options = Options()
    ) throws(Fault) {
        var known = SchemaResources(resources, draft: options.draft)
        let entry = try known.add(schema, as: SchemaResources.base(schema["$id"]?.string ?? "", ""))
        var compiler = SchemaCompiler(known, options)
        program = try compiler.finish(root: try compiler.compile(entry))
    }

    /// Unknown keywords, which assert nothing: one finding for each, with its location in the schema.
    public var unknownKeywords: [Finding] {
        var seen: Set<String> = []
        return program.nodes.flatMap { node in
            node.annotations.filter { Keyword.all[$0.name] == nil && seen.insert($0.name).inserted }.map {
                Finding(.schemaKeywordUnknown, ["keyword": $0.name, "schema": node.location])
            }
        }
    }

    /// Whether a document, or one of its values, is valid.
    public func isValid(_ document: JSONDocument, at node: JSONNode? = nil) -> Bool {
        document.withView { view in
            var evaluator = Evaluator(program, view, steps: Evaluator.budget(document))
            return evaluator.accepts(program.root, node: (node ?? document.root).index) && !evaluator.isExhausted
        }
    }

    /// The violations in a document, or in one of its values; empty when it is valid.
    ///
    /// Each finding has the code of its keyword, the pointer, line and column of the value, and the fact `schema`, the
    /// location of the violated schema. Where a property's value selects a branch of `oneOf` or `anyOf`, the findings
    /// are those of that branch.
    ///
    /// - Parameters:
    ///   - node: the value; by default the whole document.
    ///   - pointer: the value's pointer, if known: computing it requires a pass over everything before it.
    ///   - limit: the maximum number of findings.
    public func findings(
        in document: JSONDocument, at node: JSONNode? = nil, pointer: String? = nil, limit: Int = 1000
    ) -> [Finding] {
        let start = node ?? document.root
        return document.withView { view in
            var explainer = FailureExplainer(document, program: program, view: view, limit: limit)
            return explainer.findings(program.root, node: start.index, pointer: pointer ?? document.pointer(to: start))
        }
    }
}
