internal import ReportValues

/// The statements of the sources about the same goods, side by side, to reveal contradictions.
enum GoodsSection {
    static func render(_ context: RenderContext, _ html: inout HTML) {
        for (index, goods) in context.report.goods.enumerated() {
            let heading = Anchor("goods", index + 1)
            html.element("article", .labelled(by: heading)) { html in
                html.element("h3", .id(heading)) { $0.value(goods.label) }
                if !goods.basis.isEmpty {
                    html.element("p", .class("lead")) { $0.value(goods.basis) }
                }
                html.newline()
                let columns = ["Description", "Basis", "HS code", "Weight", "Who says so"]
                HTMLComponents.table(caption: "Statements on these goods", columns: columns, into: &html) { html in
                    for statement in goods.statements {
                        row(statement, into: &html)
                        html.newline()
                    }
                }
            }
            html.newline()
        }
        HTMLComponents.omitted(
            context.omissions.goods, "consignments with goods", command: context.commands.entities, into: &html)
    }

    private static func row(_ statement: GoodsStatement, into html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row"), .class("said")) { $0.value(statement.description) }
            html.element("td") { $0.value(statement.basis.isEmpty ? "–" : statement.basis) }
            html.element("td", .class("mono")) { html in
                html.value(statement.commodityCode.isEmpty ? "–" : statement.commodityCode)
            }
            html.element("td", .class("figure")) { $0.value(statement.weight.isEmpty ? "–" : statement.weight) }
            html.element("td") { HTMLComponents.sources([statement.source], into: &$0) }
        }
    }
}
