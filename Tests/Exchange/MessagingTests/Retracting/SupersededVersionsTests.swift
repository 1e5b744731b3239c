internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import Digests
internal import HomeTestSupport
internal import Packages
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import TestSupport
internal import Testing
internal import TradeModel
internal import X509

/// Versions that their originator names as superseded count as if they had not come.
@Suite struct SupersededVersionsTests {
    private static let id = "identity--00000002-0000-4000-8000-000000000001"

    private let play: RetractionStage
    private var caseFile: CaseStore { play.agency.home.caseFile }

    init() throws { play = try RetractionStage() }

    private func version(_ name: String, modified day: Int = 1) -> String {
        """
        {"type":"identity","spec_version":"2.1","id":"\(Self.id)","created":"2026-02-01T00:00:00.000Z",
        "modified":"2026-02-0\(day)T00:00:00.000Z","name":"\(name)","identity_class":"organization"}
        """
    }

    private func digest(_ version: String) throws -> String {
        Digest.sha256(try JSONValue(parsing: Array(version.utf8)).canonical()).hex
    }

    private func hear(_ version: String, _ sequence: Int, from party: Party? = nil) throws {
        try play.agency.hear([version], sequence, from: (party ?? play.carrier).id.text)
    }

    private func supersede(_ versions: [String], by party: Party? = nil) throws {
        let object = StatedObject(Self.id, of: play.carrier.id.text)
        let signed = try play.signed(
            .supersession(of: object, versions: try versions.map(digest).sorted()), by: party ?? play.carrier)
        var state = try caseFile.corrections(of: play.agency.id.text, for: [signed.statement])
        let step = CorrectionCore.apply(
            .statementsCame([signed.statement], from: play.carrier.id.text, at: Stage.now), to: &state)
        try caseFile.note(
            CorrectionChanges(state, step, signed: [signed], at: Stage.now), as: .imported, of: "test",
            by: play.agency.actor(), details: JSONObject())
    }

    private func names() throws -> [String] {
        try caseFile.currentObjects().filter { $0.object.id == Self.id }.compactMap(\.object.name).sorted()
    }

    @Test func twoVersionsOfOneTimeStayAConflictUntilBothAreNamed() throws {
        try hear(version("One"), 1)
        try hear(version("Two"), 2)
        #expect(try names() == ["One", "Two"] && caseFile.versionConflicts().count == 1)
        try supersede([version("One"), version("Two")])
        #expect(try names().isEmpty && caseFile.versionConflicts().isEmpty && caseFile.currentVersions().isEmpty)
        #expect(try caseFile.leftOut(Self.id) == [.superseded: [play.carrier.id.text]])
        try hear(version("Three", modified: 2), 3)
        #expect(try names() == ["Three"] && caseFile.leftOut(Self.id).isEmpty)
        // Nothing is destroyed.
        #expect(try caseFile.versions(of: Self.id).count == 3)
    }

    @Test func whatIsNamedBeforeItComesIsLeftOutWhenItComes() throws {
        try supersede([version("One")])
        try hear(version("One"), 1)
        #expect(try names().isEmpty)
        try hear(version("Two"), 2)
        #expect(try names() == ["Two"])
    }

    @Test func theVersionBeforeHoldsAgain() throws {
        try hear(version("One"), 1)
        try hear(version("Two", modified: 2), 2)
        try supersede([version("Two", modified: 2)])
        #expect(try names() == ["One"])
    }

    @Test func whatAnotherPartyStatesOfTheSameObjectStays() throws {
        try hear(version("One"), 1)
        try hear(version("One"), 1, from: play.partner)
        try supersede([version("One")])
        #expect(try names() == ["One"])
    }

    @Test func anotherPartyNamesNothing() throws {
        try hear(version("One"), 1)
        try supersede([version("One")], by: play.partner)
        #expect(try names() == ["One"])
    }
}
