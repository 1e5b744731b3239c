package import ReportValues
package import Diagnostics
package import Files
internal import Platform

/// Renders a `MergeReport` as one self-contained HTML file, with the sections of the case report.
package enum MergePage {
    /// The page, as text, with findings in the given messages. Equal reports give equal pages, byte for byte.
    package static func render(
        _ report: MergeReport, limits: ReportLimits = ReportLimits(), messages: FindingMessages = .english
    ) -> String {
        let context = RenderContext(cards(report), limits, commands: .files, messages: messages)
        let sections = MergeSection.all(report, context)
        var html = HTML()
        html.literal("<!DOCTYPE html>\n")
        html.element("html", .lang("en")) { html in
            html.newline()
            PageFrame.head(title: report.title, into: &html)
            html.element("body") { html in
                html.newline()
                html.element("a", .class("skip"), .href(Anchor("content")), text: "Skip to the content")
                html.literal(Stylesheet.patterns)
                masthead(report, into: &html)
                PageFrame.columns(sections, context, into: &html)
                footer(report, into: &html)
            }
        }
        html.newline()
        return html.markup
    }

    /// Writes the page to a sink.
    ///
    /// - Throws: the errors of the sink.
    package static func write(
        _ report: MergeReport, to sink: any ByteSink, messages: FindingMessages = .english
    ) throws(Fault) {
        try sink.write(render(report, messages: messages))
    }

    /// The parts shared with the case report.
    private static func cards(_ report: MergeReport) -> CaseReport {
        var cards = CaseReport(
            title: report.title, made: Timestamp(milliseconds: 0), homeName: "", homeID: "",
            parametersVersion: report.parametersVersion)
        cards.entities = report.entities
        cards.proposals = report.proposals
        cards.findings = report.findings
        return cards
    }

    private static func masthead(_ report: MergeReport, into html: inout HTML) {
        html.newline()
        html.element("header", .class("masthead")) { html in
            html.element("p", .class("kicker"), text: "Corridor merge report")
            html.element("h1") { $0.value(report.title) }
            html.element("dl", .class("facts")) { html in
                PageFrame.fact("Profile", into: &html) { $0.element("span", .class("mono"), text: report.profile) }
                PageFrame.handling(
                    "Parameters", version: report.parametersVersion, markings: report.markings, into: &html)
            }
        }
        html.newline()
    }

    private static func footer(_ report: MergeReport, into html: inout HTML) {
        html.newline()
        html.element("footer") { html in
            html.element(
                "p", text: "The page is a view of the files named in it, which are unchanged: the originals decide.")
        }
        html.newline()
    }
}
