internal import CaseFile
internal import Diagnostics
internal import Files
internal import HomeTestSupport
internal import Messaging
internal import PartyHome
internal import Platform
internal import TestSupport
internal import Testing
internal import X509

/// Revoked versions for everybody who holds an object.
@Suite struct RevocationTests {
    private let play: RetractionStage

    init() throws { play = try RetractionStage() }

    @Test func aRevokedVersionReachesThoseWhoHoldTheObject() throws {
        try play.give()
        let bundle = try play.stage.bundle()
        let revoked = try play.carrier.mail().revoke([play.id()], lastIn: bundle, reason: "It is gone.")
        #expect(revoked.objects == [play.id()])
        #expect(revoked.recipients.map(\.party) == [play.agency.id.text])
        try play.pass(from: play.carrier, to: play.agency)
        #expect(try !play.seen(by: play.agency).contains(play.id()))
        #expect(try play.agency.home.caseFile.versions(of: play.id()).count == 2)
    }

    @Test func whatIsNotRememberedCannotBeRevokedWithoutItsLastVersion() throws {
        try play.give()
        #expect(
            faultCode { _ = try play.carrier.mail().revoke([play.id()], lastIn: nil, reason: "It is gone.") }
                == "revocation-impossible")
        #expect(
            faultCode {
                _ = try play.carrier.mail().revoke(
                    [play.id("two")], lastIn: play.stage.bundle(), reason: "It is gone.")
            } == "revocation-impossible")
    }

    @Test func whatNobodyHoldsGoesToNobody() throws {
        let revoked = try play.carrier.mail().revoke(
            [play.id()], lastIn: play.stage.bundle(), reason: "It is gone.")
        #expect(revoked.recipients.isEmpty)
        #expect(try play.carrier.home.caseFile.packages(.sent).isEmpty)
    }
}
