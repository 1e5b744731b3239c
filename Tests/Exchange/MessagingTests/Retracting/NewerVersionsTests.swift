internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import HomeTestSupport
internal import Messaging
internal import Packages
internal import PartyHome
internal import Platform
internal import TestSupport
internal import Testing
internal import TradeModel
internal import X509

/// A correction reaches everybody who holds the earlier version: directly, and by those who passed that on.
@Suite struct NewerVersionsTests {
    private static let marking = "marking-definition--00000000-0000-4000-8000-00000000000f"
    private static let extensionID = "extension-definition--884aab29-3f6e-426b-aac2-4a48e2562064"

    private let play: RetractionStage

    init() throws { play = try RetractionStage() }

    /// A bundle with a version of the object.
    private func bundle(
        modified day: Int, name: String = "Example Other", policy: String? = nil, revoked: Bool = false
    ) throws -> String {
        let definition = policy.map {
            """
            {"type":"marking-definition","spec_version":"2.1","id":"\(Self.marking)","created":"2026-01-01T00:00:00.000Z",
            "extensions":{"\(Self.extensionID)":{"extension_type":"property-extension",\($0)}}},
            """
        }
        let marks = policy == nil ? "" : #""object_marking_refs":["\#(Self.marking)"],"#
        return try play.stage.folder.write(
            """
            {"type":"bundle","id":"bundle--00000000-0000-4000-8000-0000000000\(day + 10)","objects":[\(definition ?? "")
            {"type":"identity","spec_version":"2.1","id":"\(play.id())","created":"2026-02-01T00:00:00.000Z",
            "modified":"2026-02-0\(day)T00:00:00.000Z",\(marks)\(revoked ? #""revoked":true,"# : "")
            "name":"\(name)","identity_class":"organization"}]}
            """, "version-\(day).json")
    }

    private func correct(
        at party: Party, with paths: [String] = [], time: Timestamp = Stage.now
    ) throws -> NewerVersionsResult {
        try party.mail(at: time).sealNewerVersions(in: paths)
    }

    private func names(at party: Party) throws -> [String] {
        try party.home.caseFile.currentObjects().filter { $0.object.id == play.id() }.compactMap(\.object.name)
    }

    private func holders(at party: Party) throws -> VersionHolders? {
        try VersionHolders.of(play.id(), at: party.home).first
    }

    private func owed(at party: Party) throws -> Int { try NewerVersionsOwed(at: party.home).all.count }

    /// The carrier gave the object to the agency, which passed it on to the partner.
    private func begin() throws {
        try play.give()
        try play.share()
    }

    // MARK: Reaching

    @Test func anotherPersonUnderOneIdReachesThoseToWhomItWasPassedOn() throws {
        try begin()
        let result = try correct(at: play.carrier, with: [bundle(modified: 2)])
        #expect(result.sealed.map(\.party) == [play.agency.id.text])
        #expect(result.sealed.map(\.message.objects) == [1])
        try play.pass(from: play.carrier, to: play.agency)
        #expect(try names(at: play.agency) == ["Example Other"])
        #expect(try owed(at: play.agency) == 1)
        let passed = try correct(at: play.agency)
        #expect(passed.sealed.map(\.party) == [play.partner.id.text])
        try play.pass(from: play.agency, to: play.partner)
        #expect(try names(at: play.partner) == ["Example Other"])
        #expect(try owed(at: play.agency) == 0)
        // It is still the carrier's.
        #expect(
            try play.partner.home.caseFile.held([play.id()])[play.id()]?.newest.map(\.originator) == [
                play.carrier.id.text
            ])
    }

    @Test func aRemovalReachesThoseToWhomItWasPassedOn() throws {
        try begin()
        _ = try correct(at: play.carrier, with: [bundle(modified: 2, revoked: true)])
        try play.pass(from: play.carrier, to: play.agency)
        #expect(try names(at: play.agency).isEmpty)
        #expect(try correct(at: play.agency).sealed.map(\.party) == [play.partner.id.text])
        try play.pass(from: play.agency, to: play.partner)
        #expect(try names(at: play.partner).isEmpty)
        #expect(try owed(at: play.agency) == 0)
    }

    @Test func theLedgerShowsWhoHasWhichVersionAndWhoConfirmedIt() throws {
        try play.give()
        #expect(try holders(at: play.carrier)?.modified.rfc3339 == "2026-02-01T00:00:00.000Z")
        _ = try correct(at: play.carrier, with: [bundle(modified: 2)])
        #expect(try holders(at: play.carrier)?.modified.rfc3339 == "2026-02-02T00:00:00.000Z")
        #expect(try holders(at: play.carrier)?.unconfirmed == [play.agency.id.text])
        try play.pass(from: play.carrier, to: play.agency)
        try play.pass(from: play.agency, to: play.carrier)
        #expect(try holders(at: play.carrier)?.confirmed == [play.agency.id.text])
        #expect(
            try play.carrier.home.caseFile.holders(of: play.id()).map(\.version.modified) == [
                Timestamp("2026-02-01T00:00:00Z")?.milliseconds, Timestamp("2026-02-02T00:00:00Z")?.milliseconds,
            ])
    }

    @Test func whoHasTheVersionIsNotSentItAgain() throws {
        try play.give()
        let newer = try bundle(modified: 2)
        try play.carrier.post([newer], to: play.agency)
        #expect(try correct(at: play.carrier, with: [newer]).sealed.isEmpty)
        #expect(try correct(at: play.carrier, with: [play.stage.bundle()]).sealed.isEmpty)
    }

    @Test func whatIsRetractedIsNotSent() throws {
        try begin()
        _ = try play.carrier.mail().correct([play.id()], by: .retract, reason: "It was wrong.")
        #expect(try correct(at: play.carrier, with: [bundle(modified: 2)]).sealed.isEmpty)
        #expect(try owed(at: play.carrier) == 0)
    }

    @Test func aSuspendedPartnerIsOwedTheVersion() throws {
        try play.give()
        _ = try play.carrier.home.caseFile.setSuspended(
            play.agency.id.text, true, reason: "test", by: play.carrier.actor())
        let result = try correct(at: play.carrier, with: [bundle(modified: 2)])
        #expect(result.faults.map(\.code) == [.partnerSuspended])
        #expect(result.sealed.isEmpty)
    }

    @Test func ofSeveralBundlesTheNewestVersionGoes() throws {
        try begin()
        _ = try correct(at: play.carrier, with: [bundle(modified: 3, name: "Third"), bundle(modified: 2)])
        try play.pass(from: play.carrier, to: play.agency)
        #expect(try names(at: play.agency) == ["Third"])
    }

    // MARK: What may not go

    @Test func whatMayNotGoToAHolderIsSaidByANarrowing() throws {
        try play.give()
        let result = try correct(
            at: play.carrier,
            with: [bundle(modified: 2, policy: #""releasable_to":[{"scheme":"country","value":"US"}]"#)])
        #expect(result.sealed.isEmpty)
        #expect(result.findings.map(\.code) == [.newerVersionsWithheld])
        try play.pass(from: play.carrier, to: play.agency)
        #expect(try play.agency.home.caseFile.narrowings(of: [play.id()])[play.id()]?.count == 1)
        #expect(try holders(at: play.carrier)?.modified.rfc3339 == "2026-02-01T00:00:00.000Z")
        // Said once.
        _ = try correct(
            at: play.carrier,
            with: [bundle(modified: 2, policy: #""releasable_to":[{"scheme":"country","value":"US"}]"#)])
        #expect(try play.carrier.home.caseFile.statements().count == 1)
    }

    @Test func whatMayNotBePassedOnIsSaidByADispute() throws {
        try begin()
        _ = try correct(at: play.carrier, with: [bundle(modified: 2, policy: #""onward_sharing":"forbidden""#)])
        try play.pass(from: play.carrier, to: play.agency)
        #expect(try names(at: play.agency) == ["Example Other"])
        for _ in 1...2 {
            let result = try correct(at: play.agency)
            #expect(result.sealed.isEmpty)
            #expect(result.findings.map(\.code) == [.newerVersionsWithheld])
        }
        #expect(try play.agency.home.caseFile.disputes().count == 1)
        #expect(try NewerVersionsOwed(at: play.agency.home).open.isEmpty)
        #expect(try holders(at: play.agency)?.told == [play.partner.id.text])
        try play.pass(from: play.agency, to: play.partner)
        #expect(try play.partner.home.caseFile.disputes(of: [play.id()]).map(\.party) == [play.agency.id.text])
    }

    @Test func aMessageThatWasLostIsOwedAgain() throws {
        try play.give()
        let result = try correct(at: play.carrier, with: [bundle(modified: 2)])
        let message = try #require(result.sealed.first?.message.message)
        let outgoing = try #require(
            try play.carrier.home.caseFile.outgoing(message: message, to: play.agency.id.text))
        try play.carrier.home.caseFile.noteCopyGone(outgoing)
        #expect(try correct(at: play.carrier, with: [bundle(modified: 2)]).sealed.count == 1)
    }
}
