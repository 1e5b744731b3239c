internal import Findings
internal import StrictJSON

/// Turns schemas into nodes that name each other by index.
struct SchemaCompiler {
    let resources: SchemaResources
    let assertsFormats: Bool
    private(set) var nodes: [SchemaNode?] = []
    private var known: [String: Int] = [:]
    private var depth = 0

    init(_ resources: SchemaResources, assertsFormats: Bool) {
        self.resources = resources
        self.assertsFormats = assertsFormats
    }

    /// Compiles a schema and all that it names; returns its index.
    mutating func compile(_ entry: SchemaResources.Entry) throws(Fault) -> Int {
        if let index = known[entry.location] { return index }
        guard depth < SchemaResources.depth * 4 else {
            throw Fault(
                .schemaDepthLimit, .badData,
                ["limit": "\(SchemaResources.depth * 4)", "schema": entry.location])
        }
        depth += 1
        defer { depth -= 1 }
        let index = nodes.count
        known[entry.location] = index
        nodes.append(nil)
        var builder = SchemaBuilder(entry)
        try builder.build(with: &self)
        nodes[index] = SchemaNode(builder.parts, at: entry.location)
        return index
    }

    /// The finished nodes, once all is compiled: loops refused, discriminators inferred.
    mutating func finish() throws(Fault) -> [SchemaNode] {
        try refuseLoops()
        let all = nodes
        return all.compactMap { node in
            guard let node, var applicators = node.applicators, applicators.anyOf ?? applicators.oneOf != nil else {
                return node
            }
            if let branches = applicators.anyOf?.branches {
                applicators.anyOf?.discriminator = Discriminator(branches, in: all)
            }
            if let branches = applicators.oneOf?.branches {
                applicators.oneOf?.discriminator = Discriminator(branches, in: all)
            }
            return SchemaNode(node, applicators: applicators)
        }
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
                    throw Fault(.schemaReferenceLoop, .badData, ["schema": nodes[next]?.location ?? ""])
                case .new:
                    states[next] = .open
                    stack.append((next, nodes[next]?.inPlace ?? []))
                }
            }
        }
    }
}
