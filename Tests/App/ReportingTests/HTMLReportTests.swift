import ReportValues
import CaseWork
import Files
import Glibc
import Platform
import Reporting
import TestSupport
import Testing

@Suite struct HTMLReportTests {
    private let page = HTMLReport.render(Scenario.report)
    private let tags = Tag.all(in: HTMLReport.render(Scenario.report))

    /// With `CORRIDOR_REPORT_SAMPLE` set to a path, the page is left there to be looked at in a browser.
    @Test func writesThePageToASink() throws {
        let sink = MemorySink()
        try HTMLReport.write(Scenario.report, to: sink)
        #expect(sink.bytes == Array(page.utf8))
        if let path = getenv("CORRIDOR_REPORT_SAMPLE") {
            try AtomicFile.write(sink.bytes, to: String(cString: path), replacing: true)
        }
    }

    @Test func equalReportsMakeEqualBytes() {
        #expect(HTMLReport.render(Scenario.report) == page)
    }

    @Test func loadsNothingAndRunsNothing() {
        #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:;"))
        for tag in tags {
            #expect(!["script", "link", "iframe", "object", "embed", "img", "base", "form", "use"].contains(tag.name))
            for (name, value) in tag.attributes {
                #expect(!name.hasPrefix("on") && name != "src" && name != "style", "\(tag.name) \(name)")
                if name == "href" { #expect(value.hasPrefix("#")) }
            }
        }
        #expect(!page.contains("@import") && !page.contains("http://") && !page.contains("https://"))
        #expect(page.split(separator: "url(").dropFirst().allSatisfy { $0.hasPrefix("#") })
    }

    @Test(.needsTool("xmllint")) func isWellFormedAsXML() throws {
        let result = try Tool.run("xmllint", ["--noout", "--nonet", "-"], input: Array(page.utf8))
        #expect(result.status == 0, "\(result.errorText)")
    }

    @Test(.needsTool("xmllint")) func isReadAsHTML() throws {
        let result = try Tool.run("xmllint", ["--html", "--noout", "--nonet", "-"], input: Array(page.utf8))
        // That parser knows HTML 4 only: it calls every newer element invalid, and nothing else may be wrong.
        let complaints = result.errorText.split(separator: "\n").filter { $0.contains("error :") }
        #expect(complaints.allSatisfy { $0.contains(": Tag ") && $0.hasSuffix(" invalid") }, "\(result.errorText)")
    }

    @Test func hasALanguageLandmarksAndASkipLink() {
        #expect(tags.first?.name == "html" && tags.first?.attributes["lang"] == "en")
        for landmark in ["header", "nav", "main", "footer"] { #expect(tags.contains { $0.name == landmark }) }
        let body = tags.drop { $0.name != "body" }.dropFirst()
        #expect(body.first?.attributes["href"] == "#content")
        #expect(tags.contains { $0.name == "main" && $0.attributes["id"] == "content" })
    }

    @Test func hasHeadingsInOrder() {
        let levels = tags.compactMap { tag in
            tag.name.count == 2 && tag.name.hasPrefix("h") ? tag.name.last?.wholeNumberValue : nil
        }
        #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
        for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
    }

    @Test func everyReferenceInThePageHasItsTarget() {
        let ids = tags.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        for tag in tags {
            if let target = tag.attributes["href"] { #expect(ids.contains(String(target.dropFirst()))) }
            for name in tag.attributes["aria-labelledby"]?.split(separator: " ") ?? [] {
                #expect(ids.contains(String(name)))
            }
            if let clip = tag.attributes["clip-path"] { #expect(ids.contains(String(clip.dropFirst(5).dropLast()))) }
        }
    }

    @Test func everyTableHasACaptionAndScopedHeadings() {
        #expect(tags.count { $0.name == "table" } == tags.count { $0.name == "caption" })
        for tag in tags where tag.name == "th" { #expect(tag.attributes["scope"] != nil) }
    }

    @Test func everyDrawingIsDescribedOrHidden() {
        for tag in tags where tag.name == "svg" {
            let isDescribed = tag.attributes["role"] == "img" && tag.attributes["aria-labelledby"] != nil
            #expect(isDescribed || tag.attributes["aria-hidden"] == "true")
        }
    }

    @Test func everyWideThingScrollsByKeyboard() {
        for tag in tags where tag.attributes["class"] == "scroll" {
            #expect(tag.attributes["tabindex"] == "0" && tag.attributes["role"] == "region")
            #expect(tag.attributes["aria-label"]?.isEmpty == false)
        }
    }

    @Test(arguments: [
        "PASSED", "INDETERMINATE", "FAILED", "waiting for a decision", "joined by decision", "one record",
    ])
    func saysVerdictsAndStatesInWords(word: String) {
        #expect(page.contains("> \(word)</span>") || page.contains(">\(word)</span>"))
    }

    @Test func everyPersonIsMarkedAsUnverified() {
        let persons = Scenario.report.entities.count { $0.kind == .person }
        #expect(page.components(of: "<strong>Not a verified identity. </strong>") == persons)
    }

    @Test func linksTiedEntitiesToTheirCards() {
        #expect(page.contains("shares the phone +86 535 555 0142 with <a href=\"#entity-"))
    }

    @Test func showsMarkingsOfAllSourcesOnce() {
        #expect(Scenario.report.markings == ["TLP:AMBER", "TLP:AMBER+STRICT", "consent before onward sharing"])
    }

    @Test func chineseIsSetInChineseLetterForms() {
        #expect(page.contains("<bdi lang=\"zh-Hans\">烟台海龙模具有限公司</bdi>"))
        #expect(page.contains("<bdi lang=\"zh\">机械配件"))
    }

    @Test func anEmptyReportIsAPage() {
        let made = Timestamp(seconds: 0)
        let empty = CaseReport(title: "", made: made, homeName: "", homeID: "", parametersVersion: "")
        let page = HTMLReport.render(empty)
        #expect(page.contains("This case holds no source yet."))
        #expect(!page.contains("id=\"routes\""))
    }

    @Test func saysWhatItLeavesOut() {
        var report = Scenario.report
        report.entities = (0..<8).map { number in
            var card = EntityCard(
                id: "entity--\(number)", kind: .organization, displayName: "Example \(number)", state: .single)
            card.members = [
                EntityMember(source: Scenario.p1(), verbatimName: "EXAMPLE", objectID: "identity--\(number)")
            ]
            return card
        }
        var limits = ReportLimits()
        limits.plainEntities = 5
        limits.placesPerFinding = 1
        let page = HTMLReport.render(report, limits: limits)
        #expect(page.contains("Not shown: 3 more of this kind.") && page.contains("Not shown: 1 more with this code."))
        #expect(page.contains("Example 4") && !page.contains("Example 5"))
    }
}

extension String {
    /// How often `piece` occurs.
    fileprivate func components(of piece: String) -> Int {
        var rest = self[...]
        var count = 0
        while let range = rest.firstRange(of: piece) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
