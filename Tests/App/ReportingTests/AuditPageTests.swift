internal import Diagnostics
internal import Files
internal import Platform
internal import ReportValues
internal import Reporting
internal import TestSupport
internal import Testing

/// The page of an audit.
struct AuditPageTests {
    private static let hostile = "<script>alert(1)</script>\u{202E}&\"'"
    private static let time = Timestamp(seconds: 1_772_366_400)

    private func report(messages: Int = 1) -> AuditReport {
        let text = Self.hostile
        return AuditReport(
            made: Self.time, judged: Self.time, files: [AuditReport.File(name: text, kind: text)],
            parties: [AuditReport.Party(id: "a", name: text, fingerprint: text, isByExportOnly: true)],
            logs: [
                AuditReport.Log(
                    party: "a", partner: "b", stream: text, begins: text, size: 3, wordless: 1, compared: 2)
            ],
            messages: (0..<messages).map { number in
                AuditReport.Message(
                    id: "m\(number)", kind: text, sender: "a", recipient: "b", number: number, sent: text, known: text,
                    state: text, answered: text, destroyed: text)
            },
            events: [
                AuditReport.Event(
                    time: text, party: "a", act: text, partner: "b", message: text, detail: text, basis: text)
            ], findings: [Finding(.fileMissing, ["path": text])])
    }

    @Test func whatFilesSayIsTextAndNeverMarkup() {
        let page = AuditPage.render(report())
        #expect(!page.contains("<script>") && !page.contains("\u{202E}"))
        #expect(page.contains("&lt;script&gt;"))
    }

    @Test(.needsTool("xmllint")) func itIsWellFormed() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(AuditPage.render(report()), "page.html")
        let result = try Tool.run("xmllint", ["--noout", path])
        #expect(result.status == 0, "\(result.errorText)")
    }

    @Test func aPageOfManyMessagesSaysHowManyMoreThereAre() {
        let page = AuditPage.render(report(messages: 5003))
        #expect(page.contains("m4999") && !page.contains("m5000") && page.contains("3 more rows"))
    }
}
