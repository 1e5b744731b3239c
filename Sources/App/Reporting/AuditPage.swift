package import Diagnostics
package import Files
package import ReportValues

/// An audit as a self-contained page: what contradicts, who knew what when, and the timeline.
package enum AuditPage {
    /// The most rows of a table; the JSON form has all.
    static let mostRows = 5000

    /// The page, as text.
    ///
    /// - Parameter messages: the words of the findings.
    package static func render(_ report: AuditReport, messages: FindingMessages = .english) -> String {
        var html = HTML()
        html.literal("<!DOCTYPE html>\n")
        html.element("html", .lang("en")) { html in
            html.newline()
            PageFrame.head(title: "Audit of an exchange", into: &html)
            html.element("body", .class("single")) { html in
                html.newline()
                html.element("a", .class("skip"), .href(Anchor("content")), text: "Skip to the content")
                html.newline()
                html.element("header", .class("masthead")) { html in
                    html.element("p", .class("kicker"), text: "Corridor audit")
                    html.element("h1", text: "Audit of an exchange")
                    html.element("dl", .class("facts")) { html in
                        PageFrame.fact("Made", into: &html) { HTMLComponents.time(report.made, into: &$0) }
                        PageFrame.fact("Trust judged at", into: &html) { HTMLComponents.time(report.judged, into: &$0) }
                        PageFrame.fact("Result", into: &html) { HTMLComponents.badge(report.outcome, into: &$0) }
                    }
                }
                html.newline()
                html.element("main", .id(Anchor("content")), .fixed("tabindex", "-1")) { html in
                    html.newline()
                    section("What was found", Anchor("findings"), into: &html) { html in
                        html.element("p", text: report.conclusion)
                        if !report.findings.isEmpty {
                            HTMLComponents.reasons(
                                report.findings.prefix(mostRows).map { ReportReason($0, messages: messages) },
                                into: &html)
                        }
                    }
                    section("Parties", Anchor("parties"), into: &html) { parties(report, into: &$0) }
                    section("Who knew what, and when", Anchor("messages"), into: &html) { html in
                        messagesTable(report, into: &html)
                    }
                    section("Timeline", Anchor("timeline"), into: &html) { timeline(report, into: &$0) }
                    section("Logs and files", Anchor("files"), into: &html) { files(report, into: &$0) }
                }
                html.newline()
            }
        }
        html.newline()
        return html.markup
    }

    /// Writes the page to a sink.
    ///
    /// - Throws: the errors of the sink.
    package static func write(
        _ report: AuditReport, messages: FindingMessages = .english, to sink: any ByteSink
    ) throws(Fault) {
        try sink.write(render(report, messages: messages))
    }

    private static func section(
        _ title: String, _ heading: Anchor, into html: inout HTML, body: (inout HTML) -> Void
    ) {
        html.element("section", .labelled(by: heading)) { html in
            html.newline()
            html.element("h2", .id(heading), text: title)
            html.newline()
            body(&html)
        }
        html.newline()
    }

    private static func table(
        _ caption: StaticString, columns: [String], rows: [[String]], into html: inout HTML
    ) {
        HTMLComponents.table(caption: caption.description, .class("data wide"), columns: columns, into: &html) {
            html in
            for row in rows.prefix(mostRows) {
                html.element("tr") { html in
                    for (column, value) in zip(columns, row) {
                        HTMLComponents.cell(column, into: &html) { html in
                            if !value.isEmpty { html.value(value) }
                        }
                    }
                }
                html.newline()
            }
        }
        guard rows.count > mostRows else { return }
        html.element("p", text: "\(Decimals.count(rows.count - mostRows)) more rows are in the JSON form.")
    }

    private static func parties(_ report: AuditReport, into html: inout HTML) {
        table(
            "Parties", columns: ["Party", "Fingerprint to compare", "Known by"],
            rows: report.parties.map { party in
                [
                    report.name(party.id), party.fingerprint,
                    party.fingerprint.isEmpty
                        ? "its id only" : party.isByExportOnly ? "the profile in its own export" : "its profile",
                ]
            }, into: &html)
    }

    private static func messagesTable(_ report: AuditReport, into html: inout HTML) {
        table(
            "Messages",
            columns: [
                "Message", "Kind", "From", "To", "Number", "Sent", "Known there", "State", "Sender knew", "Destroyed",
            ],
            rows: report.messages.map { message in
                [
                    message.id, message.kind, report.name(message.sender), report.name(message.recipient),
                    message.number == 0 ? "" : "\(message.number)", message.sent, message.known, message.state,
                    message.answered, message.destroyed,
                ]
            }, into: &html)
    }

    private static func timeline(_ report: AuditReport, into html: inout HTML) {
        html.element(
            "p",
            text: "Times are those of the clock of the party that states them; a log's order is proved, not its times.")
        table(
            "Events", columns: ["Time", "Party", "What", "Partner", "Message", "Detail", "By"],
            rows: report.events.map { event in
                [
                    event.time, report.name(event.party), event.act, report.name(event.partner), event.message,
                    event.detail, event.basis,
                ]
            }, into: &html)
    }

    private static func files(_ report: AuditReport, into html: inout HTML) {
        table(
            "Logs", columns: ["Kept by", "About", "Begins", "Entries", "Without words", "Heads compared"],
            rows: report.logs.map { log in
                [
                    report.name(log.party), log.party == log.partner ? "its home" : report.name(log.partner),
                    log.begins, "\(log.size)", "\(log.wordless)", "\(log.compared)",
                ]
            }, into: &html)
        table("Files", columns: ["File", "What it is"], rows: report.files.map { [$0.name, $0.kind] }, into: &html)
    }
}
