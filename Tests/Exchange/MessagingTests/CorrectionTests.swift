import CaseFile
import CaseWork
import Diagnostics
import EntityResolution
import HomeTestSupport
import Messaging
import PartyHome
import Platform
import RecordLinkage
import ReportValues
import StrictJSON
import TestSupport
import Testing
import TradeModel

/// What a correction leaves: a new version, a revocation, a purge or a decision, and then the next merge.
@Suite struct CorrectionTests {
    private static let list = "identity--00000001-0000-4000-8000-000000000001"
    private static let bridge = "identity--00000001-0000-4000-8000-000000000002"
    private static let other = "identity--00000001-0000-4000-8000-000000000003"

    private let stage: Stage
    private var caseFile: CaseStore { stage.agency.home.caseFile }

    init() throws { stage = try Stage() }

    /// A person as a list states it.
    private func person(
        _ id: String, _ name: String, born: String, curp: String = "", modified: String, revoked: Bool = false
    ) -> String {
        let identifiers = curp.isEmpty ? "" : #","identifiers":[{"scheme":"curp","value":"\#(curp)"}]"#
        return """
            {"type":"identity","spec_version":"2.1","id":"\(id)","created":"2026-02-01T00:00:00.000Z",
            "modified":"\(modified)","name":"\(name)","identity_class":"individual","revoked":\(revoked),
            "extensions":{"\(ExtensionDefinition.tradeProperties.id)":{
            "extension_type":"property-extension","birth_date":"\(born)"\(identifiers)}}}
            """
    }

    /// Puts objects into the agency's case file as a message of an originator.
    @discardableResult
    private func tell(_ objects: [String], _ sequence: Int, from originator: String = "carrier") throws -> Int {
        try stage.agency.hear(objects, sequence, from: originator)
    }

    /// Sends objects from the carrier to the agency, sealed and verified as any message.
    private func send(_ objects: [String]) throws {
        let text = """
            {"type":"bundle","id":"bundle--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a10",
            "objects":[\(objects.joined(separator: ","))]}
            """
        let file = try stage.folder.write(text, "sent.json")
        let outcome = try stage.agency.importFile(
            try stage.carrier.seal(file, to: [stage.agency], in: stage.folder)[0])
        #expect(outcome.stored != nil, "\(outcome.codes)")
    }

    private func merge() throws -> (view: CaseView, changes: MergeChanges?) {
        try MergeWorkflow(stage.agency.home, actor: stage.agency.actor()).merge()
    }

    /// The carrier's list names a person; a courier and a bank know the same one by one CURP.
    private func first(_ modified: String = "2026-02-01T00:00:00.000Z", revoked: Bool = false) -> String {
        person(
            Self.list, "José Ramírez López", born: "1985-03-15", curp: "RALJ850315HBCMPS96", modified: modified,
            revoked: revoked)
    }

    /// All that a view shows, as text.
    private func shown(_ view: CaseView) throws -> String {
        "\(view.result) \(try caseFile.currentObjects()) \(view.findings)"
    }

    @Test func aCorrectionThatReplacesOnePersonByAnotherDropsTheFirstFromEveryView() throws {
        try send([
            first(),
            person(
                Self.bridge, "Jose Ramirez Lopez", born: "1985-03-15", curp: "RALJ850315HBCMPS96",
                modified: "2026-02-01T00:00:00.000Z"),
        ])
        let before = try merge()
        #expect(before.changes == nil)
        #expect(before.view.result.entities.map(\.members) == [[Self.list, Self.bridge]])
        let entity = try #require(before.view.result.entities.first).id

        try send([
            person(
                Self.list, "Martha Gómez Moreno", born: "1990-07-12", curp: "GOMM900712MBCMRR03",
                modified: "2026-02-02T00:00:00.000Z"),
            // The other source takes its statement back.
            person(
                Self.bridge, "Jose Ramirez Lopez", born: "1985-03-15", curp: "RALJ850315HBCMPS96",
                modified: "2026-02-02T00:00:00.000Z", revoked: true),
        ])
        #expect(try CaseView(stage.agency.home).outdatedMerge()?.code == .mergeOutdated)
        // The view does not wait for a merge, and no merge of before is shown in it.
        let seen = try shown(try CaseView(stage.agency.home))
        let report = "\(try CaseReportBuilder(stage.agency.home).report(title: nil, made: Stage.now))"
        for trace in ["Ramírez", "Ramirez", "RALJ850315HBCMPS96", "1985"] {
            #expect(!seen.contains(trace) && !report.contains(trace), "\(trace)")
        }
        #expect(seen.contains("Martha") && report.contains("Martha"))

        let changes = try #require(try merge().changes)
        #expect(changes.objects == [Self.list: .replaced, Self.bridge: .revoked])
        #expect(changes.decisions == [] && changes.formerParameters == nil)
        #expect(changes.entities.map(\.entity) == [entity])
        #expect(changes.entities.map(\.fate) == [.shrunk] && changes.entities[0].left == [Self.bridge])
        // Nobody is named in the log, which is never cut.
        let log = try #require(try caseFile.log().last)
        #expect(log.act == "merged" && log.details.contains(Self.bridge) && log.details.contains("\"revoked\""))
        for name in ["Ram", "Martha", "RALJ", "1985"] { #expect(!log.details.contains(name)) }
        // The record that was taken back is in no view, and what was said stays as evidence.
        #expect(faultCode { _ = try CaseView(stage.agency.home).handle(Self.bridge) } == "object-withdrawn")
        #expect(try caseFile.versions(of: Self.bridge).count == 2)
        #expect(try merge().changes?.isEmpty == true)
    }

    @Test func theSameRecordsWithAnotherVersionAreCorrected() throws {
        try tell(
            [person(Self.list, "Zenobia Quartzfield", born: "1971-04-02", modified: "2026-02-01T00:00:00.000Z")], 1)
        _ = try merge()
        try tell(
            [person(Self.list, "Zenobia Quartzfield", born: "1972-04-02", modified: "2026-02-02T00:00:00.000Z")], 2)
        #expect(try merge().changes?.entities.map(\.fate) == [.corrected])
        try tell([person(Self.list, "Barnaby Example", born: "1972-04-02", modified: "2026-02-03T00:00:00.000Z")], 3)
        #expect(try merge().changes?.entities.map(\.fate) == [.renamed])
    }

    /// Two records of one name and birth date, which wait for a decision.
    private func twoAlike() throws -> (entity: String, merged: CaseView) {
        try tell(
            [
                person(
                    Self.list, "Zenobia Quartzfield", born: "1971-04-02", modified: "2026-02-01T00:00:00.000Z"),
                person(
                    Self.other, "Zenobia Quartzfield", born: "1971-04-02", modified: "2026-02-01T00:00:00.000Z"),
            ], 1)
        let view = try merge().view
        return (try #require(view.result.entity(of: Self.list)).id, view)
    }

    @Test func aRevokedBridgeSplitsItsEntity() throws {
        let (entity, before) = try twoAlike()
        #expect(before.result.entities.count == 2)
        let third = person(Self.bridge, "Zenobia Quartzfield", born: "", modified: "2026-02-01T00:00:00.000Z")
        try tell([third], 1, from: "partner")
        let apart = try merge()
        #expect(apart.changes?.objects == [Self.bridge: .new])
        let desk = MergeWorkflow(stage.agency.home, actor: stage.agency.actor())
        // A reviewer joins both to the third, which is the only bridge between them.
        _ = try desk.keep(.same, left: Self.list, right: Self.bridge, reason: "x", at: Stage.now)
        _ = try desk.keep(.same, left: Self.bridge, right: Self.other, reason: "x", at: Stage.now)
        let joined = try merge()
        #expect(joined.view.result.entities.map(\.members) == [[Self.list, Self.bridge, Self.other]])
        #expect(joined.changes?.decisions == [1, 2] && joined.changes?.objects == [:])
        #expect(joined.changes?.fates == [.joined: 2, .grown: 1])

        let gone = try #require(joined.changes?.entities.first { $0.fate == .joined })
        let fault = #expect(throws: Fault.self) { try CaseView(stage.agency.home).handle(gone.entity) }
        #expect(fault?.code == .entityGone && fault?.finding.sentence.contains(entity) == true)

        try tell(
            [
                person(
                    Self.bridge, "Zenobia Quartzfield", born: "", modified: "2026-02-02T00:00:00.000Z", revoked: true)
            ], 2, from: "partner")
        let split = try merge()
        #expect(Set(split.view.result.entities.map(\.members)) == [[Self.list], [Self.other]])
        #expect(split.changes?.fates == [.split: 1, .new: 1])
        #expect(split.changes?.entities.first { $0.fate == .new }?.from == [entity])
        // The decisions stand, and have no effect until there is such a record again.
        #expect(split.view.result.review == before.result.review)
    }

    @Test func anEntityGoesOnUnderAnotherIDWhenTheRecordThatItWasNamedAfterIsGone() throws {
        let (_, apart) = try twoAlike()
        let desk = MergeWorkflow(stage.agency.home, actor: stage.agency.actor())
        _ = try desk.keep(.same, left: Self.list, right: Self.other, reason: "x", at: Stage.now)
        let former = try #require(try merge().view.result.entities.first)
        #expect(former.members == [Self.list, Self.other])
        // It is named after the record by whose name it goes when that stands alone.
        let anchor = try #require(apart.result.entities.first { $0.id == former.id }?.members.first)
        let rest = anchor == Self.list ? Self.other : Self.list
        try tell(
            [
                person(
                    anchor, "Zenobia Quartzfield", born: "1971-04-02", modified: "2026-02-02T00:00:00.000Z",
                    revoked: true)
            ], 2)
        let next = try merge()
        let now = try #require(next.view.result.entity(of: rest)).id
        #expect(now != former.id)
        let changes = try #require(next.changes)
        #expect(changes.objects == [anchor: .revoked])
        let old = try #require(changes.entities.first { $0.entity == former.id })
        #expect(old.fate == .succeeded && old.into == [now] && old.left == [Self.list, Self.other])
        let new = try #require(changes.entities.first { $0.entity == now })
        #expect(new.fate == .new && new.from == [former.id] && new.came == [rest])
        #expect(changes.fates == [.succeeded: 1, .new: 1])
        // Whoever asks for it by its former id is told where it went.
        let fault = #expect(throws: Fault.self) { try CaseView(stage.agency.home).handle(former.id) }
        #expect(fault?.code == .entityGone && fault?.finding.sentence.contains(now) == true)
    }

    @Test func anEntityThatGotRecordsAndLostOthersIsRegrouped() throws {
        let (entity, _) = try twoAlike()
        let third = person(
            Self.bridge, "Zenobia Quartzfield", born: "1971-04-02", modified: "2026-02-01T00:00:00.000Z")
        try tell([third], 1, from: "partner")
        let desk = MergeWorkflow(stage.agency.home, actor: stage.agency.actor())
        _ = try desk.keep(.same, left: Self.list, right: Self.bridge, reason: "x", at: Stage.now)
        #expect(try merge().view.result.entity(of: Self.list)?.members == [Self.list, Self.bridge])
        // The reviewer thinks better of it, and it is the other that is one with the first.
        _ = try desk.keep(
            .withdrawn, left: Self.list, right: Self.bridge, reason: "y", at: Stage.now.adding(seconds: 1))
        _ = try desk.keep(.same, left: Self.list, right: Self.other, reason: "y", at: Stage.now.adding(seconds: 2))
        let changes = try #require(try merge().changes)
        let change = try #require(changes.entities.first { $0.entity == entity })
        #expect(change.fate == .regrouped && change.came == [Self.other] && change.left == [Self.bridge])
        #expect(change.from.count == 1 && change.into.count == 1)
        #expect(changes.fates == [.regrouped: 1, .joined: 1, .new: 1])
    }

    @Test func aMergeIsOutOfDateWhenWhatItRestsOnChangedAndUntilTheNext() throws {
        func isOutdated() throws -> Bool { try CaseView(stage.agency.home).outdatedMerge() != nil }
        try send([first()])
        // Where none is kept there is none to be out of date.
        #expect(try !isOutdated())
        _ = try merge()
        #expect(try !isOutdated())
        try send([person(Self.other, "Zenobia Quartzfield", born: "1971-04-02", modified: "2026-02-01T00:00:00.000Z")])
        let package = try #require(try caseFile.packages(.received).map(\.number).max())
        #expect(try isOutdated())
        let report = try CaseReportBuilder(stage.agency.home).report(title: nil, made: Stage.now)
        #expect(report.findings.contains { $0.code == .mergeOutdated })
        _ = try merge()
        #expect(try !isOutdated())
        let desk = MergeWorkflow(stage.agency.home, actor: stage.agency.actor())
        _ = try desk.keep(.different, left: Self.list, right: Self.other, reason: "x", at: Stage.now)
        #expect(try isOutdated())
        _ = try merge()
        // A purge takes the words of the merge; that it rests on what is gone is known all the same.
        try caseFile.purge([package], reason: "test", by: stage.agency.actor())
        #expect(try isOutdated())
    }

    @Test func aConflictOfVersionsIsToldUntilALaterVersionOrARevocationSettlesIt() throws {
        func conflicts() throws -> [Finding] { try caseFile.versionConflicts() }
        let time = "2026-02-01T00:00:00.000Z"
        try tell([person(Self.list, "Zenobia Quartzfield", born: "", modified: time)], 1)
        try tell([person(Self.list, "Barnaby Example", born: "", modified: time)], 1, from: "partner")
        #expect(try conflicts().map(\.code) == [.objectVersionConflict])
        #expect(try CaseView(stage.agency.home).findings.contains { $0.code == .objectVersionConflict })
        // One of the two says something else now: what the other says stands alone.
        try tell([person(Self.list, "Zenobia Q.", born: "", modified: "2026-02-02T00:00:00.000Z")], 2)
        #expect(try conflicts().isEmpty)
        // A conflict of one originator with itself, and one that a revocation settles.
        try tell([person(Self.other, "One", born: "", modified: time)], 3)
        try tell([person(Self.other, "Another", born: "", modified: time)], 4)
        #expect(try conflicts().count == 1)
        try tell([person(Self.other, "One", born: "", modified: "2026-02-03T00:00:00.000Z", revoked: true)], 5)
        #expect(try conflicts().isEmpty)
    }

    @Test func aDecisionWithdrawnRestoresTheMergeExactly() throws {
        let (_, before) = try twoAlike()
        let desk = MergeWorkflow(stage.agency.home, actor: stage.agency.actor())
        _ = try desk.keep(.same, left: Self.list, right: Self.other, reason: "x", at: Stage.now)
        #expect(try merge().changes?.fates == [.joined: 1, .grown: 1])
        _ = try desk.keep(.withdrawn, left: Self.list, right: Self.other, reason: "y", at: Stage.now.adding(seconds: 1))
        let after = try merge()
        #expect(after.view.result == before.result)
        #expect(after.changes?.fates == [.split: 1, .new: 1] && after.changes?.decisions == [2])
    }

    @Test func aRevocationIsPermanentWhateverArrivesLater() throws {
        try tell([first()], 1)
        try tell([first("2026-02-03T00:00:00.000Z", revoked: true)], 2)
        // An older version that was late, and one that its originator must not have made (STIX 2.1, section 3.2).
        try tell([first("2026-02-02T00:00:00.000Z")], 3)
        try tell([first("2026-02-04T00:00:00.000Z")], 4)
        #expect(try caseFile.currentObjects().isEmpty)
        // What another originator says stands for itself.
        try tell([first("2026-02-01T12:00:00.000Z")], 1, from: "partner")
        #expect(try caseFile.currentObjects().map(\.object.id) == [Self.list])
    }

    @Test func aLateOlderVersionChangesNothing() throws {
        try tell([first("2026-02-02T00:00:00.000Z")], 1)
        _ = try merge()
        try tell([person(Self.list, "Old Name", born: "", modified: "2026-02-01T00:00:00.000Z")], 2)
        #expect(try merge().changes?.isEmpty == true)
    }

    @Test func aPurgeIsToldByIdsThoughItDestroyedTheMerge() throws {
        let package = try tell([first()], 1)
        try tell([person(Self.other, "Zenobia Quartzfield", born: "", modified: "2026-02-01T00:00:00.000Z")], 2)
        let entity = try #require(try merge().view.result.entity(of: Self.list)).id
        try caseFile.purge([package], reason: "test", by: stage.agency.actor())
        #expect(try caseFile.merge() == nil)
        #expect(faultCode { _ = try CaseView(stage.agency.home).handle(entity) } == "entity-gone")
        let changes = try #require(try merge().changes)
        #expect(changes.objects == [Self.list: .purged])
        #expect(changes.entities.map(\.fate) == [.gone] && changes.entities[0].entity == entity)
        // The log tells it after the merge that followed, too.
        #expect(faultCode { _ = try CaseView(stage.agency.home).handle(entity) } == "entity-gone")
        #expect(faultCode { _ = try CaseView(stage.agency.home).handle(Self.list) } == "object-unknown")
    }

    @Test func theLogNamesALimitedNumberAndCountsAll() throws {
        let ids = (100..<350).map { "identity--00000001-0000-4000-8000-000000000\($0)" }
        try tell([first()], 1)
        _ = try merge()
        try tell(
            ids.enumerated().map { index, id in
                person(id, "Example Person \(index)", born: "", modified: "2026-02-01T00:00:00.000Z")
            }, 2)
        #expect(try merge().changes?.entities.count == 250)
        let details = try JSONValue(parsing: Array(try #require(try caseFile.log().last).details.utf8))
        let entities = try #require(details["changes"]?["entities"])
        #expect(entities["all"] == 250 && entities["first"]?.array?.count == 100)
    }
}
