internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import Digests
internal import Files
internal import HomeTestSupport
internal import Messaging
internal import Packages
internal import PartyHome
internal import TestSupport
internal import Testing
internal import X509

/// What arrives in packages of statements.
@Suite struct StatementImportTests {
    private let play: RetractionStage

    init() throws {
        play = try RetractionStage()
        try play.give()
    }

    private func retraction(_ party: Party, of object: StatedObject? = nil) throws -> SignedStatement {
        try play.signed(
            .retraction(of: object ?? StatedObject(play.id(), of: play.carrier.id.text)), by: party)
    }

    @Test func aStatementOfItsOriginatorHides() throws {
        let path = try play.envelope(play.entries(try retraction(play.carrier)))
        let outcome = try play.agency.importFile(path)
        #expect(outcome.stored != nil)
        #expect(outcome.codes.contains("object-retracted"))
        #expect(try play.seen(by: play.agency).isEmpty)
    }

    @Test func aStatementAboutTheObjectOfAnotherPartyChangesNothing() throws {
        let foreign = try retraction(play.partner)
        let path = try play.envelope(play.entries(foreign))
        let outcome = try play.agency.importFile(path)
        #expect(outcome.stored != nil)
        #expect(outcome.codes.contains("statement-not-entitled"))
        #expect(try play.seen(by: play.agency) == [play.id()])
        #expect(try play.agency.home.caseFile.statements(.notEntitled).count == 1)
    }

    @Test func oneThatClaimsAnotherOriginatorHidesNothingOfTheFirst() throws {
        let claimed = try retraction(play.partner, of: StatedObject(play.id(), of: play.partner.id.text))
        #expect(try play.agency.importFile(play.envelope(play.entries(claimed))).stored != nil)
        #expect(try play.seen(by: play.agency) == [play.id()])
    }

    @Test func aSignatureThatDoesNotHoldKeepsItOut() throws {
        let good = try retraction(play.carrier)
        let forged = SignedStatement(good.statement, signature: try retraction(play.partner).signature)
        let outcome = try play.agency.importFile(play.envelope(play.entries(forged)))
        #expect(outcome.stored == nil)
        #expect(outcome.codes.contains("statement-not-valid"))
        #expect(try play.seen(by: play.agency) == [play.id()])
    }

    @Test func aStatementThatDoesNotVerifyDoesNotKeepOutTheOthers() throws {
        let good = try retraction(play.carrier)
        let other = try play.signed(
            .retraction(of: StatedObject(play.id("two"), of: play.carrier.id.text)), by: play.carrier, number: 2,
            previous: good.statement.digest)
        let forged = SignedStatement(other.statement, signature: good.signature)
        let outcome = try play.agency.importFile(play.envelope(play.entries(good) + play.entries(forged)))
        #expect(outcome.stored != nil)
        #expect(outcome.codes.contains("statement-not-valid"))
        #expect(try play.agency.home.caseFile.statements().map(\.statement) == [good.statement])
    }

    @Test func anIssuerWhomNobodyKnowsIsNotBelieved() throws {
        let strange = try retraction(play.stage.stranger, of: StatedObject(play.id(), of: play.stage.stranger.id.text))
        let outcome = try play.agency.importFile(play.envelope(play.entries(strange)))
        #expect(outcome.stored == nil)
        #expect(outcome.codes.contains("statement-issuer-unknown"))
    }

    @Test(arguments: ["signature", "name", "other", "bundle", "empty"])
    func anotherStructureIsRefused(_ flaw: String) throws {
        var entries = play.entries(try retraction(play.carrier))
        switch flaw {
        case "signature": entries.removeLast()
        case "name": entries[0].name = "data/statements/one.json"
        case "other": entries.append(("data/note.txt", [0x41], false))
        case "bundle": entries.append(("more.json", try File.bytes(at: play.stage.bundle("two")), true))
        default: entries = []
        }
        let outcome = try play.agency.importFile(play.envelope(entries))
        #expect(outcome.stored == nil)
        #expect(!outcome.codes.isEmpty)
        #expect(try play.seen(by: play.agency) == [play.id()])
    }

    @Test func twoStatementsWithOneNumberAreReported() throws {
        let first = try retraction(play.carrier)
        let second = try play.signed(
            .reinstatement(
                of: StatedObject(play.id(), of: play.carrier.id.text), lifting: first.statement.digest),
            by: play.carrier)
        #expect(try play.agency.importFile(play.envelope(play.entries(first))).stored != nil)
        let outcome = try play.agency.importFile(
            play.envelope(play.entries(second), sequence: 3))
        #expect(outcome.codes.contains("statement-fork"))
        #expect(try play.seen(by: play.agency).isEmpty)
    }
}
