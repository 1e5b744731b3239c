internal import ReportValues
internal import Platform

/// The imported messages, with both verdicts.
enum SourcesSection {
    static func render(_ context: RenderContext, _ html: inout HTML) {
        defer { purged(context.report.purged, omitted: context.omissions.purged, into: &html) }
        guard !context.report.sources.isEmpty else {
            html.element("p", text: "This case holds no source\(context.report.purged.isEmpty ? " yet" : "").")
            return
        }
        html.element("p", .class("lead")) { html in
            html.text("Two questions, never mixed. ")
            html.element("strong", text: "Authenticity")
            html.text(": who made this, is it whole? ")
            html.element("strong", text: "Admission")
            html.text(": may this home take it in?")
        }
        html.newline()
        let columns = ["Source", "Received", "Authenticity", "Admission", "Content"]
        HTMLComponents.table(caption: "Messages taken in", .class("data wide"), columns: columns, into: &html) { html in
            for source in context.report.sources {
                row(source, into: &html)
                html.newline()
            }
        }
        HTMLComponents.omitted(
            context.omissions.sources.values.reduce(0, +), "that came before these", command: "corridor log",
            into: &html)
    }

    private static func purged(_ rows: [PurgedRow], omitted: Int, into html: inout HTML) {
        guard !rows.isEmpty else { return }
        let columns = ["Source", "Received", "Purged", "Reason"]
        HTMLComponents.table(caption: "Messages purged", .class("data wide"), columns: columns, into: &html) { html in
            for row in rows {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { html in
                        html.value(row.party)
                        html.element("span", .class("under mono"), text: "\(row.message) · no. \(row.sequence)")
                    }
                    for time in [row.received, row.purged] {
                        html.element("td") { html in
                            if let time { HTMLComponents.time(time, into: &html) }
                        }
                    }
                    html.element("td") { $0.value(row.reason) }
                }
                html.newline()
            }
        }
        HTMLComponents.omitted(omitted, "that were purged before these", command: "corridor log", into: &html)
    }

    private static func row(_ source: SourceRow, into html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.value(source.party)
                html.literal(" ")
                html.element("span", .class("under mono"), text: source.partyID)
                html.literal(" ")
                html.element("span", .class("under mono")) { html in
                    html.text(source.message)
                    if !source.sequence.isEmpty { html.text(" · no. " + source.sequence) }
                }
            }
            HTMLComponents.cell("Received", into: &html) { html in
                HTMLComponents.time(source.received, into: &html)
                time("signer claims", source.claimed, into: &html)
                time("proven", source.proven, into: &html)
                time("judged at", source.judged, into: &html)
            }
            HTMLComponents.cell("Authenticity", into: &html) { HTMLComponents.verdict(source.authenticity, into: &$0) }
            HTMLComponents.cell("Admission", into: &html) { HTMLComponents.verdict(source.admission, into: &$0) }
            HTMLComponents.cell("Content", into: &html) { html in
                html.element(
                    "span", .class("line"), text: Decimals.count(source.objects, one: "object", many: "objects"))
                HTMLComponents.markings(source.markings, into: &html)
                html.element("span", .class("under spaced")) { html in
                    html.text("Receipt: " + (source.receipt.isEmpty ? "none made" : source.receipt))
                }
            }
        }
    }

    private static func time(_ words: String, _ time: Timestamp?, into html: inout HTML) {
        guard let time else { return }
        html.literal(" ")
        html.element("span", .class("under")) { html in
            html.text(words + " ")
            html.element("span", .class("line")) { HTMLComponents.time(time, into: &$0) }
        }
    }
}
