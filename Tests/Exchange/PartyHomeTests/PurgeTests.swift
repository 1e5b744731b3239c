internal import CaseFile
internal import CaseWork
internal import Diagnostics
import Digests
internal import Files
import HomeTestSupport
internal import Messaging
internal import Packages
internal import PartyHome
internal import Platform
import ReportValues
internal import Reporting
internal import TestSupport
internal import Testing
import X509

/// Messages that are purged: gone for good, provably, and refused when they come again.
@Suite struct PurgeTests {
    private let stage: Stage
    private let later = Stage.now.adding(seconds: 3600)

    init() throws { stage = try Stage() }

    private var agency: Party { stage.agency }

    private func purger(_ party: Party? = nil, at time: Timestamp? = nil) -> Purger {
        Purger((party ?? agency).home, actor: agency.actor(time ?? later))
    }

    /// A message of the carrier's that the agency imported.
    private func imported(_ name: String, at time: Timestamp = Stage.now) throws -> (path: String, message: String) {
        let path = try stage.envelope(name)
        let outcome = try agency.importFile(path, at: time)
        return (path, try #require(outcome.manifest).messageID.description)
    }

    @Test func aPurgedMessageIsGoneAndIsARepeatWhenItComesAgain() throws {
        let (path, message) = try imported("one")
        _ = try imported("two")
        _ = try MergeWorkflow(agency.home, actor: agency.actor()).merge()
        // A replay is kept in quarantine, with the same content.
        #expect(try agency.importFile(path).codes.contains("sequence-replayed"))
        #expect(
            try agency.holdings()
                == Holdings(
                    received: 2, objects: 2, quarantined: 1, sealedFiles: 2, quarantinedFiles: 1, receipts: 2))

        let preview = try purger().preview(.messages([String(message.prefix(8))]))
        #expect(preview.map(\.package.message) == [message] && preview[0].preview.versions == 1)
        #expect(try agency.holdings().objects == 2)

        let result = try purger().purge(.messages([message]), reason: "retention ended")
        #expect(result.purged.map(\.message) == [message] && result.before.isEmpty && result.droppedMerge)
        // The receipts in the outbox are messages to the sender, and hold nothing of what was purged.
        #expect(
            try agency.holdings() == Holdings(received: 2, objects: 1, sealedFiles: 1, receipts: 2))
        // It does not come in again, and no copy of it is kept.
        let again = try agency.importFile(path, at: later)
        #expect(again.codes == ["message-purged"] && again.quarantineID == nil)
        #expect(
            try agency.holdings() == Holdings(received: 2, objects: 1, sealedFiles: 1, receipts: 2))
        #expect(try imported("three", at: later).message != message)
        #expect(try purger().preview(.messages([message])).isEmpty)
        let repeated = try purger().purge(.messages([message]), reason: "again")
        #expect(repeated.purged.isEmpty && repeated.before.map(\.reason) == ["retention ended"])
        #expect(try agency.home.caseFile.verifyLog() > 0)
    }

    @Test func everythingReadsWhatWasPurgedAsPurged() throws {
        let (_, message) = try imported("one")
        _ = try imported("two")
        _ = try purger().purge(.messages([message]), reason: "retention <ended>")
        let report = try CaseReportBuilder(agency.home).report(title: nil, made: later)
        #expect(report.sources.count == 1 && report.purged.map(\.message) == [message])
        #expect(report.purged.map(\.reason) == ["retention <ended>"] && report.purged[0].party == "The Carrier")
        let page = HTMLReport.render(report)
        #expect(page.contains("Messages purged") && page.contains("retention &lt;ended&gt;"))
        _ = try ReviewSheetBuilder.sheet(
            of: agency.home, CaseView(agency.home), author: "tester", reason: "test", made: later)
        // Nothing is left of the last one either.
        _ = try purger().purge(.before(later.adding(seconds: 1)), reason: "test")
        #expect(try CaseReportBuilder(agency.home).report(title: nil, made: later).sources.isEmpty)
    }

    @Test func whatIsPurgedGoesFromEveryFileThatItStandsIn() throws {
        let partner = stage.partner
        let mail = agency.mail()
        func forward(_ path: String) throws -> String {
            var terms = PackageSealer.Terms()
            terms.forwarding = try mail.forwarding([path], to: [partner.id], release: nil)
            return try mail.seal(
                [], to: [partner.id], together: false, terms, place: { stage.folder.file($0) })[0].path
        }
        let first = try stage.envelope("one")
        _ = try partner.importFile(try forward(first))
        _ = try partner.importFile(try forward(first))
        _ = try partner.importFile(try stage.carrier.seal(stage.bundle("two"), to: [partner], in: stage.folder)[0])
        let received = try partner.home.caseFile.packages(.received)
        #expect(received.count == 4)
        let inner = try #require(received.first { $0.originator == stage.carrier.id.text })
        let result = try purger(partner).purge(.messages([inner.message]), reason: "retention ended")
        // The messages around it stay; their files hold it too, and go.
        #expect(result.purged.map(\.message) == [inner.message])
        #expect(try partner.holdings().sealedFiles == 1 && partner.holdings().objects == 1)
        // Nor does it come in again inside another message.
        let path = try forward(first)
        let again = try partner.importFile(path, at: later)
        #expect(again.codes.contains("message-purged") && again.stored == nil && again.quarantineID == nil)
        // Who passed it on is told that it was rejected, once.
        #expect(again.receiptPath != nil)
        #expect(try partner.importFile(path, at: later).receiptPath == nil)
    }

    @Test func aGapBeforeAPurgedMessageIsStillJudgedByWhatItNamed() throws {
        let paths = try ["one", "two"].map { try stage.envelope($0) }
        #expect(try agency.importFile(paths[1]).codes.contains("sequence-gap"))
        _ = try purger().purge(.before(later.adding(seconds: 1)), reason: "test")
        // Number 1 comes late: the purged number 2 named it, so it is no fork.
        let outcome = try agency.importFile(paths[0], at: later)
        #expect(outcome.stored != nil, "\(outcome.codes)")
    }

    @Test(arguments: PurgeStep.allCases)
    func aPurgeThatWasStoppedIsEndedWhenTheHomeIsOpenedNext(_ last: PurgeStep) throws {
        let (_, message) = try imported("one")
        _ = try imported("two")
        #expect(throws: Fault.self) {
            try purger().purge(
                .messages([message]), reason: "test",
                after: { step throws(Fault) in
                    if step == last { throw Fault(.noSpaceLeft, kind: .inputOutput, ["path": "test"]) }
                })
        }
        let again = try Party("agency", in: stage.folder)
        #expect(try again.holdings() == Holdings(received: 2, objects: 1, sealedFiles: 1, receipts: 2))
        #expect(try again.home.caseFile.purges().map(\.isFinished) == [true])
        #expect(try !again.home.caseFile.hasUnfinishedPurge())
        let result = try purger(again).purge(.messages([message]), reason: "again")
        #expect(result.purged.isEmpty && result.before.map(\.message) == [message])
    }

    @Test(.needsTool("openssl")) func theCertificateOfDestructionVerifiesHereAndByOpenSSL() throws {
        let (_, message) = try imported("one")
        let result = try purger().purge(.messages([message]), reason: "retention ended")
        let made = try purger().certify(result.purged, agency.keys)
        let certificate = try stage.folder.write(made.certificate, "certificate.json")
        let signature = try stage.folder.write(made.signature, "certificate.json.p7s")
        let context = VerificationContext(trust: try stage.carrier.home.trustStore(), time: later)
        let judged = try DetachedSignature.judge(
            File(path: signature), over: File(path: certificate), context)
        #expect(judged.outcome == .passed, "\(judged.findings)")
        let text = String(decoding: made.certificate, as: UTF8.self)
        #expect(text.contains(message) && text.contains("retention ended"))
        #expect(text.contains(result.purged[0].packageKey))
        let forged = try stage.folder.write(text.replacing("retention ended", with: "another reason"), "forged.json")
        #expect(
            try DetachedSignature.judge(File(path: signature), over: File(path: forged), context).outcome == .failed)

        let layout = agency.home.layout
        let trust = try stage.folder.write(
            File.bytes(at: layout.certificate(.root)) + File.bytes(at: layout.revocationList), "trust.pem")
        for (content, status) in [(certificate, Int32(0)), (forged, 4)] {
            let openssl = try Tool.run(
                "openssl",
                [
                    "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", signature, "-content", content,
                    "-CAfile", trust, "-crl_check", "-attime", String(later.milliseconds / 1000), "-out", "/dev/null",
                ])
            #expect(openssl.status == status, "\(openssl.errorText)")
        }
    }

    @Test func bundlesFromBeforeATimeGoAndReceiptsStay() throws {
        _ = try imported("one")
        _ = try imported("two", at: later)
        let receipt = try Paths.names(in: agency.home.layout.outbox)[0]
        #expect(try stage.carrier.importFile(Paths.join(agency.home.layout.outbox, receipt)).receipt != nil)
        #expect(try purger(stage.carrier).preview(.before(later.adding(seconds: 10))).isEmpty)
        #expect(try purger().preview(.before(later)).count == 1)
        #expect(try purger().preview(.before(later.adding(seconds: 1))).count == 2)
    }

    @Test(arguments: [("2026-03-01T12:30:00Z", 1), ("2030-01-01T00:00:00.000Z", 0)])
    func whatAMarkingSaysToDeleteByNowIsExpired(_ end: String, _ count: Int) throws {
        _ = try imported("one")
        let handling = "extension-definition--884aab29-3f6e-426b-aac2-4a48e2562064"
        let bundle = try stage.folder.write(
            """
            {"type":"bundle","id":"bundle--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a10","objects":[{"type":"marking-definition",
            "spec_version":"2.1","id":"marking-definition--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a12",
            "created":"2026-02-01T00:00:00.000Z","extensions":{"\(handling)":{"extension_type":"property-extension",
            "originator_control":true,"retain_until":"\(end)"}}}]}
            """, "marked.json")
        let outcome = try agency.importFile(try stage.carrier.seal(bundle, to: [agency], in: stage.folder)[0])
        #expect(outcome.stored != nil, "\(outcome.allFindings.map(\.description))")
        #expect(try purger().preview(.expired).count == count)
    }

    /// What the agency passes on of the carrier's, imported by the partner.
    private func passedOn(_ envelope: String) throws -> String {
        let mail = agency.mail()
        var terms = PackageSealer.Terms()
        terms.forwarding = try mail.forwarding([envelope], to: [stage.partner.id], release: nil)
        let path = try mail.seal(
            [], to: [stage.partner.id], together: false, terms, place: { stage.folder.file($0) })[0].path
        let outcome = try stage.partner.importFile(path)
        return try #require(outcome.manifest).messageID.description
    }

    @Test func whatAMessageEnclosesGoesWithIt() throws {
        let outer = try passedOn(try stage.envelope("one"))
        let partner = purger(stage.partner)
        #expect(try partner.preview(.messages([outer])).map(\.preview.versions) == [0, 1])
        let result = try partner.purge(.messages([outer]), reason: "test")
        #expect(result.purged.map(\.originator) == [agency.id.text, stage.carrier.id.text])
        #expect(try stage.partner.holdings() == Holdings(received: 2, receipts: 1))
    }

    @Test func anEnclosedPackageGoesAloneButForTheFilesAroundIt() throws {
        let envelope = try stage.envelope("one")
        let outer = try ["one", "two"].map { _ in try passedOn(envelope) }
        let packages = try stage.partner.home.caseFile.packages(.received)
        let inner = try #require(packages.first { $0.originator == stage.carrier.id.text })
        #expect(try stage.partner.holdings().sealedFiles == 2)
        let result = try purger(stage.partner).purge(.messages([inner.message]), reason: "test")
        #expect(result.purged.map(\.message) == [inner.message])
        #expect(try stage.partner.holdings() == Holdings(received: 3, receipts: 2))
        // The messages around it are there still, and can be purged themselves.
        #expect(try purger(stage.partner).preview(.messages(outer)).map(\.package.message) == outer)
        #expect(try purger(stage.partner).purge(.messages(outer), reason: "test").purged.count == 2)
    }

    @Test(arguments: [("", "message-unknown"), ("abc", "message-unknown"), ("ffffffff-f", "message-unknown")])
    func whatIsNoMessageIsSaidAndNothingGoes(_ name: String, _ code: String) throws {
        let (_, message) = try imported("one")
        #expect(faultCode { _ = try purger().purge(.messages([message, name]), reason: "test") } == code)
        #expect(try agency.holdings().objects == 1)
    }
}
