internal import ReportValues

/// A section of the page: its heading, and what writes it.
struct ReportSection {
    let heading: Anchor
    let title: String
    /// What the table of contents says beside the title; empty for nothing.
    let note: String
    let render: (RenderContext, inout HTML) -> Void

    /// The sections of a report, in the order of the page; those without content are left out, but never the
    /// sources, whose absence has to be said.
    static func all(_ context: RenderContext) -> [ReportSection] {
        let report = context.report
        var sections = [
            ReportSection(heading: Anchor("summary"), title: "Summary", note: "", render: SummarySection.render),
            ReportSection(
                heading: Anchor("sources"), title: "Sources and verdicts", note: Decimals.count(report.sources.count),
                render: SourcesSection.render),
        ]
        func add(
            _ name: StaticString, _ title: String, _ count: Int, _ render: @escaping (RenderContext, inout HTML) -> Void
        ) {
            guard count > 0 else { return }
            sections.append(
                ReportSection(heading: Anchor(name), title: title, note: Decimals.count(count), render: render))
        }
        add("refused", "Refused and kept apart", report.refusals.count, RefusalsSection.render)
        add("routes", "Route of the goods", report.routes.count, RoutesSection.render)
        add("goods", "What each source says of the goods", report.goods.count, GoodsSection.render)
        add("proposals", "Waiting for a decision", context.waiting.count) { context, html in
            ProposalsSection.render(context.waiting, context, &html)
        }
        add("entities", "Entities", report.entities.count, EntitiesSection.render)
        add("decided", "Decided pairs", context.decided.count) { context, html in
            ProposalsSection.render(context.decided, context, &html)
        }
        add("findings", "Findings in the data", report.findings.count, FindingsSection.render)
        sections.append(
            ReportSection(
                heading: Anchor("reading"), title: "How to read this report", note: "", render: LegendSection.render))
        return sections
    }
}
