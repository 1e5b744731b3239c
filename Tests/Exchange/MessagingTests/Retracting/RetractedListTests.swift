internal import CaseFile
internal import CaseWork
internal import Corrections
internal import Diagnostics
internal import Digests
internal import EntityResolution
internal import HomeTestSupport
internal import Messaging
internal import Packages
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import TestSupport
internal import Testing
internal import TradeModel
internal import X509

/// What a sanctions list that errs leaves in entities: a list replaces a person by another one under one id, or removes
/// one, and the carrier that passed it on retracts what it said.
@Suite struct RetractedListTests {
    private static let entry = "identity--00000002-0000-4000-8000-000000000001"
    private static let own = "identity--00000002-0000-4000-8000-000000000002"
    private static let number = "RALJ850315HBCMPS96"

    private let play: RetractionStage
    private var caseFile: CaseStore { play.agency.home.caseFile }

    init() throws { play = try RetractionStage() }

    private func person(_ id: String, _ name: String, born: String, modified: String) -> String {
        """
        {"type":"identity","spec_version":"2.1","id":"\(id)","created":"2026-02-01T00:00:00.000Z",
        "modified":"\(modified)","name":"\(name)","identity_class":"individual",
        "extensions":{"\(ExtensionDefinition.tradeProperties.id)":{
        "extension_type":"property-extension","birth_date":"\(born)",
        "identifiers":[{"scheme":"curp","value":"\(Self.number)"}]}}}
        """
    }

    /// The list as the carrier gave it, and what the partner knows of a person with the same number.
    private func hear() throws {
        let list = play.carrier.id.text
        try play.agency.hear(
            [person(Self.entry, "Jose Ramirez Lopez", born: "1985-03-15", modified: "2026-02-01T00:00:00.000Z")], 1,
            from: list)
        try play.agency.hear(
            [person(Self.own, "Jose Ramirez Lopez", born: "1985-03-15", modified: "2026-02-01T00:00:00.000Z")], 1,
            from: play.partner.id.text)
    }

    /// A statement of the list arrives.
    private func state(_ subject: StatementSubject, number: Int = 1, previous: String? = nil) throws {
        let signed = try play.signed(subject, by: play.carrier, number: number, previous: previous)
        let own = play.agency.id.text
        var state = try caseFile.corrections(of: own, for: [signed.statement])
        let step = CorrectionCore.apply(
            .statementsCame([signed.statement], from: play.carrier.id.text, at: Stage.now), to: &state)
        try caseFile.note(
            CorrectionChanges(state, step, signed: [signed], at: Stage.now), as: .imported, of: "test",
            by: play.agency.actor(), details: JSONObject())
    }

    @discardableResult private func merge() throws -> ResolutionResult {
        try MergeWorkflow(play.agency.home, actor: play.agency.actor()).merge().view.result
    }

    private var object: StatedObject { StatedObject(Self.entry, of: play.carrier.id.text) }

    @Test func aRemovalLeavesEntitiesWithoutTheRetractedData() throws {
        try hear()
        let before = try merge()
        #expect(before.entities.count == 1)
        #expect(before.entities[0].members.sorted() == [Self.entry, Self.own])
        try state(.retraction(of: object))
        let after = try merge()
        #expect(after.entities.map(\.members) == [[Self.own]])
        let whole = try MergeWorkflow(play.agency.home, actor: play.agency.actor()).merge(isWhole: true).view
        #expect(whole.result.entities.map(\.members) == [[Self.own]])
        #expect(try play.agency.home.caseAnswers().search("Ramirez").entities.count == 1)
        #expect(HiddenObjectsCount.count(try HiddenObjects.finding(in: play.agency.home)) == "1")
    }

    @Test func aPersonReplacedUnderOneIdDoesNotInheritWhatWasRetracted() throws {
        try hear()
        try merge()
        // The list puts another person under the same id, and then takes both back.
        try play.agency.hear(
            [person(Self.entry, "Beatriz Soto", born: "1990-09-09", modified: "2026-03-01T00:00:00.000Z")], 2,
            from: play.carrier.id.text)
        try state(.retraction(of: object))
        #expect(try merge().entities.map(\.members) == [[Self.own]])
        #expect(try play.agency.home.caseAnswers().search("Soto").entities.isEmpty)
        #expect(try play.agency.home.caseAnswers().search("Ramirez Lopez").entities.count == 1)
        // A version from the far future changes nothing.
        try play.agency.hear(
            [person(Self.entry, "Beatriz Soto", born: "1990-09-09", modified: "9999-01-01T00:00:00.000Z")], 3,
            from: play.carrier.id.text)
        #expect(try merge().entities.map(\.members) == [[Self.own]])
    }

    @Test func theNextMergeSaysWhatWasRetracted() throws {
        try hear()
        try merge()
        try state(.retraction(of: object))
        let changes = try #require(
            MergeWorkflow(play.agency.home, actor: play.agency.actor()).merge().changes)
        #expect(changes.objects?[Self.entry] == .retracted)
    }

    @Test func theIndexOfTheMergeIsNotUsedAfterARetraction() throws {
        try hear()
        try merge()
        #expect(try caseFile.storedIndex() != nil)
        try state(.retraction(of: object))
        #expect(try caseFile.storedIndex() == nil)
    }
}

/// The number in the finding about what views leave out.
private enum HiddenObjectsCount {
    static func count(_ finding: Finding?) -> String? { finding?.facts["count"] }
}
