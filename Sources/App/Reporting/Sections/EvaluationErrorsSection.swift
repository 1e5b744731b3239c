internal import ReportValues

/// Wrong pairs of a merge that was scored, by kind, each with an example.
enum EvaluationErrorsSection {
    static func render(_ report: MergeReport, _ html: inout HTML) {
        html.element(
            "p", .class("lead"),
            text: "What the merge got wrong against what was known, gathered by how the records compare.")
        html.newline()
        for (index, mistake) in report.mistakes.enumerated() {
            html.element("details", .class("finding")) { html in
                html.element("summary") { html in
                    if mistake.isMerged {
                        html.literal("<span class=\"badge failed\"><span aria-hidden=\"true\">=</span> merged</span> ")
                    } else {
                        html.literal(
                            "<span class=\"badge open\"><span aria-hidden=\"true\">≠</span> not merged</span> ")
                    }
                    html.element("span", .class("note"), text: "\(Decimals.count(mistake.count))×")
                    html.text(" " + mistake.kind)
                }
                html.element("p", .class("quiet")) { html in
                    html.text("Such as ")
                    html.value(mistake.example.left)
                    html.text(" and ")
                    html.value(mistake.example.right)
                    html.text(".")
                }
                EvidenceComponents.render(mistake.example, number: 2_000_001 + index, into: &html)
            }
            html.newline()
        }
        MergeSection.omitted(
            report.mistakeCount - report.mistakes.count, what: "kinds", command: "corridor merge --format json",
            order: "The most frequent come first.", into: &html)
    }
}
