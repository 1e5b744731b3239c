internal import ReportValues

/// The evidence on a pair: a drawing, the same as a table, and the total.
enum EvidenceComponents {
    static func render(_ evidence: EvidenceSummary, number: Int, into html: inout HTML) {
        html.element("figure", .class("evidence")) { html in
            html.element(
                "div", .class("scroll"), .fixed("role", "region"), .fixed("tabindex", "0"),
                .label("Drawing of the match weight")
            ) { WaterfallPlot.draw(evidence, number: number, into: &$0) }
            html.element("figcaption") { html in
                html.element("strong", text: verdict(evidence))
                html.text(
                    " Probability \(Decimals.probability(evidence.posterior)). Plain bars speak for one thing, "
                        + "hatched bars for two.")
                if !evidence.remark.isEmpty {
                    html.literal(" ")
                    html.element("span", .class("remark"), text: evidence.remark)
                }
            }
        }
        html.newline()
        let columns = ["Field", evidence.left, evidence.right, "Comparison", "Bits"]
        HTMLComponents.table(
            caption: "Evidence, field by field", .class("data evidence-table"), columns: columns, into: &html
        ) {
            html in
            row(
                "Before any evidence", left: "", right: "", level: "how rare a match is", bits: evidence.priorBits,
                into: &html)
            for line in evidence.lines {
                row(line.field, left: line.left, right: line.right, level: line.level, bits: line.bits, into: &html)
            }
            html.element("tr", .class("sum")) { html in
                html.element("th", .fixed("scope", "row"), .fixed("colspan", "4"), text: "Total")
                html.element("td", .class("bits"), text: WaterfallPlot.bits(evidence.totalBits))
            }
        }
    }

    /// The threshold that the weight reaches.
    static func verdict(_ evidence: EvidenceSummary) -> String {
        let total = WaterfallPlot.bits(evidence.totalBits) + " bits: "
        if evidence.totalBits >= evidence.mergeBits { return total + "over the bar for merging." }
        if evidence.totalBits >= evidence.reviewBits { return total + "a person is asked." }
        return total + "under the bar for asking."
    }

    private static func row(
        _ field: String, left: String, right: String, level: String, bits: Double, into html: inout HTML
    ) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row"), text: field)
            for value in [left, right] {
                html.element("td") { html in
                    if value.isEmpty {
                        html.element("span", .class("quiet"), text: "–")
                    } else {
                        html.value(value)
                    }
                }
            }
            html.element("td", text: level)
            html.element("td", .class("bits"), text: WaterfallPlot.bits(bits))
        }
        html.newline()
    }
}
