import CaseFile
import CaseWork
import Diagnostics
import Digests
import Files
import HomeTestSupport
import Messaging
import PartyHome
import Platform
import ReportValues
import TestSupport
import Testing
import TradeModel
import X509

/// Records that must be validated again: they are hidden when nobody did in time, and never destroyed.
@Suite struct OverdueTests {
    private let stage: Stage
    private static let object = "identity--00000000-0000-4000-8000-000000000002"
    private let due = Stage.now.adding(seconds: 86_400)

    init() throws { stage = try Stage() }

    private var agency: Party { stage.agency }

    /// A record that must be validated again, and one without a date.
    private func bundle(
        _ name: String, due: Timestamp, modified: String = "2026-02-01T00:00:00.000Z", isGranular: Bool = false
    ) throws -> String {
        let marking =
            "marking-definition--\(UUID.v5(namespace: agency.home.identity.stream, name: Array(due.rfc3339.utf8)))"
        let refs =
            isGranular
            ? #""granular_markings":[{"marking_ref":"\#(marking)","selectors":["name"]}]"#
            : #""object_marking_refs":["\#(marking)"]"#
        return try stage.folder.write(
            """
            {"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000001","objects":[
            {"type":"marking-definition","spec_version":"2.1","id":"\(marking)","created":"2026-02-01T00:00:00.000Z",
            "extensions":{"extension-definition--884aab29-3f6e-426b-aac2-4a48e2562064":{"extension_type":"property-extension",
            "review_by":"\(due.rfc3339)"}}},
            {"type":"identity","spec_version":"2.1","id":"\(Self.object)","created":"2026-02-01T00:00:00.000Z",
            "modified":"\(modified)","name":"Example Trading","identity_class":"organization",\(refs)},
            {"type":"identity","spec_version":"2.1","id":"identity--00000000-0000-4000-8000-000000000003",
            "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","name":"Example Broker",
            "identity_class":"organization"}]}
            """, name + ".json")
    }

    private func take(_ file: String, at time: Timestamp = Stage.now) throws {
        let path = try #require(
            try stage.carrier.mail(at: time).seal(
                [file], to: [agency.id], together: false, PackageSealer.Terms(), place: { stage.folder.file($0) }
            ).first?.path)
        let outcome = try agency.importFile(path, at: time)
        #expect(outcome.stored != nil, "\(outcome.allFindings)")
    }

    private func shown() throws -> [String] {
        try agency.home.caseFile.currentObjects().map(\.object.id).filter { $0.hasPrefix("identity") }
    }

    @Test(arguments: [false, true])
    func whatWasNotValidatedInTimeIsLeftOutUntilItIs(_ isGranular: Bool) throws {
        try take(try bundle("one", due: due, isGranular: isGranular))
        #expect(try agency.home.judgeReviews(by: agency.actor(due.adding(seconds: -1))) == nil)
        #expect(try shown().count == 2 && agency.home.overdueFinding() == nil)
        _ = try MergeWorkflow(agency.home, actor: agency.actor()).merge()
        #expect(try agency.home.judgeReviews(by: agency.actor(due)) == nil)
        #expect(try shown() == ["identity--00000000-0000-4000-8000-000000000003"])
        // The stored merge does not answer any more, and no view has it.
        #expect(try agency.home.caseAnswers().currentVersions(of: Self.object).isEmpty)
        let finding = try #require(try HiddenObjects.findings(in: agency.home).first)
        #expect(finding.code.name == "records-overdue" && finding.facts["count"] == "1")
        let report = try CaseReportBuilder(agency.home).report(title: nil, made: due)
        #expect(report.findings.contains { $0.code.name == "records-overdue" })
        // Nothing is gone.
        #expect(try agency.home.caseFile.versions(of: Self.object).count == 1)

        let until = due.adding(seconds: 86_400 * 365)
        let validated = try agency.home.validate(
            [Self.object], until: until, reason: "looked at again", approver: ActApprover(), by: agency.actor(due))
        #expect(validated.map(\.object) == [Self.object])
        #expect(try shown().count == 2 && agency.home.overdueFinding() == nil)
        _ = try agency.home.judgeReviews(by: agency.actor(until))
        #expect(try shown().count == 1)
        #expect(try agency.home.caseFile.verifyLog() > 0)
        let acts = try agency.home.caseFile.log().map(\.act)
        #expect(acts.filter { $0 == "reviews-judged" }.count == 3 && acts.contains("validated"))
    }

    @Test func aLaterVersionWithALaterDateIsShown() throws {
        try take(try bundle("one", due: due))
        _ = try agency.home.judgeReviews(by: agency.actor(due))
        #expect(try shown().count == 1)
        let later = due.adding(seconds: 86_400)
        try take(
            try bundle("two", due: due.adding(seconds: 86_400 * 30), modified: "2026-02-20T00:00:00.000Z"), at: due)
        _ = try agency.home.judgeReviews(by: agency.actor(later))
        #expect(try shown().count == 2)
        #expect(try agency.home.caseFile.recordsToValidate(at: later).map(\.isOverdue) == [false])
    }

    @Test func whatIsOverdueIsNotSentAndNotTakenIn() throws {
        let file = try bundle("one", due: due)
        // Sealed in time, it comes after the date.
        let path = try stage.carrier.seal(file, to: [agency], in: stage.folder)[0]
        #expect(try agency.importFile(path, at: due).codes.contains("not-permitted"))
        #expect(
            faultCode {
                _ = try stage.carrier.mail(at: due).seal(
                    [file], to: [agency.id], together: false, PackageSealer.Terms(), place: { stage.folder.file($0) })
            } == "release-needed")
    }

    @Test(arguments: [(0, "validation-in-past"), (5 * 366 * 86_400, "validation-too-long"), (86_400, "record-not-due")])
    func aValidationIsOfADueRecordAndForFiveYearsAtMost(_ seconds: Int64, _ code: String) throws {
        try take(try bundle("one", due: due))
        #expect(
            faultCode {
                _ = try agency.home.validate(
                    ["identity--00000000-0000-4000-8000-000000000003"], until: due.adding(seconds: seconds),
                    reason: "t", approver: ActApprover(), by: agency.actor(due))
            } == code)
    }

    @Test func theOriginatorTellsThoseWhoHoldItThatItWasValidated() throws {
        let root = try ExchangeRoot(in: stage.folder)
        try stage.carrier.post([bundle("one", due: due)], to: agency)
        func bring(at time: Timestamp) throws -> [Importer.Outcome] {
            try stage.carrier.send(to: agency, over: root, at: time)
            try agency.receive(from: root, at: time)
            return try agency.importInbox(at: time)
        }
        #expect(try bring(at: Stage.now).map(\.outcome) == [.passed])
        _ = try agency.home.judgeReviews(by: agency.actor(due))
        #expect(try shown().count == 1)
        let until = due.adding(seconds: 86_400 * 30)
        let told = try stage.carrier.mail(at: due).correct(
            [Self.object], by: .validate(until: until), reason: "looked at again")
        #expect(told.recipients.map(\.party) == [agency.id.text])
        #expect(try bring(at: due).contains { $0.codes.contains("object-validated") })
        _ = try agency.home.judgeReviews(by: agency.actor(due))
        #expect(try shown().count == 2)
        _ = try agency.home.judgeReviews(by: agency.actor(until))
        #expect(try shown().count == 1)
    }

    @Test func aPurgeForgetsTheDates() throws {
        try take(try bundle("one", due: due))
        _ = try agency.home.judgeReviews(by: agency.actor(due))
        _ = try Purger(agency.home, actor: agency.actor(due)).purge(.before(due), reason: "t")
        #expect(try agency.home.caseFile.recordsToValidate(at: due).isEmpty)
        _ = try agency.home.judgeReviews(by: agency.actor(due))
        #expect(try agency.home.overdueFinding() == nil)
    }
}
