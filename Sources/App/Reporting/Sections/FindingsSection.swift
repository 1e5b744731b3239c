internal import Diagnostics
internal import ReportValues

/// The findings on the data, worst first, grouped by code.
enum FindingsSection {
    static func render(_ context: RenderContext, _ html: inout HTML) {
        html.element(
            "p", .class("lead"),
            text: "Values are kept as they came; a finding says what is wrong with them and where.")
        html.newline()
        for severity in Severity.allCases.reversed() {
            for (code, findings) in groups(context.report.findings.filter { $0.severity == severity }) {
                group(code, severity: severity, findings: findings, context: context, into: &html)
            }
        }
    }

    /// The findings by code, in the order in which the codes first occur.
    private static func groups(_ findings: [Finding]) -> [(FindingCode, [Finding])] {
        var order: [FindingCode] = []
        var groups: [FindingCode: [Finding]] = [:]
        for finding in findings {
            if groups[finding.code] == nil { order.append(finding.code) }
            groups[finding.code, default: []].append(finding)
        }
        return order.map { ($0, groups[$0] ?? []) }
    }

    private static func group(
        _ code: FindingCode, severity: Severity, findings: [Finding], context: RenderContext,
        into html: inout HTML
    ) {
        let limit = context.limits.placesPerFinding
        let omitted = (context.omissions.findings[code] ?? 0) + max(0, findings.count - limit)
        html.element("details", .class("finding")) { html in
            html.element("summary") { html in
                switch severity {
                case .error:
                    html.literal("<span class=\"badge failed\"><span aria-hidden=\"true\">✕</span> error</span> ")
                case .warning:
                    html.literal("<span class=\"badge open\"><span aria-hidden=\"true\">!</span> warning</span> ")
                case .note: html.literal("<span class=\"badge plain\">note</span> ")
                }
                html.element("code", text: code.name)
                html.literal(" ")
                html.element(
                    "span", .class("note"),
                    text: "\(Decimals.count(findings.count + (context.omissions.findings[code] ?? 0)))×")
                html.literal(" ")
                html.element("span", .class("quiet"), text: findings.first.map(context.messages.sentence(of:)) ?? "")
            }
            html.newline()
            let columns = ["Where", "What was found", "What to do"]
            HTMLComponents.table(caption: "Findings with the code \(code.name)", columns: columns, into: &html) {
                html in
                for finding in findings.prefix(limit) {
                    html.element("tr") { html in
                        let place = finding.place.description
                        html.element("th", .fixed("scope", "row"), .class("mono place")) { html in
                            html.value(place.isEmpty ? "–" : place)
                        }
                        html.element("td", text: context.messages.sentence(of: finding))
                        html.element("td", text: context.messages.advice(on: finding))
                    }
                    html.newline()
                }
            }
            HTMLComponents.omitted(omitted, "with this code", command: context.commands.findings, into: &html)
        }
        html.newline()
    }
}
