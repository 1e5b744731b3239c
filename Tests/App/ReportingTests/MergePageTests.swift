import ReportValues
import CaseWork
import Reporting
import TestSupport
import Testing

@Suite struct MergePageTests {
    private static func report(_ texts: [String] = ["Example"]) -> MergeReport {
        let hostile = HostileReport(texts).report
        var report = MergeReport(title: texts[0], profile: "linkage", parametersVersion: texts[0])
        report.files = texts.map { MergeReport.File(name: $0, size: 1234, digest: $0) }
        report.markings = texts
        report.remarks = texts
        report.recordCount = 5000
        report.entityCount = 4000
        report.entities = hostile.entities.map { card in
            var card = card
            card.omitted = ["12 more records"]
            return card
        }
        report.severalCount = report.entities.count + 7
        report.proposals = hostile.proposals
        report.proposalCount = report.proposals.count + 8
        report.scores = [MergeReport.Score(texts[0], precision: 0.99996, recall: .nan, f1: 1)]
        report.mistakes = texts.map { text in
            MergeReport.Mistake(
                isMerged: true, kind: text, count: 3,
                example: EvidenceSummary(left: text, right: text, priorBits: 0, lines: []))
        }
        report.mistakeCount = report.mistakes.count + 9
        report.findings = hostile.findings
        return report
    }

    @Test func saysWhatItLeavesOut() {
        let page = MergePage.render(Self.report(["One", "Two", "Three"]))
        for words in [
            "Not shown: 7 more entities.", "Not shown: 8 more pairs.", "Not shown: 9 more kinds.",
            "Not shown: 12 more records.",
        ] { #expect(page.contains(words), "\(words)") }
        #expect(page.contains("5\u{202F}000"))
    }

    @Test func aShareJustShortOfAllIsNotCalledAll() {
        let page = MergePage.render(Self.report())
        #expect(page.contains(">0.9999</td>") && page.contains(">–</td>") && page.contains(">1.0000</td>"))
    }

    @Test func leavesOutSectionsThatHaveNothingToSay() {
        var report = MergeReport(title: "Merge", profile: "linkage", parametersVersion: "linkage-1")
        report.recordCount = 3
        let page = MergePage.render(report)
        for section in ["mistakes", "proposals", "entities", "findings"] {
            #expect(!page.contains("id=\"\(section)\""))
        }
        for section in ["summary", "files", "reading"] { #expect(page.contains("id=\"\(section)\"")) }
    }

    @Test func sendsReadersToTheCommandsForFiles() {
        let page = MergePage.render(Self.report())
        #expect(page.contains("corridor merge --decisions") && !page.contains("corridor decide"))
    }

    @Test(.needsTool("xmllint"), arguments: [["Example"], ReviewPageTests.hostile])
    func receivedTextStaysTextAndThePageWellFormed(_ texts: [String]) throws {
        let page = MergePage.render(Self.report(texts))
        let plain = Set(Tag.all(in: MergePage.render(Self.report(Array(repeating: "x", count: 12)))).map(\.name))
        for tag in Tag.all(in: page) {
            #expect(plain.contains(tag.name) || tag.name == "span")
            #expect(tag.name != "script")
            for (name, value) in tag.attributes {
                #expect(!name.hasPrefix("on") && name != "src" && name != "style")
                if name == "href" { #expect(value.hasPrefix("#")) }
            }
        }
        let ids = Tag.all(in: page).compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        let result = try Tool.run("xmllint", ["--noout", "--nonet", "-"], input: Array(page.utf8))
        #expect(result.status == 0, "\(result.errorText.prefix(600))")
    }
}
