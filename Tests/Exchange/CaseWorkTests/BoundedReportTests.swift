import CaseWork
import Diagnostics
import EntityResolution
import HomeTestSupport
import Messaging
import PartyHome
import ReportValues
import Reporting
import TestSupport
import Testing

/// A report has the same size whatever the size of the case, and says how much it does not show.
@Suite struct BoundedReportTests {
    private let stage: Stage

    init() throws {
        stage = try Stage()
        var objects: [String] = []
        for number in 0..<900 {
            let id = String(10_000_000 + number)
            let type = ["identity", "location"][number % 2]
            let content =
                type == "identity"
                ? #""name":"Example Trading \#(word(number))","identity_class":"organization""#
                : #""country":"NL","city":"\#(word(number))","street_address":"\#(number) Example Street""#
            objects.append(
                #"{"type":"\#(type)","id":"\#(type)--\#(id)-0000-4000-8000-000000000000","spec_version":"2.1","#
                    + #""created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z",\#(content)}"#)
        }
        let bundle = try stage.folder.write(
            #"{"type":"bundle","id":"bundle--10000000-0000-4000-8000-000000000000","objects":[\#(objects.joined(separator: ","))]}"#,
            "many.json")
        let outcome = try stage.agency.importFile(
            try stage.carrier.seal(bundle, to: [stage.agency], in: stage.folder)[0])
        #expect(outcome.outcome == .passed, "\(outcome.codes)")
    }

    /// A word that is like no other.
    private func word(_ number: Int) -> String {
        let letters = Array("bdfgklmnprstvz")
        return String(
            [number / 196 % 14, number / 14 % 14, number % 14].flatMap { [letters[$0], "a", letters[13 - $0]] })
    }

    private func report() throws -> CaseReport {
        try CaseReportBuilder(stage.agency.home).report(title: nil, made: Stage.now)
    }

    @Test(arguments: [false, true])
    func whatIsNotShownIsCounted(_ isMerged: Bool) throws {
        if isMerged { _ = try MergeWorkflow(stage.agency.home, actor: stage.agency.actor()).merge() }
        let view = try CaseView(stage.agency.home)
        let report = try report()
        #expect(report.entities.count < 300 && report.proposals.count <= 120 && report.findings.count <= 1000)
        #expect(report.entityCount == view.result.entities.count)
        #expect(report.proposalCount == view.result.review.count)
        #expect(report.findingCount == view.findings.count)
        for kind in [RecordKind.organisation, .place] {
            let shown = report.entities.count { $0.kind == (kind == .place ? .place : .organization) }
            let omitted = report.omissions.entities[kind == .place ? .place : .organization] ?? 0
            #expect(shown > 0 && shown + omitted == view.result.entities.count { $0.kind == kind })
        }
        let single = report.entities.count { $0.state == .single } + report.omissions.single
        #expect(single == view.result.entities.count { $0.members.count == 1 })
        let page = HTMLReport.render(report)
        #expect(page.utf8.count < 2_000_000)
        let omitted = report.omissions.entities.values.reduce(0, +)
        #expect(omitted > 0 && page.contains("more of this kind."))
    }

    @Test func aMergeMakesTheReportThatIsMadeWithoutOne() throws {
        let before = try report()
        _ = try MergeWorkflow(stage.agency.home, actor: stage.agency.actor()).merge()
        #expect(try report() == before)
    }
}
