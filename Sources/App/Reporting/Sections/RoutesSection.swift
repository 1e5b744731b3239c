internal import ReportValues

/// The routes of the goods, each as a drawing and as a table.
enum RoutesSection {
    static func render(_ context: RenderContext, _ html: inout HTML) {
        for (index, route) in context.report.routes.enumerated() {
            let heading = Anchor("route", index + 1)
            html.element("article", .class("route"), .labelled(by: heading)) { html in
                html.element("h3", .id(heading)) { $0.value(route.label) }
                html.newline()
                html.element("figure") { html in
                    html.element(
                        "div", .class("scroll"), .fixed("role", "region"), .fixed("tabindex", "0"),
                        .label("Drawing of the route of " + route.label)
                    ) { RoutePlot.draw(route, number: index + 1, into: &$0) }
                    html.element("figcaption") { caption(route, into: &$0) }
                }
                html.newline()
                table(route, into: &html)
            }
            html.newline()
        }
        HTMLComponents.omitted(
            context.omissions.routes, "consignments with a route", command: context.commands.entities, into: &html)
    }

    private static func caption(_ route: Route, into html: inout HTML) {
        html.literal(
            """
            <span class="key"><svg class="sample" viewBox="0 0 36 8" aria-hidden="true">\
            <path class="leg" d="M1 4H35"/></svg> actual</span> \
            <span class="key"><svg class="sample" viewBox="0 0 36 8" aria-hidden="true">\
            <path class="leg planned" d="M1 4H35"/></svg> planned</span> \
            <span class="key"><svg class="sample" viewBox="0 0 36 8" aria-hidden="true">\
            <path class="leg inferred" d="M1 4H35"/></svg> inferred</span> 
            """)
        if route.places.allSatisfy({ $0.position != nil }) {
            html.text(
                "Equirectangular map without coasts. Lines join places; they are not the path flown or driven. "
                    + "In an enlarged panel, places that lie close together are drawn apart.")
        } else {
            html.text("Drawn without a map, for the position of at least one place is not known.")
        }
    }

    private static func table(_ route: Route, into html: inout HTML) {
        let columns = ["Leg", "From", "To", "Mode", "Date", "Status", "Goods as called there", "Who says so"]
        HTMLComponents.table(caption: "Legs of this route", .class("data legs"), columns: columns, into: &html) {
            html in
            for leg in route.legs {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row"), .class("leg-number"), text: String(leg.sequence))
                    html.element("td") { place(leg.from, into: &$0) }
                    html.element("td") { place(leg.to, into: &$0) }
                    html.element("td") { $0.value(leg.mode) }
                    html.element("td", .class("figure short")) { $0.value(leg.date.isEmpty ? "–" : leg.date) }
                    html.element("td", text: leg.status.rawValue)
                    html.element("td") { $0.value(leg.goods.isEmpty ? "–" : leg.goods) }
                    html.element("td") { HTMLComponents.sources([leg.source], into: &$0) }
                }
                html.newline()
            }
        }
    }

    private static func place(_ place: RoutePlace, into html: inout HTML) {
        html.value(place.name.isEmpty ? place.code : place.name)
        if !place.name.isEmpty, !place.code.isEmpty {
            html.element("span", .class("under mono"), text: place.code)
        }
    }
}
