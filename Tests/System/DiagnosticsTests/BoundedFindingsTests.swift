import Diagnostics
import Files
import Testing

@Suite struct BoundedFindingsTests {
    @Test func fewFindingsStayAsTheyAre() {
        let findings = [Finding(.fileMissing), Finding(.fileExists)]
        #expect(findings.bounded(to: 2) == findings)
    }

    @Test func theWorstStayAndOneOfEachCodeBeforeASecond() {
        let many = (0..<50).map { Finding(.fileMissing, ["path": "\($0)"]) }
        let bounded = (many + [Finding(.fileTooLarge), Finding(.fileExists)]).bounded(to: 3)
        #expect(bounded.map(\.code) == [.fileMissing, .fileTooLarge, .fileExists, .findingsLeftOut])
        #expect(bounded[0].facts["path"] == "0")
        #expect(bounded[3].sentence == "49 more findings are not reported.")
    }

    @Test func notesGoBeforeErrors() {
        let findings =
            (0..<5).map { Finding(.fileMissing, severity: .note, ["path": "\($0)"]) }
            + (0..<2).map { Finding(.fileExists, ["path": "\($0)"]) }
        #expect(findings.bounded(to: 2).map(\.code) == [.fileExists, .fileExists, .findingsLeftOut])
    }

    @Test func whatIsBoundedTwiceCountsEverything() {
        let many = (0..<50).map { Finding(.fileMissing, ["path": "\($0)"]) }
        let twice = (many.bounded(to: 10) + many.bounded(to: 10)).bounded(to: 10)
        #expect(twice.count == 11 && twice.last?.facts["count"] == "90")
    }

    @Test func aFactIsShownOnlySoLong() {
        let finding = Finding(.fileMissing, ["path": String(repeating: "漢", count: 5_000)])
        #expect(finding.sentence.count < 2_100 && finding.sentence.hasSuffix("漢… does not exist."))
    }
}
