internal import Diagnostics
internal import StrictJSON

/// Explains why values are invalid after the evaluator has rejected them: the slow pass, limited to the failed parts.
struct FailureExplainer {
    let document: JSONDocument
    let program: SchemaProgram
    let view: TapeView
    var evaluator: Evaluator
    /// Whether to record each finding's keyword location through references, as the standard's output requires.
    var tracksLocations = false
    /// The findings as output units, if requested.
    private(set) var units: [OutputUnit] = []
    private(set) var findings: [Finding] = []
    private let limit: Int
    /// The entered schemas, from the root.
    private var trail: [OutputUnit.Location] = []

    init(_ document: JSONDocument, program: SchemaProgram, view: TapeView, limit: Int) {
        self.document = document
        self.program = program
        self.view = view
        self.limit = limit
        evaluator = Evaluator(program, view, steps: Evaluator.budget(document))
        evaluator.notesRejections = true
    }

    /// Whether a value is valid, if need be by evaluating it.
    mutating func accepts(_ schema: Int, node: Int) -> Bool {
        !evaluator.hasRejected(schema, node: node) && evaluator.accepts(schema, node: node)
    }

    /// All findings about a value, in document order.
    mutating func findings(_ schema: Int, node: Int, pointer: String) -> [Finding] {
        explain(schema, node: node, pointer: pointer)
        if let pattern = evaluator.undecidedPattern {
            return [Finding(.schemaPatternLimit, at: document.place(of: JSONNode(node)), ["pattern": pattern.text])]
        }
        if evaluator.isExhausted {
            let limit = Evaluator.budget(document)
            return [Finding(.schemaWorkLimit, at: document.place(of: JSONNode(node)), ["limit": "\(limit)"])]
        }
        return findings.enumerated()
            .sorted { ($0.element.place.offset ?? 0, $0.offset) < ($1.element.place.offset ?? 0, $1.offset) }
            .map(\.element)
    }

    /// All schemas, by index.
    var nodes: [SchemaNode] { program.nodes }

    private var isFull: Bool { findings.count >= limit || evaluator.isExhausted }

    /// Adds a finding; an equal finding at the same place, from two schemas, is reported once.
    mutating func add(
        _ code: FindingCode, schema: SchemaNode, node: Int, pointer: String, facts: [String: String] = [:],
        keyword: String? = nil
    ) {
        guard !isFull else { return }
        var place = document.place(ofByte: view.word(node).offset)
        place.pointer = pointer
        var facts = facts
        facts["schema"] = schema.location
        findings.append(Finding(code, at: place, facts))
        if tracksLocations { note(Finding(code, at: place, facts), keyword) }
    }

    private mutating func note(_ finding: Finding, _ keyword: String?) {
        let inner = (keyword ?? Self.keywords[finding.code]).map { "/" + $0 } ?? ""
        let schema = trail.last ?? OutputUnit.Location(keyword: "", absolute: "#", instance: "")
        let location = OutputUnit.Location(
            keyword: schema.keyword + inner, absolute: schema.absolute + inner, instance: finding.place.pointer ?? "")
        units.append(OutputUnit(location: location, trail: trail, error: finding.sentence))
    }

    /// The keywords of findings that are determined by the code alone.
    private static let keywords: [FindingCode: String] = [
        .schemaType: "type", .schemaEnum: "enum", .schemaConst: "const", .schemaMinLength: "minLength",
        .schemaMaxLength: "maxLength", .schemaPattern: "pattern", .schemaFormat: "format",
        .schemaContent: "contentMediaType", .schemaMinimum: "minimum", .schemaMaximum: "maximum",
        .schemaExclusiveMinimum: "exclusiveMinimum", .schemaExclusiveMaximum: "exclusiveMaximum",
        .schemaMultipleOf: "multipleOf", .schemaMinItems: "minItems", .schemaMaxItems: "maxItems",
        .schemaUniqueItems: "uniqueItems", .schemaContains: "contains", .schemaMaxContains: "maxContains",
        .schemaMinProperties: "minProperties", .schemaMaxProperties: "maxProperties", .schemaRequired: "required",
        .schemaDependentRequired: "dependentRequired", .schemaPropertyNames: "propertyNames",
        .schemaAnyOf: "anyOf", .schemaOneOf: "oneOf", .schemaDiscriminator: "oneOf", .schemaNot: "not",
    ]

    /// Explains why a value violates a schema; does nothing if it does not. `path` is the keyword path from the
    /// enclosing schema. Most values violate nothing: pointer and path are made for the others.
    mutating func explain(
        _ schema: Int, node: Int, pointer: @autoclosure () -> String, by path: @autoclosure () -> String = ""
    ) {
        guard !isFull, !accepts(schema, node: node) else { return }
        let (rules, pointer) = (nodes[schema], pointer())
        let entered = evaluator.enter(rules)
        if tracksLocations {
            let around = trail.last?.keyword ?? ""
            trail.append(
                OutputUnit.Location(keyword: around + path(), absolute: rules.location, instance: pointer))
        }
        defer {
            if tracksLocations { trail.removeLast() }
            if entered { evaluator.leave() }
        }
        if rules.always == false { return add(.schemaNever, schema: rules, node: node, pointer: pointer) }
        if let types = rules.types, !evaluator.accepts(types, node) {
            // A value of the wrong type needs no further findings.
            return add(
                .schemaType, schema: rules, node: node, pointer: pointer,
                facts: ["found": noun(node), "expected": types.text])
        }
        if let constants = rules.constants, !evaluator.accepts(constants, node) {
            add(
                constants.isConst ? .schemaConst : .schemaEnum, schema: rules, node: node, pointer: pointer,
                facts: ["found": excerpt(node), "expected": constants.text])
        }
        switch view.kind(node) {
        case .string, .escapedString:
            if rules.rules.contains(.strings) { explain(rules.strings, schema: rules, node: node, pointer: pointer) }
        case .number:
            if rules.rules.contains(.numbers) { explain(rules.numbers, schema: rules, node: node, pointer: pointer) }
        case .array:
            if rules.rules.contains(.arrays) { explain(rules.arrays, schema: rules, node: node, pointer: pointer) }
        case .object:
            if rules.rules.contains(.objects) { explain(rules.objects, schema: rules, node: node, pointer: pointer) }
        default: break
        }
        let before = findings.count
        if rules.rules.contains(.applicators) {
            explain(rules.applicators, schema: rules, node: node, pointer: pointer)
        }
        // The locations that a failed branch would have evaluated are unknown, so unevaluated parts are reported only
        // when there is no other error: otherwise every property of the failed branch would be reported as unknown.
        if findings.count == before { explainUnevaluated(rules, node: node, pointer: pointer) }
    }

    private mutating func explain(_ rules: StringRules, schema: SchemaNode, node: Int, pointer: String) {
        let failures = evaluator.failedString(schema, node)
        guard !failures.isEmpty else { return }
        let found = excerpt(node)
        for failure in failures {
            let (code, found, expected): (FindingCode, String, String) =
                switch failure {
                case .minLength(let count): (.schemaMinLength, "\(count)", "\(rules.minLength ?? 0)")
                case .maxLength(let count): (.schemaMaxLength, "\(count)", "\(rules.maxLength ?? 0)")
                case .pattern: (.schemaPattern, found, rules.pattern?.text ?? "")
                case .format: (.schemaFormat, found, rules.format?.rawValue ?? "")
                case .content: (.schemaContent, found, "")
                }
            add(code, schema: schema, node: node, pointer: pointer, facts: ["found": found, "expected": expected])
        }
    }

    private mutating func explain(_ rules: NumberRules, schema: SchemaNode, node: Int, pointer: String) {
        let failures = evaluator.failedNumber(schema, node)
        guard !failures.isEmpty else { return }
        let found = excerpt(node)
        for failure in failures {
            let (code, expected): (FindingCode, JSONNumber?) =
                switch failure {
                case .minimum: (.schemaMinimum, rules.minimum)
                case .maximum: (.schemaMaximum, rules.maximum)
                case .exclusiveMinimum: (.schemaExclusiveMinimum, rules.exclusiveMinimum)
                case .exclusiveMaximum: (.schemaExclusiveMaximum, rules.exclusiveMaximum)
                case .multipleOf: (.schemaMultipleOf, rules.multipleOf)
                }
            add(
                code, schema: schema, node: node, pointer: pointer,
                facts: ["found": found, "expected": expected?.text ?? ""])
        }
    }

    /// A value's kind with its article.
    func noun(_ node: Int) -> String { document.kind(of: JSONNode(node)).noun }

    /// The start of a scalar as written, or the kind of a container.
    func excerpt(_ node: Int) -> String {
        switch view.kind(node) {
        case .string, .escapedString:
            let text = view.string(node)
            return "“" + (text.unicodeScalars.count > 80 ? String(text.unicodeScalars.prefix(80)) + "…" : text) + "”"
        case .number: return String(decoding: view.text(node).prefix(80), as: UTF8.self)
        case .isTrue: return "true"
        case .isFalse: return "false"
        default: return noun(node)
        }
    }
}
