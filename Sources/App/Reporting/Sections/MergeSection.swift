internal import ReportValues

/// The sections of the page about a merge of files.
enum MergeSection {
    /// The sections with content, in the order of the page.
    static func all(_ report: MergeReport, _ context: RenderContext) -> [ReportSection] {
        var sections = [
            ReportSection(heading: Anchor("summary"), title: "Summary", note: "") { _, html in
                MergeFigures.render(report, &html)
            },
            ReportSection(heading: Anchor("files"), title: "Files", note: Decimals.count(report.files.count)) {
                _, html in files(report, &html)
            },
        ]
        func add(
            _ name: StaticString, title: String, count: Int, render: @escaping (RenderContext, inout HTML) -> Void
        ) {
            guard count > 0 else { return }
            sections.append(
                ReportSection(heading: Anchor(name), title: title, note: Decimals.count(count), render: render))
        }
        add("mistakes", title: "Wrong pairs", count: report.mistakeCount) { _, html in
            EvaluationErrorsSection.render(report, &html)
        }
        add("proposals", title: "For review", count: report.proposalCount) { context, html in
            ProposalsSection.render(context.waiting + context.decided, context: context, html: &html)
            omitted(
                report.proposalCount - report.proposals.count, what: "pairs", command: "corridor merge --pairs",
                order: "The pair whose answer tells most comes first.", into: &html)
        }
        add("entities", title: "Entities of several records", count: report.severalCount) { context, html in
            EntitiesSection.render(context, &html)
            omitted(
                report.severalCount - report.entities.count, what: "entities", command: "corridor merge --clusters",
                order: "Those of the most records come first.", into: &html)
        }
        add("findings", title: "Findings in the data", count: report.findings.count, render: FindingsSection.render)
        sections.append(
            ReportSection(
                heading: Anchor("reading"), title: "How to read this report", note: "", render: LegendSection.render))
        return sections
    }

    /// States how many items are not on the page, which are shown first, and which command lists all.
    static func omitted(
        _ count: Int, what: String, command: String, order: String, into html: inout HTML
    ) {
        guard count > 0 else { return }
        html.element("p", .class("quiet")) { html in
            html.text("\(order) Not shown: \(Decimals.count(count)) more \(what). ")
            html.element("code", text: command)
            html.text(" lists them all.")
        }
        html.newline()
    }

    private static func files(_ report: MergeReport, _ html: inout HTML) {
        let columns = ["File", "Bytes", "SHA-256"]
        HTMLComponents.table(caption: "What was merged", .class("brief"), columns: columns, into: &html) { html in
            for file in report.files {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { $0.value(file.name) }
                    html.element("td", .class("figure"), text: Decimals.count(file.size))
                    html.element("td") { $0.element("span", .class("mono"), text: file.digest) }
                }
                html.newline()
            }
        }
    }
}
