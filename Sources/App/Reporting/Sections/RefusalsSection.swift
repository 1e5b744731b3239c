internal import ReportValues

/// The refused files, the reasons, and the advice.
enum RefusalsSection {
    static func render(_ context: RenderContext, _ html: inout HTML) {
        html.element(
            "p", .class("lead"),
            text: "Nothing of these files was taken in. Each is kept as it came. Who sent them is not proven.")
        html.newline()
        let columns = ["File", "Received", "Authenticity", "Admission", "Kept at"]
        HTMLComponents.table(caption: "Files refused", .class("data wide"), columns: columns, into: &html) { html in
            for refusal in context.report.refusals {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { html in
                        html.element("span", .class("mono")) { $0.value(refusal.file) }
                        if !refusal.claimedParty.isEmpty {
                            html.literal(" ")
                            html.element("span", .class("under")) { html in
                                html.text("says it is from ")
                                html.value(refusal.claimedParty)
                            }
                        }
                    }
                    HTMLComponents.cell("Received", into: &html) { HTMLComponents.time(refusal.received, into: &$0) }
                    for (column, verdict) in [
                        ("Authenticity", refusal.authenticity), ("Admission", refusal.admission),
                    ] {
                        HTMLComponents.cell(column, into: &html) { html in
                            if let verdict {
                                HTMLComponents.verdict(verdict, into: &html)
                            } else {
                                html.element("span", .class("quiet"), text: "not judged")
                            }
                        }
                    }
                    HTMLComponents.cell("Kept at", into: &html) { html in
                        html.element("span", .class("mono")) { html in
                            html.value(refusal.quarantine.isEmpty ? "–" : refusal.quarantine)
                        }
                    }
                }
                html.newline()
            }
        }
        HTMLComponents.omitted(
            context.omissions.refusals, "that were refused before these", command: "corridor quarantine list",
            into: &html)
    }
}
