public import StrictJSON

/// The standard's output formats (2020-12 Core, section 12).
extension CompiledSchema {
    /// The standard's output formats (2020-12 Core, section 12.4).
    public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
        /// Only whether the document is valid.
        case flag
        /// A flat list of the errors, or of the annotations of a valid document.
        case basic
        /// The errors or annotations, nested like the schemas; a node with a single child is replaced by it.
        case detailed
    }

    /// The result in one of the standard's output formats.
    ///
    /// Errors are those of `findings(in:)`: if all branches of an alternative fail, those of the intended branch, or of
    /// the nearest one. Annotations are those of keywords that assert nothing, including unknown ones.
    public func output(_ format: OutputFormat, for document: JSONDocument, limit: Int = 1000) -> JSONValue {
        let isValid = isValid(document)
        guard format != .flag else { return ["valid": .bool(isValid)] }
        let units = document.withView { view in
            if isValid {
                var collector = AnnotationCollector(document, program: program, view: view)
                return collector.units()
            }
            var explainer = FailureExplainer(document, program: program, view: view, limit: limit)
            explainer.tracksLocations = true
            _ = explainer.findings(
                program.root, node: document.root.index, pointer: document.pointer(to: document.root))
            return explainer.units
        }
        let list = isValid ? "annotations" : "errors"
        if format == .detailed { return .object(OutputTree(units).json(isValid: isValid, list: list)) }
        var result = JSONObject()
        result["valid"] = .bool(isValid)
        if !units.isEmpty { result[list] = .array(units.map { .object($0.json(isValid: isValid)) }) }
        return .object(result)
    }
}
