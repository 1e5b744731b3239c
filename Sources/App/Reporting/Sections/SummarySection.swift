internal import ReportValues
internal import Diagnostics

/// The figures of the case, and where to look first.
enum SummarySection {
    static func render(_ context: RenderContext, _ html: inout HTML) {
        let report = context.report
        html.element("ul", .class("figures")) { html in
            figure(
                context.report.sourceCount, one: "source", many: "sources", note: sourcesNote(report),
                anchor: Anchor("sources"), into: &html)
            let refusals = report.refusals.count + report.omissions.refusals
            if refusals > 0 {
                figure(
                    refusals, one: "file refused", many: "files refused",
                    note: "kept whole, nothing taken in",
                    anchor: Anchor("refused"), into: &html)
            }
            if context.report.entityCount > 0 {
                figure(
                    context.report.entityCount, one: "entity", many: "entities", note: entitiesNote(report),
                    anchor: Anchor("entities"),
                    into: &html)
            }
            let waiting = context.waiting.count + report.omissions.waiting
            if waiting > 0 {
                figure(
                    waiting, one: "pair to decide", many: "pairs to decide",
                    note: "nothing is merged until you do",
                    anchor: Anchor("proposals"), into: &html)
            }
            if context.report.findingCount > 0 {
                figure(
                    context.report.findingCount, one: "finding", many: "findings", note: findingsNote(report),
                    anchor: Anchor("findings"),
                    into: &html)
            }
        }
        html.newline()
        html.element("p", .class("caution")) { html in
            html.element("strong", text: "Nothing here is a verified identity. ")
            html.text(
                "Names on transport documents are what somebody declared, and may be stolen or invented. "
                    + "Every value names its source; every merge shows its evidence and can be undone.")
        }
        html.newline()
    }

    private static func figure(
        _ count: Int, one: String, many: String, note: String, anchor: Anchor, into html: inout HTML
    ) {
        html.element("li") { html in
            html.element("a", .href(anchor)) { html in
                html.element("span", .class("number"), text: Decimals.count(count))
                html.literal(" ")
                html.element("span", .class("noun"), text: count == 1 ? one : many)
            }
            html.literal(" ")
            html.element("span", .class("quiet"), text: note)
        }
    }

    private static func sourcesNote(_ report: CaseReport) -> String {
        let outcomes = report.sources.map { max($0.authenticity.outcome, $0.admission.outcome) }
        return Outcome.allCases.compactMap { outcome in
            let count = outcomes.count { $0 == outcome } + (report.omissions.sources[outcome] ?? 0)
            return count > 0 ? "\(Decimals.count(count)) \(outcome.rawValue.lowercased())" : nil
        }.joined(separator: ", ")
    }

    private static func entitiesNote(_ report: CaseReport) -> String {
        var merged = report.entities.count { $0.state == .mergedAutomatically }
        var single = report.entities.count { $0.state == .single }
        let joined = report.entities.count - merged - single + report.omissions.joined
        merged += report.omissions.merged
        single += report.omissions.single
        return [(merged, "merged by rule"), (joined, "joined by decision"), (single, "from one record")]
            .filter { $0.0 > 0 }.map { "\(Decimals.count($0.0)) \($0.1)" }.joined(separator: ", ")
    }

    private static func findingsNote(_ report: CaseReport) -> String {
        Severity.allCases.reversed().compactMap { severity in
            let omitted = report.omissions.findings.filter { $0.key.severity == severity }.values.reduce(0, +)
            let count = report.findings.count { $0.severity == severity } + omitted
            return count > 0 ? Decimals.count(count, one: severity.rawValue, many: severity.rawValue + "s") : nil
        }.joined(separator: ", ")
    }
}
