internal import StrictJSON

/// Decides whether values are valid, without explanations: the fast pass.
struct Evaluator {
    let nodes: [SchemaNode]
    let view: TapeView
    private let choosesDynamically: Bool
    /// The numbers of the entered resources, outermost first; recorded only where a dynamic reference needs them.
    private var scope: [Int] = []
    private var steps: Int
    private var depth = 0
    private var stack = StackGuard()
    private let limits = Limits()
    /// Whether it is noted what is rejected: an explanation asks again for most of that.
    var notesRejections = false
    private var rejections = RejectionCache()

    /// The limits reached; in a separate object, because the checks of strings change nothing else.
    private final class Limits {
        /// The pattern whose match exceeded its limit.
        var pattern: Pattern?
    }

    /// A limit on the number of applied schemas, so that schemas with multiplying alternatives end in a finding instead
    /// of a hang.
    init(_ program: SchemaProgram, _ view: TapeView, steps: Int) {
        nodes = program.nodes
        choosesDynamically = program.choosesDynamically
        self.view = view
        self.steps = steps
    }

    /// The number of steps allowed for a document: several thousand for each value, far more than ordinary schemas
    /// need.
    static func budget(_ document: JSONDocument) -> Int {
        document.nodeCount.multipliedReportingOverflow(by: 2000).partialValue + 2_000_000
    }

    /// Whether a limit was exceeded; all results are meaningless then.
    var isExhausted: Bool { steps < 0 || limits.pattern != nil }

    /// The pattern whose limit was exceeded, if that was the reason.
    var undecidedPattern: Pattern? { limits.pattern }

    /// Whether a pattern matches a text. A match that exceeds its limit ends the evaluation.
    func matches(_ pattern: Pattern, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard limits.pattern == nil else { return false }
        if let answer = pattern.matches(text) { return answer }
        limits.pattern = pattern
        return false
    }

    /// Whether a value is valid; if so, its evaluated locations are added to `evaluated`.
    @inline(__always)
    mutating func accepts(_ schema: Int, node: Int, evaluated: EvaluatedLocations? = nil) -> Bool {
        if isValid(schema, node: node, evaluated: evaluated) { return true }
        if notesRejections { noteRejection(schema, node) }
        return false
    }

    /// Whether a value is known to be rejected by a schema, because it was before.
    func hasRejected(_ schema: Int, node: Int) -> Bool { rejections.contains(schema, node: node) }

    private mutating func noteRejection(_ schema: Int, _ node: Int) {
        // What a dynamic reference means depends on the way to it; after a limit nothing means anything.
        guard !choosesDynamically, !isExhausted else { return }
        rejections.insert(schema, node: node)
    }

    private mutating func isValid(_ schema: Int, node: Int, evaluated: EvaluatedLocations?) -> Bool {
        let rules = nodes[schema]
        if let always = rules.always { return always }
        steps -= 1
        guard steps >= 0 else { return true }
        depth += 1
        defer { depth -= 1 }
        guard !stack.isExhausted(depth: depth) else {
            steps = -1
            return true
        }
        guard acceptsScalars(rules, node) else { return false }
        guard rules.rules.contains(.applicators) || view.word(node).isContainer else { return true }
        let entered = enter(rules)
        defer { if entered { leave() } }
        let asksForUnevaluated = rules.rules.contains(.unevaluated)
        let own = evaluated != nil || asksForUnevaluated ? EvaluatedLocations() : nil
        switch view.kind(node) {
        case .array: if rules.rules.contains(.arrays), !acceptsArray(rules, node: node, evaluated: own) { return false }
        case .object:
            if rules.rules.contains(.objects), !acceptsObject(rules, node: node, evaluated: own) { return false }
        default: break
        }
        if rules.rules.contains(.applicators), !acceptsApplicators(rules, node: node, evaluated: own) { return false }
        guard let own else { return true }
        if asksForUnevaluated, !acceptsUnevaluated(rules, node: node, evaluated: own) { return false }
        evaluated?.formUnion(own)
        return true
    }

    /// Records that a schema is entered; `leave` must follow if it returns `true`.
    mutating func enter(_ schema: SchemaNode) -> Bool {
        guard choosesDynamically, scope.last != schema.resource else { return false }
        scope.append(schema.resource)
        return true
    }

    /// Records that the innermost schema is left.
    mutating func leave() { scope.removeLast() }

    /// The current target of a dynamic reference: the schema of the outermost entered resource that has the anchor.
    func target(of reference: DynamicReference) -> Int {
        for resource in scope {
            if let schema = reference.targets[resource] { return schema }
        }
        return reference.initial
    }

    /// Evaluates `type`, `enum`, `const`, and the keywords of strings and numbers.
    private func acceptsScalars(_ rules: SchemaNode, _ node: Int) -> Bool {
        if let types = rules.types, !accepts(types, node) { return false }
        if let constants = rules.constants, !accepts(constants, node) { return false }
        switch view.kind(node) {
        case .string, .escapedString:
            return !rules.rules.contains(.strings) || failedString(rules, node, isFirstEnough: true).isEmpty
        case .number: return !rules.rules.contains(.numbers) || failedNumber(rules, node).isEmpty
        default: return true
        }
    }

    func accepts(_ types: TypeSet, _ node: Int) -> Bool {
        switch view.kind(node) {
        case .null: types.contains(.null)
        case .isTrue, .isFalse: types.contains(.boolean)
        case .number: types.contains(.number) || types.contains(.integer) && view.decimal(node).isInteger
        case .string, .escapedString: types.contains(.string)
        case .array: types.contains(.array)
        case .object: types.contains(.object)
        }
    }

    func accepts(_ constants: Constants, _ node: Int) -> Bool {
        switch view.kind(node) {
        case .string, .escapedString: view.withString(node) { constants.strings.index(of: $0) != nil }
        default: constants.others.contains { view.isEqual(node, $0) }
        }
    }

    /// A violated keyword of strings.
    enum StringFailure { case minLength(Int), maxLength(Int), pattern, format, content }

    /// The keywords that a string violates: all, or only the first.
    func failedString(_ schema: SchemaNode, _ node: Int, isFirstEnough: Bool = false) -> [StringFailure] {
        view.withString(node) { text in
            var failures: [StringFailure] = []
            if schema.strings.minLength != nil || schema.strings.maxLength != nil {
                let count = text.count { $0 & 0xC0 != 0x80 }
                if let least = schema.strings.minLength, count < least { failures.append(.minLength(count)) }
                if let most = schema.strings.maxLength, count > most { failures.append(.maxLength(count)) }
            }
            if isFirstEnough, !failures.isEmpty { return failures }
            if let pattern = schema.strings.pattern, !matches(pattern, text) { failures.append(.pattern) }
            if isFirstEnough, !failures.isEmpty { return failures }
            if let format = schema.strings.format, !format.accepts(text) { failures.append(.format) }
            if let content = schema.strings.content, !content.accepts(text) { failures.append(.content) }
            return failures
        }
    }

    /// A violated keyword of numbers.
    enum NumberFailure { case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }

    /// The keywords that a number violates.
    func failedNumber(_ schema: SchemaNode, _ node: Int) -> [NumberFailure] {
        let value = view.decimal(node)
        var failures: [NumberFailure] = []
        if let least = schema.numbers.minimum, value < least.decimal { failures.append(.minimum) }
        if let most = schema.numbers.maximum, value > most.decimal { failures.append(.maximum) }
        if let bound = schema.numbers.exclusiveMinimum, value <= bound.decimal { failures.append(.exclusiveMinimum) }
        if let bound = schema.numbers.exclusiveMaximum, value >= bound.decimal { failures.append(.exclusiveMaximum) }
        if let divisor = schema.numbers.multipleOf, !value.isMultiple(of: divisor.decimal) {
            failures.append(.multipleOf)
        }
        return failures
    }
}

/// The elements or members of a value that some schemas have evaluated, for `unevaluatedItems` and
/// `unevaluatedProperties`. Created only where a schema needs it.
final class EvaluatedLocations {
    /// The nodes of the evaluated values.
    private(set) var children: Set<Int> = []

    func insert(_ child: Int) { children.insert(child) }

    func formUnion(_ other: EvaluatedLocations) { children.formUnion(other.children) }
}
