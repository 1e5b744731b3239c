internal import ReportValues

/// A section of the page: its heading and its content.
struct ReportSection {
    let heading: Anchor
    let title: String
    /// The note beside the title in the table of contents; empty for none.
    let note: String
    let render: (RenderContext, inout HTML) -> Void

    /// The sections of a report, in the order of the page. Sections without content are omitted, except the sources,
    /// whose absence must be stated.
    static func all(_ context: RenderContext) -> [ReportSection] {
        let report = context.report
        var sections = [
            ReportSection(heading: Anchor("summary"), title: "Summary", note: "", render: SummarySection.render),
            ReportSection(
                heading: Anchor("sources"), title: "Sources and verdicts",
                note: Decimals.count(context.report.sourceCount),
                render: SourcesSection.render),
        ]
        let omitted = report.omissions
        func add(
            _ name: StaticString, title: String, count: Int, render: @escaping (RenderContext, inout HTML) -> Void
        ) {
            guard count > 0 else { return }
            sections.append(
                ReportSection(heading: Anchor(name), title: title, note: Decimals.count(count), render: render))
        }
        add(
            "refused", title: "Refused and kept apart", count: report.refusals.count + omitted.refusals,
            render: RefusalsSection.render)
        add(
            "routes", title: "Route of the goods", count: report.routes.count + omitted.routes,
            render: RoutesSection.render)
        add(
            "goods", title: "What each source says of the goods", count: report.goods.count + omitted.goods,
            render: GoodsSection.render
        )
        add("proposals", title: "Waiting for a decision", count: context.waiting.count + omitted.waiting) {
            context, html in
            ProposalsSection.render(context.waiting, context: context, html: &html)
            HTMLComponents.omitted(
                context.omissions.waiting, "that wait, less likely than these", command: "corridor review", into: &html)
        }
        add("entities", title: "Entities", count: context.report.entityCount, render: EntitiesSection.render)
        add("decided", title: "Decided pairs", count: context.decided.count + omitted.decided) { context, html in
            ProposalsSection.render(context.decided, context: context, html: &html)
            HTMLComponents.omitted(
                context.omissions.decided, "that were decided", command: "corridor merge --format json", into: &html)
        }
        add(
            "findings", title: "Findings in the data", count: context.report.findingCount,
            render: FindingsSection.render)
        sections.append(
            ReportSection(
                heading: Anchor("reading"), title: "How to read this report", note: "", render: LegendSection.render))
        return sections
    }
}
