internal import Diagnostics

/// Compiles schemas into nodes that refer to each other by index.
struct SchemaCompiler {
    let options: CompiledSchema.Options
    var resources: SchemaResources
    private var nodes: [SchemaNode?] = []
    private var known: [String: Int] = [:]
    private var resourceNumbers: [String: Int] = [:]
    private var dynamicNames: Set<String> = []
    private var depth = 0
    private var stack = StackGuard()

    init(_ resources: SchemaResources, _ options: CompiledSchema.Options) {
        self.resources = resources
        self.options = options
    }

    /// Compiles a schema and all schemas that it refers to; returns its index.
    mutating func compile(_ entry: SchemaResources.Entry) throws(Fault) -> Int {
        if let index = known[entry.location] { return index }
        guard depth < SchemaResources.depth * 4, !stack.isExhausted(depth: depth) else {
            throw Fault(
                .schemaDepthLimit, kind: .badData,
                ["limit": "\(depth)", "schema": entry.location])
        }
        depth += 1
        defer { depth -= 1 }
        let index = nodes.count
        known[entry.location] = index
        nodes.append(nil)
        var builder = SchemaBuilder(entry)
        try builder.build(with: &self)
        nodes[index] = SchemaNode(builder.parts, at: entry.location, resource: number(of: entry.base))
        return index
    }

    /// A dynamic reference, whose target is determined while a document is evaluated, or `nil` for a plain one: an
    /// anchor that other resources can redefine (2020-12 Core, section 8.2.3.2).
    mutating func dynamicReference(to name: String, initial: Int, in base: String) -> DynamicReference? {
        guard resources.dynamicAnchors[name]?.contains(base) ?? false else { return nil }
        dynamicNames.insert(name)
        return DynamicReference(name: name, initial: initial, targets: [:])
    }

    private mutating func number(of base: String) -> Int {
        if let number = resourceNumbers[base] { return number }
        resourceNumbers[base] = resourceNumbers.count
        return resourceNumbers.count - 1
    }

    /// The finished program after compilation: with the targets of dynamic references, without loops, and with
    /// shortcuts.
    mutating func finish(root: Int) throws(Fault) -> SchemaProgram {
        let targets = try dynamicTargets()
        for index in nodes.indices {
            guard let node = nodes[index], let dynamic = node.applicators.dynamic else { continue }
            var applicators = node.applicators
            let choices = targets[dynamic.name] ?? [:]
            // If only one resource has the anchor, the reference is a plain one.
            if choices.count < 2 {
                applicators.dynamic = nil
                applicators.reference = applicators.reference ?? dynamic.initial
                if applicators.reference != dynamic.initial { applicators.allOf.append(dynamic.initial) }
            } else {
                applicators.dynamic?.targets = choices
            }
            nodes[index] = SchemaNode(node, applicators: applicators, objects: node.objects)
        }
        try refuseLoops()
        let shortcuts = SchemaOptimizer(nodes)
        let finished = nodes.compactMap { $0.map(shortcuts.shortened) }
        return SchemaProgram(
            nodes: finished, root: root, choosesDynamically: finished.contains { $0.applicators.dynamic != nil })
    }

    /// For the name of a dynamic anchor and the number of a resource that has it, the schema there. Compiling one can
    /// add others.
    private mutating func dynamicTargets() throws(Fault) -> [String: [Int: Int]] {
        var targets: [String: [Int: Int]] = [:]
        var before = -1
        while before != nodes.count {
            before = nodes.count
            for name in dynamicNames.sorted() {
                for base in resources.dynamicAnchors[name] ?? [] {
                    let anchor = name == SchemaResources.recursiveAnchor ? "" : name
                    guard let entry = try resources.resolve(base + "#" + anchor, against: base) else { continue }
                    targets[name, default: [:]][number(of: base)] = try compile(entry)
                }
            }
        }
        return targets
    }

    /// Refuses schemas that apply themselves to the same value.
    private func refuseLoops() throws(Fault) {
        enum State { case new, open, done }
        var states = [State](repeating: .new, count: nodes.count)
        for start in nodes.indices where states[start] == .new {
            var stack: [(node: Int, rest: [Int])] = [(start, nodes[start]?.inPlace ?? [])]
            states[start] = .open
            while let top = stack.last {
                guard let next = top.rest.last else {
                    states[top.node] = .done
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].rest.removeLast()
                switch states[next] {
                case .done: break
                case .open:
                    throw Fault(.schemaReferenceLoop, kind: .badData, ["schema": nodes[next]?.location ?? ""])
                case .new:
                    states[next] = .open
                    stack.append((next, nodes[next]?.inPlace ?? []))
                }
            }
        }
    }
}

/// A compiled schema with all schemas that it refers to.
struct SchemaProgram: Sendable {
    /// All schemas, by index.
    let nodes: [SchemaNode]
    /// The index of the schema that was compiled.
    let root: Int
    /// Whether any reference depends on the entered resources, which then have to be recorded.
    let choosesDynamically: Bool
}
