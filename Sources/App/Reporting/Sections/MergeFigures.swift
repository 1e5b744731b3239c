internal import ReportValues

/// The figures of a merge of files, and its evaluation if known.
enum MergeFigures {
    static func render(_ report: MergeReport, _ html: inout HTML) {
        html.element("ul", .class("figures")) { html in
            figure(report.recordCount, one: "record", many: "records", into: &html)
            figure(report.entityCount, one: "entity", many: "entities", into: &html)
            figure(report.severalCount, one: "of several records", many: "of several records", into: &html)
            figure(report.proposalCount, one: "pair for review", many: "pairs for review", into: &html)
        }
        html.newline()
        for remark in report.remarks { html.element("p", text: remark) }
        html.newline()
        if !report.scores.isEmpty {
            HTMLComponents.table(
                caption: "Against what was known of the records", .class("brief"),
                columns: ["", "Precision", "Recall", "F1"], into: &html
            ) { html in
                for score in report.scores {
                    html.element("tr") { html in
                        html.element("th", .fixed("scope", "row"), text: score.what)
                        for share in [score.precision, score.recall, score.f1] {
                            html.element("td", .class("figure"), text: Decimals.share(share))
                        }
                    }
                    html.newline()
                }
            }
        }
        html.element("p", .class("caution")) { html in
            html.element("strong", text: "Nothing here is a verified identity. ")
            html.text("Every value names its source; every merge shows its evidence and can be undone by a decision.")
        }
        html.newline()
    }

    private static func figure(_ count: Int, one: String, many: String, into html: inout HTML) {
        html.element("li") { html in
            html.element("span", .class("number"), text: Decimals.count(count))
            html.literal(" ")
            html.element("span", .class("noun"), text: count == 1 ? one : many)
        }
        html.newline()
    }
}
