import ReportValues
import CaseWork
import Digests
import Platform
import Reporting
import StrictJSON
import TestSupport
import Testing

@Suite struct ReviewPageTests {
    /// Received text that would like to be something else.
    static let hostile = [
        "</script><script>alert(1)</script>", "</article><button onclick=\"alert(1)\">", "<!--", "]]>", "\u{1B}[2Jx",
        "safe\u{202E}exe", "a\u{2028}b", "\u{0}", "it's \"quoted\" & \\ more", "李娜",
    ]

    static func sheet(_ texts: [String] = ["Example"], omitted: Int = 0) -> ReviewSheet {
        var next = 0
        func text() -> String {
            defer { next += 1 }
            return texts[next % texts.count]
        }
        func side() -> ProposalCard.Side {
            ProposalCard.Side(entityID: text(), name: text(), sources: [ValueSource(text(), record: text())])
        }
        let questions = (0..<texts.count + 1).map { number in
            ReviewSheet.Question(
                card: ProposalCard(
                    id: text(), kind: .person, left: side(), right: side(),
                    evidence: EvidenceSummary(
                        left: text(), right: text(), priorBits: -13,
                        lines: [EvidenceLine(text(), left: text(), right: text(), level: text(), bits: 4)]),
                    words: text(), status: .waiting),
                left: number % 2 == 0 ? .object(text()) : .row(source: text(), record: text()),
                right: .object("identity--\(number)"),
                rows: number % 2 == 0
                    ? nil
                    : RowComparison(
                        leftPlace: text(), rightPlace: text(),
                        columns: [RowComparison.Column(text(), left: text(), right: "")]))
        }
        return ReviewSheet(
            title: text(), made: Timestamp(seconds: 0), origin: text(), parametersVersion: text(),
            markings: [text()], author: text(), reason: text(), command: "corridor decide --from decisions.jsonl",
            questions: questions, omitted: omitted)
    }

    private let page = ReviewPage.render(sheet())
    private let hostilePage = ReviewPage.render(sheet(hostile))

    @Test func equalSheetsMakeEqualBytes() { #expect(ReviewPage.render(Self.sheet()) == page) }

    @Test func runsTheScriptThatItsPolicyNamesAndNoOther() throws {
        let start = try #require(hostilePage.firstRange(of: "<script>")).upperBound
        let end = try #require(hostilePage[start...].firstRange(of: "</script>")).lowerBound
        let digest = Base64.encode(Digest.sha256(Array(hostilePage[start..<end].utf8)).bytes)
        #expect(
            hostilePage.contains(
                "content=\"default-src 'none'; script-src 'sha256-\(digest)'; style-src 'unsafe-inline';"))
        let scripts = Tag.all(in: hostilePage).filter { $0.name == "script" }
        // The data of the pairs and of the groups, which do not run, and the script.
        #expect(scripts.map { $0.attributes["type"] } == ["application/json", "application/json", nil])
    }

    @Test func saysWhatTheFilesSayBesideWhatWasCompared() {
        var sheet = Self.sheet()
        #expect(sheet.questions[0].rows == nil)
        sheet.questions[0].rows = RowComparison(
            leftPlace: "a.csv, line 2", rightPlace: "b.csv, line 7",
            columns: [RowComparison.Column("remark", left: "Seen At The Gate", right: "")])
        let page = ReviewPage.render(sheet)
        for words in ["As the files say it", "a.csv, line 2", "b.csv, line 7", "remark", "Seen At The Gate"] {
            #expect(page.contains(words))
        }
    }

    @Test func loadsAndSendsNothing() {
        for tag in Tag.all(in: hostilePage) {
            #expect(!["link", "iframe", "object", "embed", "img", "base", "form", "use"].contains(tag.name))
            for (name, value) in tag.attributes {
                #expect(!name.hasPrefix("on") && name != "src" && name != "style" && name != "action")
                if name == "href" { #expect(value.hasPrefix("#")) }
            }
        }
        for word in [
            "http://", "https://", "fetch(", "XMLHttpRequest", "WebSocket", "localStorage", "eval(", "innerHTML",
        ] {
            #expect(!page.contains(word))
        }
    }

    @Test func receivedTextMakesNoElementsOfItsOwn() {
        let names = Set(Tag.all(in: page).map(\.name)).union(["span"])
        #expect(Set(Tag.all(in: hostilePage).map(\.name)).isSubset(of: names))
        for scalar in hostilePage.unicodeScalars {
            #expect(
                scalar == "\n"
                    || ![.control, .format, .lineSeparator].contains(scalar.properties.generalCategory))
        }
    }

    @Test func theScriptKnowsTheRecordsByTheirExactNames() throws {
        let marker = "<script type=\"application/json\" id=\"pairs\">"
        let start = try #require(hostilePage.firstRange(of: marker)).upperBound
        let end = try #require(hostilePage[start...].firstRange(of: "</script>")).lowerBound
        let pairs = try #require(try JSONValue(parsing: Array(hostilePage[start..<end].utf8)).array)
        let questions = Self.sheet(Self.hostile).questions
        #expect(pairs.count == questions.count)
        for (pair, question) in zip(pairs, questions) {
            switch question.left {
            case .object(let id): #expect(pair["left"]?.string == id)
            case .row(let source, let record):
                #expect(pair["left"]?["source"]?.string == source && pair["left"]?["record"]?.string == record)
            }
        }
    }

    /// A sheet whose first two pairs are in one group.
    private static func grouped(different: [ReviewSheet.RecordPair]?) -> ReviewSheet {
        func pair(_ left: String, _ right: String) -> ReviewSheet.RecordPair {
            ReviewSheet.RecordPair(left: .object(left), right: .object(right))
        }
        var sheet = sheet(Self.hostile)
        sheet.groups = [
            ReviewSheet.Group(
                id: "group-0123456789ab", names: ["one", "</script>two", "three"],
                same: [pair("a", "b"), pair("b", "c")],
                different: different, unsure: [pair("a", "b")])
        ]
        for index in 0..<2 { sheet.questions[index].group = 0 }
        return sheet
    }

    @Test func theAnswerToAGroupIsTheDecisionsThatItConsistsOf() throws {
        let all = ["a", "b", "c"].map { ReviewSheet.RecordPair(left: .object($0), right: .object("</x>")) }
        let page = ReviewPage.render(Self.grouped(different: all))
        let marker = "<script type=\"application/json\" id=\"groups\">"
        let start = try #require(page.firstRange(of: marker)).upperBound
        let end = try #require(page[start...].firstRange(of: "</script>")).lowerBound
        let group = try #require(try JSONValue(parsing: Array(page[start..<end].utf8)).array?.first)
        #expect(group["id"]?.string == "group-0123456789ab")
        #expect(group["same"]?.array?.compactMap { $0["left"]?.string } == ["a", "b"])
        #expect(group["different"]?.array?.compactMap { $0["right"]?.string } == ["</x>", "</x>", "</x>"])
        #expect(group["unsure"]?.array?.count == 1)
        let tags = Tag.all(in: page)
        for verdict in ["same", "different", "unsure"] {
            #expect(tags.count { $0.attributes["data-group-verdict"] == verdict } == 2)
        }
        #expect(page.contains("One of 3 that may be one"))
    }

    @Test func aGroupOfTooManyIsNotOfferedToBeAllDifferent() {
        let tags = Tag.all(in: ReviewPage.render(Self.grouped(different: nil)))
        #expect(tags.count { $0.attributes["data-group-verdict"] == "same" } == 2)
        #expect(!tags.contains { $0.attributes["data-group-verdict"] == "different" })
    }

    @Test func everyPairCanBeAnsweredByButtonAndHasADrawing() {
        let tags = Tag.all(in: page)
        let count = Self.sheet().questions.count
        for verdict in ["same", "different", "unsure"] {
            #expect(tags.count { $0.attributes["data-verdict"] == verdict } == count)
        }
        #expect(tags.count { $0.attributes["class"] == "plot waterfall" } == count)
        for name in ["author", "reason", "undo", "save", "progress", "said", "pairs", "pair-1", "pair-\(count)"] {
            #expect(tags.count { $0.attributes["id"] == name } == 1, "\(name)")
        }
        for label in tags where label.name == "label" {
            #expect(tags.contains { $0.name == "input" && $0.attributes["id"] == label.attributes["for"] })
        }
    }

    @Test func saysHowManyItLeavesOut() {
        #expect(ReviewPage.render(Self.sheet(omitted: 12)).contains("Not shown: 12 more that wait."))
        #expect(!page.contains("Not shown"))
    }

    @Test func anEmptySheetIsAPage() {
        let empty = ReviewSheet(
            title: "", made: Timestamp(seconds: 0), origin: "", parametersVersion: "", author: "", reason: "",
            command: "", questions: [])
        let page = ReviewPage.render(empty)
        #expect(page.contains("No pair waits for a decision."))
        // Nothing is offered where there is nothing to decide.
        #expect(!Tag.all(in: page).contains { ["button", "input", "kbd", "script"].contains($0.name) })
    }

    @Test(.needsTool("xmllint"), arguments: [["Example"], hostile]) func isWellFormed(_ texts: [String]) throws {
        let bytes = Array(ReviewPage.render(Self.sheet(texts)).utf8)
        let xml = try Tool.run("xmllint", ["--noout", "--nonet", "-"], input: bytes)
        #expect(xml.status == 0, "\(xml.errorText.prefix(600))")
        let html = try Tool.run("xmllint", ["--html", "--noout", "--nonet", "-"], input: bytes)
        let complaints = html.errorText.split(separator: "\n").filter { $0.contains("error :") }
        #expect(complaints.allSatisfy { $0.contains(": Tag ") && $0.hasSuffix(" invalid") }, "\(html.errorText)")
    }
}
