import CaseFile
import CaseWork
import Corrections
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
import X509

/// What somebody says against an object goes to those who hold it, and with every later share.
@Suite struct DisputeTests {
    private let stage: Stage
    private let root: ExchangeRoot

    init() throws {
        stage = try Stage()
        root = try ExchangeRoot(in: stage.folder)
    }

    private func bring(from sender: Party, to other: Party) throws -> [Importer.Outcome] {
        try sender.send(to: other, over: root)
        try other.receive(from: root)
        return try other.importInbox()
    }

    private func objectID(_ name: String) -> String {
        "identity--\(UUID.v5(namespace: stage.carrier.home.identity.stream, name: Array(name.utf8)))"
    }

    private func disputes(at party: Party, _ name: String = "one") throws -> [StoredDispute] {
        try party.home.caseFile.disputes(of: [objectID(name)])
    }

    @Test func aDisputeGoesToThoseWhoHoldTheObjectAndToThoseWhoGetItLater() throws {
        try stage.carrier.post([stage.bundle("one")], to: stage.agency)
        #expect(try bring(from: stage.carrier, to: stage.agency).map(\.outcome) == [.passed])
        _ = try bring(from: stage.agency, to: stage.carrier)
        let said = Dispute(by: "P. Example", text: "It was another company.\n\nSee the register.")
        let result = try stage.carrier.mail().dispute([objectID("one")], by: said)
        #expect(result.statements.count == 1 && result.recipients.map(\.party) == [stage.agency.id.text])
        let came = try bring(from: stage.carrier, to: stage.agency)
        #expect(came.contains { $0.codes.contains("object-disputed") }, "\(came.map(\.codes))")
        #expect(try disputes(at: stage.agency).map(\.dispute) == [said])
        // Nothing is hidden by it.
        #expect(try stage.agency.home.caseFile.currentObjects().count == 1)
        let report = try CaseReportBuilder(stage.agency.home).report(title: nil, made: Stage.now)
        #expect(report.findings.contains { $0.code.name == "object-disputed" && $0.sentence.contains("register") })
        // A later recipient gets it with the object.
        try stage.carrier.post([stage.bundle("one")], to: stage.partner)
        _ = try bring(from: stage.carrier, to: stage.partner)
        // It is sealed by the next command that writes.
        _ = try stage.carrier.mail().passStatements()
        _ = try bring(from: stage.carrier, to: stage.partner)
        #expect(try disputes(at: stage.partner).map(\.dispute) == [said])
    }

    @Test func aReceiverDisputesWhatItWasGivenAndTheOneThatStatedItLearnsOfIt() throws {
        try stage.carrier.post([stage.bundle("one")], to: stage.agency)
        _ = try bring(from: stage.carrier, to: stage.agency)
        _ = try stage.agency.mail().dispute([objectID("one")], by: Dispute(by: "The Agency", text: "Not so."))
        _ = try bring(from: stage.agency, to: stage.carrier)
        #expect(try disputes(at: stage.carrier).map(\.party) == [stage.agency.id.text])
        // It concerns what that party stated, and is no right to correct it.
        #expect(try stage.agency.home.caseFile.currentObjects().count == 1)
    }

    @Test(arguments: ["", "a\u{202E}b"])
    func aDisputeIsPlainText(_ text: String) throws {
        try stage.carrier.post([stage.bundle("one")], to: stage.agency)
        #expect(
            faultCode { _ = try stage.carrier.mail().dispute([objectID("one")], by: Dispute(by: "x", text: text)) }
                == "field-invalid")
        #expect(try disputes(at: stage.carrier).isEmpty)
    }

    @Test func whatIsNotHereAndWasNotGivenCannotBeDisputed() throws {
        #expect(
            faultCode {
                _ = try stage.carrier.mail().dispute([objectID("none")], by: Dispute(by: "x", text: "y"))
            } == "correction-subject-unknown")
    }
}
