import FileMerging
import Diagnostics
import EntityResolution
import Files
import Platform
import RecordLinkage
import TestSupport
import ReportValues
import Testing
import TradeModel

@testable import CaseWork

/// A merge of records that a test makes up.
private struct Merged: MergedObjects {
    static let records = (1...4).map { number in
        Record(
            id: "identity--\(number)", kind: .person, originator: "o\(number)",
            names: [Record.Name("Zenobia Quartzfield")],
            addresses: [
                Record.Address(
                    street: "1 Example Street", city: "Springfield", region: "", postcode: "00000", country: "US")
            ])
    }

    let result: ResolutionResult

    init(_ decisions: [Decision] = []) {
        var builder = RecordTableBuilder()
        builder.add(contentsOf: Self.records)
        result = Resolver().resolve(builder.build().table, decisions: decisions).result
    }

    func object(_ id: String) -> STIXObject? { nil }

    var contents: [STIXObject] { [] }

    func sources(of id: String) -> [String] { [] }
}

/// Where the decisions of a review go.
private final class Shelf {
    var decisions: [Decision] = []
}

@Suite struct ReviewWorkflowTests {
    private let time = Timestamp(seconds: 1_790_000_000)
    private let shelf = Shelf()

    private func desk(after latest: Timestamp? = nil) -> ReviewWorkflow<CandidatePair> {
        let shelf = shelf
        return ReviewWorkflow(Merged().result.questions, author: "analyst", clock: .fixed(time), after: latest) {
            decision, _ in
            shelf.decisions.append(decision)
        }
    }

    @Test func anAnswerIsKeptAtOnceWithAuthorAndReason() throws {
        var desk = desk()
        let pair = try #require(desk.current).pair
        try desk.answer(.same, reason: "one hand")
        let decision = try #require(shelf.decisions.first)
        #expect([decision.left, decision.right] == [pair.left, pair.right])
        #expect(decision.verdict == .same && decision.author == "analyst" && decision.reason == "one hand")
        #expect(decision.time == time)
    }

    @Test func eachDecisionIsLaterThanTheOneBeforeThoughTheClockStands() throws {
        let ahead = Timestamp(seconds: 1_790_000_100)
        var desk = desk(after: ahead)
        for _ in 0..<4 {
            try desk.answer(.unsure, reason: "")
            _ = try desk.undo()
        }
        let times = shelf.decisions.map(\.time)
        #expect(times.count == 8)
        for (before, after) in zip([ahead] + times, times) { #expect(before < after) }
    }

    @Test(arguments: [Decision.Verdict.same, .different, .unsure])
    func takingAllBackLeavesTheMergeAsItWas(_ verdict: Decision.Verdict) throws {
        var desk = desk()
        while desk.current != nil { try desk.answer(verdict, reason: "looked at it") }
        #expect(Merged(shelf.decisions).result != Merged().result)
        while try desk.undo() != nil {}
        #expect(Merged(shelf.decisions).result == Merged().result)
    }

    @Test func whatIsPassedOverKeepsNothing() throws {
        var desk = desk()
        desk.skip()
        #expect(try desk.undo()?.verdict == nil)
        #expect(try desk.undo() == nil)
        #expect(shelf.decisions.isEmpty)
    }

    @Test func theAnswersAreSettledAsTheMergeSettlesThem() throws {
        var desk = desk()
        while desk.current != nil { try desk.answer(.same, reason: "") }
        #expect(Merged(shelf.decisions).result.questions.isEmpty)
        #expect(Merged(shelf.decisions).result.entities.count == 1)
    }

    @Test(arguments: [Decision.Verdict.same, .different, .unsure])
    func thePageHasForAGroupTheDecisionsThatDecideStores(_ verdict: Decision.Verdict) throws {
        let merged = Merged()
        let sheet = ReviewSheetBuilder.sheet(
            of: merged, title: "", origin: "", markings: [], author: "", reason: "", command: "", made: time)
        let group = try #require(merged.result.groups.first { $0.members.count > 2 })
        let onPage = try #require(sheet.groups.first)
        #expect(sheet.groups.count == 1 && onPage.id == group.id && onPage.names.count == group.members.count)
        let stored = merged.result.records(deciding: group, verdict).map {
            ReviewSheet.RecordPair(left: .object($0.left), right: .object($0.right))
        }
        let offered: [ReviewSheet.RecordPair]? =
            switch verdict {
            case .same: onPage.same
            case .different: onPage.different
            case .unsure, .withdrawn: onPage.unsure
            }
        #expect(!stored.isEmpty && offered == stored)
        #expect(sheet.questions.allSatisfy { $0.group == 0 })
    }

    private func groupDesk() throws -> (ReviewWorkflow<CandidatePair>, ReviewGroup, ProposalGroups) {
        let (shelf, result) = (shelf, Merged().result)
        let workflow = ReviewWorkflow(
            result.questions, author: "analyst", clock: .fixed(time),
            keepGroup: { shelf.decisions += $0 },
            keep: { decision, _ in shelf.decisions.append(decision) })
        let groups = ProposalGroups(result)
        let question = try #require(workflow.current).pair
        return (workflow, try #require(groups.group(of: question)), groups)
    }

    @Test(arguments: [Decision.Verdict.same, .different, .unsure])
    func aGroupIsAnsweredAsAWholeAndTakenBackAsAWhole(_ verdict: Decision.Verdict) throws {
        var (desk, group, groups) = try groupDesk()
        #expect(group.members.count == 4)
        let records = try #require(groups.records(deciding: group, verdict))
        try desk.answer(verdict, group: group.id, of: group.members, records: records, reason: "one account")
        #expect(desk.current == nil && desk.queue.open == 0)
        #expect(shelf.decisions.count == records.count && shelf.decisions.allSatisfy { $0.reason.contains(group.id) })
        let merged = Merged(shelf.decisions).result
        #expect(merged.questions.isEmpty)
        #expect(merged.entities.count == (verdict == .same ? 1 : 4))
        #expect(try desk.undo()?.verdict == verdict)
        #expect(desk.current?.number == 1)
        #expect(Merged(shelf.decisions).result == Merged().result)
    }

    @Test func aGroupOfWhichAPairWasAnsweredIsNotAnsweredAsAWhole() throws {
        var (desk, group, _) = try groupDesk()
        #expect(desk.queue.isOpen(group.members))
        try desk.answer(.different, reason: "two hands")
        #expect(!desk.queue.isOpen(group.members))
        _ = try desk.undo()
        #expect(desk.queue.isOpen(group.members))
    }

    @Test func whatCannotBeKeptIsNotAnswered() throws {
        var desk = ReviewWorkflow(Merged().result.questions, author: "analyst", clock: .fixed(time)) {
            _, _ throws(Fault) in
            throw Fault(.noSpaceLeft, kind: .inputOutput, ["path": "case.sqlite"])
        }
        let before = desk.current?.number
        #expect(throws: Fault.self) { try desk.answer(.same, reason: "") }
        #expect(desk.current?.number == before && desk.queue.steps.isEmpty)
    }
}

@Suite struct DecisionLogTests {
    private let decision = Decision(
        left: "identity--1", right: "identity--2", verdict: .same, author: "an\u{1B}[31malyst",
        time: Timestamp(seconds: 1_790_000_000), reason: "\"quoted\"\nand </script>")

    @Test func growsByALineForEachDecision() throws {
        let folder = try TemporaryFolder()
        let log = DecisionLog(path: folder.file("decisions.jsonl"))
        #expect(try log.decisions().objects.isEmpty)
        try log.append(decision)
        try log.append(decision)
        #expect(try log.decisions().objects == [decision, decision])
        #expect(try log.decisions().objectLines == [1, 2])
    }

    @Test func keepsDecisionsAboutRowsBesideThoseAboutObjects() throws {
        let folder = try TemporaryFolder()
        let log = DecisionLog(path: folder.file("decisions.jsonl"))
        let (left, right) = (
            LinkageRecord(source: "a/b.csv", record: "\u{1B}[2J1"), LinkageRecord(source: "\"c\"", record: "")
        )
        let about = LinkageDecision(
            left: left, right: right,
            decision: Decision(
                left: left.description, right: right.description, verdict: .different, author: decision.author,
                time: decision.time, reason: decision.reason))
        try log.append(about)
        try log.append(decision)
        let read = try log.decisions()
        #expect(read.records == [about] && read.recordLines == [1])
        #expect(read.objects == [decision] && read.objectLines == [2])
    }

    @Test func completesALineThatWasLeftOpen() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(String(DecisionLog.line(decision).dropLast()), "decisions.jsonl")
        let log = DecisionLog(path: path)
        try log.append(decision)
        #expect(try log.decisions().objects == [decision, decision])
    }

    @Test func whatIsNoDecisionIsSaidWithItsLine() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(DecisionLog.line(decision) + "{}\n", "decisions.jsonl")
        let fault = #expect(throws: Fault.self) { try DecisionLog(path: path).decisions() }
        #expect(fault?.code == .decisionUnreadable && fault?.finding.place.line == 2)
    }
}
