package import ReportValues
package import Diagnostics
package import Files

/// Renders a `CaseReport` as one self-contained HTML file: no script, no external resources, all received text escaped.
/// It is readable on screens of any width, in light and dark mode, on paper, by keyboard and by screen reader.
package enum HTMLReport {
    /// The page, as text, with findings in the given messages. Equal reports give equal pages, byte for byte.
    package static func render(
        _ report: CaseReport, limits: ReportLimits = ReportLimits(), messages: FindingMessages = .english
    ) -> String {
        let context = RenderContext(report, limits, messages: messages)
        var html = HTML()
        html.literal("<!DOCTYPE html>\n")
        html.element("html", .lang("en")) { html in
            html.newline()
            PageFrame.head(title: report.title + " · case report of " + report.homeName, into: &html)
            html.element("body") { html in
                html.newline()
                html.element("a", .class("skip"), .href(Anchor("content")), text: "Skip to the content")
                html.literal(Stylesheet.patterns)
                masthead(report, into: &html)
                PageFrame.columns(ReportSection.all(context), context, into: &html)
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
        _ report: CaseReport, to sink: any ByteSink, limits: ReportLimits = ReportLimits(),
        messages: FindingMessages = .english
    ) throws(Fault) {
        try sink.write(render(report, limits: limits, messages: messages))
    }

    private static func masthead(_ report: CaseReport, into html: inout HTML) {
        html.newline()
        html.element("header", .class("masthead")) { html in
            html.element("p", .class("kicker"), text: "Corridor case report")
            html.element("h1") { $0.value(report.title) }
            html.element("dl", .class("facts")) { html in
                PageFrame.fact("Held by", into: &html) { html in
                    html.value(report.homeName)
                    html.literal(" ")
                    html.element("span", .class("mono"), text: report.homeID)
                }
                PageFrame.fact("Made", into: &html) { HTMLComponents.time(report.made, into: &$0) }
                PageFrame.handling(
                    "Merge parameters", version: report.parametersVersion, markings: report.markings, into: &html)
            }
        }
        html.newline()
    }

    private static func footer(_ report: CaseReport, into html: inout HTML) {
        html.newline()
        html.element("footer") { html in
            html.element("p") { html in
                html.text("Made ")
                HTMLComponents.time(report.made, into: &html)
                html.text(
                    " from the case file of \(report.homeName). The page is a view: the sealed originals decide.")
                if !report.markings.isEmpty {
                    html.text(" Handle it as the strictest of its markings asks.")
                }
            }
        }
        html.newline()
    }
}
