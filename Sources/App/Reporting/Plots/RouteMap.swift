internal import ReportValues

/// The geometry of a route as a map: one panel with all of it, and enlarged panels for places that are too close to be
/// distinguished.
struct RouteMap: Sendable {
    struct Inset: Sendable {
        /// The letter that links the enlarged panel to its box on the map.
        let letter: String
        let panel: MapPanel
        /// Its box on the map.
        let box: PlotRectangle
    }

    static let width = 920.0
    /// Places closer to each other than this on the map are shown in an enlarged panel.
    static let nearness = 48.0

    let projection: MapProjection
    let main: MapPanel
    let insets: [Inset]
    let size: PlotPoint

    /// `nil` when the position of a place is unknown: then a leg diagram is drawn.
    init?(_ route: Route) {
        guard let path = RoutePath(route) else { return nil }
        let projection = MapProjection(
            showing: path.points, origin: PlotPoint(0, 0), width: Self.width, heights: 280...460, margin: 72)
        let nodes = Self.nodes(of: path, projection)
        let groups = Self.groups(nodes)
        let close = Array(groups.filter { $0.count > 1 }.prefix(3))
        let alone = groups.filter { group in !close.contains(group) }.flatMap { $0 }
        let boxes = close.map { group in
            group.dropFirst().reduce(PlotRectangle(around: nodes[group[0]].point, radius: 0)) { box, index in
                box.including(nodes[index].point)
            }.inset(by: -11)
        }
        // Two spots that are at once in one close group have their leg drawn enlarged only.
        func group(of point: GeoPoint, _ label: String) -> Int? {
            close.firstIndex { $0.contains { nodes[$0].geo == point && nodes[$0].label == label } }
        }
        let letters = ["A", "B", "C"]
        var labelled = alone.map { (text: nodes[$0].label, point: nodes[$0].point, gap: 9.0) }
        for (index, members) in close.enumerated() {
            let box = boxes[index]
            labelled.insert(
                (
                    text: "\(letters[index]): \(members.count) places, enlarged below", point: box.center,
                    gap: max(box.width, box.height) / 2 + 4
                ), at: index)
        }
        let main = MapPanel(
            frame: projection.frame, nodes: nodes, path: path, labelled: labelled, reserved: boxes,
            locate: { geo, _ in projection(geo) },
            hasNumber: { leg in
                let from = group(of: leg.from, leg.leg.from.label)
                return from == nil || from != group(of: leg.to, leg.leg.to.label)
            })
        let top = projection.frame.maxY + 16
        let height = 260.0
        let gaps = 16.0 * Double(max(0, close.count - 1))
        let insetWidth = (Self.width - gaps) / Double(max(1, close.count))
        insets = close.enumerated().map { index, members in
            let left = Double(index) * (insetWidth + 16)
            let frame = PlotRectangle(minX: left, minY: top, maxX: left + insetWidth, maxY: top + height)
            return Inset(
                letter: letters[index],
                panel: InsetPanel.make(
                    frame: frame, nodes: members.map { nodes[$0] }, path: path, beside: projection),
                box: boxes[index])
        }
        self.projection = projection
        self.main = main
        size = PlotPoint(Self.width, close.isEmpty ? projection.frame.maxY : top + height)
    }

    /// The places, each once for each position on the map.
    private static func nodes(of path: RoutePath, _ projection: MapProjection) -> [MapPanel.Node] {
        var seen = Set<MapPanel.Node>()
        return path.legs.flatMap { leg in
            [(leg.from, leg.leg.from.label), (leg.to, leg.leg.to.label)]
        }.map { geo, label in MapPanel.Node(label: label, geo: geo, point: projection(geo)) }
            .filter { seen.insert($0).inserted }
    }

    /// Indices of nodes in groups in which each is close to another; groups and members in travel order.
    static func groups(_ nodes: [MapPanel.Node]) -> [[Int]] {
        var groups: [[Int]] = []
        for index in nodes.indices {
            let near = groups.indices.filter { group in
                groups[group].contains { nodes[$0].point.distance(to: nodes[index].point) < nearness }
            }
            guard let first = near.first else {
                groups.append([index])
                continue
            }
            for other in near.dropFirst().reversed() { groups[first] += groups.remove(at: other) }
            groups[first] = (groups[first] + [index]).sorted()
        }
        return groups
    }
}
