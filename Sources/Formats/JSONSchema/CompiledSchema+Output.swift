public import StrictJSON

extension CompiledSchema {
    /// The shapes of the standard's output (2020-12 Core, section 12.4).
    public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
        /// Only whether the document is valid.
        case flag
        /// A flat list: the errors, or of a valid document the annotations.
        case basic
        /// The errors or annotations, nested as the schemas are; what holds just one part is replaced by it.
        case detailed
    }

    /// A verdict in one of the standard's shapes.
    ///
    /// Errors are those that `findings(in:)` gives: of alternatives that all fail, the one that the document meant,
    /// or the nearest. Annotations are those of the keywords that check nothing, unknown ones among them.
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
