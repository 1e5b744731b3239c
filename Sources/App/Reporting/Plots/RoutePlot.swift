internal import ReportValues

/// Draws a route as inline SVG: a map when every place's position is known, else a plan of its legs.
enum RoutePlot {
    static func draw(_ route: Route, number: Int, into html: inout HTML) {
        if let map = RouteMap(route) {
            draw(map, route: route, number: number, into: &html)
        } else {
            draw(LegDiagram(route), route: route, number: number, into: &html)
        }
    }

    /// What a screen reader says instead of the drawing; the table below the drawing says the rest.
    static func description(of route: Route) -> String {
        let stops = route.legs.enumerated().flatMap { index, leg in
            index > 0 && route.legs[index - 1].to == leg.from ? [leg.to.label] : [leg.from.label, leg.to.label]
        }
        return Decimals.count(route.legs.count, one: "leg", many: "legs") + ": " + stops.joined(separator: " to ")
            + ". The table after the drawing says the same in full."
    }

    /// The class that gives a leg's line its pattern.
    static func lineClass(_ status: RouteLeg.Status) -> StaticString {
        switch status {
        case .actual: "leg"
        case .planned: "leg planned"
        case .inferred: "leg inferred"
        }
    }

    private static func draw(_ map: RouteMap, route: Route, number: Int, into html: inout HTML) {
        let (title, description) = (Anchor("route-title", number), Anchor("route-description", number))
        html.element(
            "svg", .class("plot map"), .fixed("role", "img"), .labelled(by: title, description),
            .path("viewBox", "0 0 \(map.size.x) \(map.size.y)")
        ) { svg in
            svg.element("title", .id(title)) { $0.plainText("Map of the route of " + route.label) }
            svg.element("desc", .id(description)) { $0.plainText(Self.description(of: route)) }
            let clip = Anchor("route-clip", number * 10)
            drawFrame(map.main.frame, clip: clip, into: &svg)
            svg.element("g", .class("graticule")) { drawGraticule(map.projection, into: &$0) }
            svg.newline()
            drawPanel(map.main, clip: clip, into: &svg)
            for (index, inset) in map.insets.enumerated() {
                svg.newline()
                let clip = Anchor("route-clip", number * 10 + index + 1)
                drawBox("inset-mark", inset.box, radius: 4, into: &svg)
                drawFrame(inset.panel.frame, clip: clip, into: &svg)
                drawPanel(inset.panel, clip: clip, into: &svg)
                let corner = PlotPoint(inset.panel.frame.minX + 12, inset.panel.frame.minY + 21)
                drawText("\(inset.letter), enlarged", "panel-title", at: corner, into: &svg)
            }
        }
    }

    private static func drawGraticule(_ projection: MapProjection, into svg: inout HTML) {
        let frame = projection.frame
        for (x, label) in projection.meridians {
            svg.empty("path", .path("d", "M\(x) \(frame.minY)V\(frame.maxY)"))
            drawText(label, "degrees", at: PlotPoint(x + 4, frame.maxY - 6), into: &svg)
        }
        for (y, label) in projection.parallels {
            svg.empty("path", .path("d", "M\(frame.minX) \(y)H\(frame.maxX)"))
            drawText(label, "degrees", at: PlotPoint(frame.minX + 6, y - 4), into: &svg)
        }
    }

    private static func drawPanel(_ panel: MapPanel, clip: Anchor, into svg: inout HTML) {
        svg.element("g", .reference("clip-path", clip)) { svg in
            for leg in panel.legs {
                let (curve, tip) = (leg.curve, leg.curve.point(at: leg.arrow))
                svg.empty(
                    "path", .class(lineClass(leg.leg.status)),
                    .path("d", "M\(curve.start)Q\(curve.control) \(curve.end)"))
                if leg.badge != nil { drawArrow(from: tip, along: curve.direction(at: leg.arrow), into: &svg) }
            }
            for node in panel.nodes {
                svg.empty(
                    "circle", .class("stop"), .number("cx", node.point.x), .number("cy", node.point.y),
                    .number("r", MapPanel.nodeRadius))
            }
        }
        for leg in panel.legs {
            if let badge = leg.badge { drawBadge(leg.leg.sequence, at: badge, into: &svg) }
        }
        for label in panel.labels {
            let box = label.placement.box
            if label.placement.needsLeader {
                let near = PlotPoint(
                    min(max(label.point.x, box.minX), box.maxX), min(max(label.point.y, box.minY), box.maxY))
                svg.empty("path", .class("leader"), .path("d", "M\(label.point)L\(near)"))
            }
            drawText(label.text, "place", at: PlotPoint(box.minX + 3, box.maxY - 5.5), into: &svg)
        }
    }

    private static func draw(_ diagram: LegDiagram, route: Route, number: Int, into html: inout HTML) {
        let (title, description) = (Anchor("route-title", number), Anchor("route-description", number))
        html.element(
            "svg", .class("plot diagram"), .fixed("role", "img"), .labelled(by: title, description),
            .path("viewBox", "0 0 \(LegDiagram.width) \(diagram.height)")
        ) { svg in
            svg.element("title", .id(title)) { $0.plainText("Legs of the route of " + route.label) }
            svg.element("desc", .id(description)) { $0.plainText(Self.description(of: route)) }
            for line in diagram.lines {
                svg.newline()
                svg.empty("path", .class(lineClass(line.leg.status)), .path("d", "M\(line.start)L\(line.end)"))
                drawBadge(line.leg.sequence, at: line.middle, into: &svg)
                let words = [line.leg.mode, line.leg.date, line.leg.status.rawValue].filter { !$0.isEmpty }
                drawFitted(words.joined(separator: " · "), style: "leg-words", point: line.middle, dy: 0, into: &svg)
                drawFitted(line.leg.goods, style: "leg-goods", point: line.middle, dy: 17, into: &svg)
            }
            for stop in diagram.stops {
                svg.empty(
                    "circle", .class("stop"), .number("cx", stop.point.x), .number("cy", stop.point.y),
                    .number("r", 6))
                drawFitted(stop.label, style: "place", point: stop.point, dy: 5, into: &svg)
            }
        }
    }

    private static func drawFitted(
        _ text: String, style: StaticString, point: PlotPoint, dy: Double, into svg: inout HTML
    ) {
        guard !text.isEmpty else { return }
        let fitted = TextWidth.fit(HTMLText.flattened(text), size: 14, width: LegDiagram.width - 70)
        drawText(fitted, style, at: PlotPoint(point.x + 24, point.y + dy), into: &svg)
    }

    private static func drawFrame(_ frame: PlotRectangle, clip: Anchor, into svg: inout HTML) {
        svg.element("clipPath", .id(clip)) { drawBox("", frame, radius: 6, into: &$0) }
        drawBox("frame", frame.inset(by: 0.5), radius: 6, into: &svg)
    }

    private static func drawBox(_ style: StaticString, _ box: PlotRectangle, radius: Double, into svg: inout HTML) {
        svg.empty(
            "rect", .class(style), .number("x", box.minX), .number("y", box.minY), .number("width", box.width),
            .number("height", box.height), .number("rx", radius))
    }

    /// An arrow head beyond a leg's number, so that its direction is seen.
    private static func drawArrow(from point: PlotPoint, along direction: PlotPoint, into svg: inout HTML) {
        let reach = MapPanel.badgeRadius + 8
        let tip = PlotPoint(point.x + direction.x * reach, point.y + direction.y * reach)
        let base = PlotPoint(tip.x - direction.x * 9, tip.y - direction.y * 9)
        let left = PlotPoint(base.x - direction.y * 4.5, base.y + direction.x * 4.5)
        let right = PlotPoint(base.x + direction.y * 4.5, base.y - direction.x * 4.5)
        svg.empty("path", .class("arrow"), .path("d", "M\(tip)L\(left)L\(right)Z"))
    }

    private static func drawBadge(_ number: Int, at point: PlotPoint, into svg: inout HTML) {
        svg.empty(
            "circle", .class("badge-disc"), .number("cx", point.x), .number("cy", point.y),
            .number("r", MapPanel.badgeRadius))
        drawText(String(number), "badge-number", at: PlotPoint(point.x, point.y + 4.5), into: &svg)
    }

    private static func drawText(_ text: String, _ style: StaticString, at point: PlotPoint, into svg: inout HTML) {
        svg.element("text", .class(style), .number("x", point.x), .number("y", point.y)) { $0.plainText(text) }
    }
}
