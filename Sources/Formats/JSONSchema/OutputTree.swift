internal import StrictJSON

/// Output units nested by their schemas.
struct OutputTree {
    private var nodes: [(location: OutputUnit.Location, unit: OutputUnit?, children: [Int])] = []
    private var places: [OutputUnit.Location: Int] = [:]

    init(_ units: [OutputUnit]) {
        nodes = [(OutputUnit.Location(keyword: "", absolute: "#", instance: ""), nil, [])]
        for unit in units {
            var parent = 0
            for location in unit.trail {
                if let known = places[location] {
                    parent = known
                } else {
                    parent = add(location, nil, under: parent)
                    places[location] = parent
                }
            }
            _ = add(unit.location, unit, under: parent)
        }
        // The trail starts with the root schema, which is the root of the tree.
        if nodes[0].children.count == 1, let first = nodes[0].children.first, nodes[first].unit == nil {
            nodes[0] = nodes[first]
        }
    }

    private mutating func add(_ location: OutputUnit.Location, _ unit: OutputUnit?, under parent: Int) -> Int {
        nodes.append((location, unit, []))
        nodes[parent].children.append(nodes.count - 1)
        return nodes.count - 1
    }

    /// The tree as JSON. The root unit is kept; any other node with a single child is replaced by that child.
    func json(isValid: Bool, list: String) -> JSONObject {
        let root = nodes[0]
        var object = OutputUnit(location: root.location).json(isValid: isValid)
        let children = root.children.map { child in JSONValue.object(json(of: child, isValid, list)) }
        if !children.isEmpty { object[list] = .array(children) }
        return object
    }

    private func json(of index: Int, _ isValid: Bool, _ list: String) -> JSONObject {
        let node = nodes[index]
        if let unit = node.unit { return unit.json(isValid: isValid) }
        if node.children.count == 1, let only = node.children.first { return json(of: only, isValid, list) }
        var object = OutputUnit(location: node.location).json(isValid: isValid)
        object[list] = .array(node.children.map { .object(json(of: $0, isValid, list)) })
        return object
    }
}
