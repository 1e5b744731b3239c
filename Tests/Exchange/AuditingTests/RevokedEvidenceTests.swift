import Auditing
import CaseFile
import Diagnostics
import Digests
import Files
import HomeTestSupport
import Messaging
import Packages
import PartyHome
import Platform
import ReportValues
import TestSupport
import Testing
import X509

/// What an audit makes of messages whose signer's certificate was revoked later, and of what others passed on.
struct RevokedEvidenceTests: AuditStage {
    let stage: Stage
    private let later = Stage.now.adding(seconds: 86_400)

    init() throws { stage = try Stage() }

    private var profiles: [String] {
        [stage.carrier, stage.agency, stage.partner].map(\.home.layout.profile)
    }

    private func codes(_ report: AuditReport) -> Set<String> { Set(report.findings.map(\.code.name)) }

    private func revoke(since seconds: Int64) throws {
        _ = try stage.carrier.keeper(at: later).revoke(
            "originator", since: Stage.now.adding(seconds: seconds), .compromise)
    }

    /// What can prove that the message was there before its key was lost.
    enum Proof: String, CaseIterable {
        case none, receipt, logOfRecipient, logOfSender
    }

    @Test(arguments: Proof.allCases, [60, -60])
    func aMessageThatIsOlderThanTheLossOfItsKeyCountsWhereSomethingProvesIt(_ proof: Proof, _ since: Int64) throws {
        let envelope = try stage.envelope()
        let outcome = try stage.agency.importFile(envelope)
        let message = try #require(outcome.manifest?.messageID.description)
        _ = try stage.carrier.importFile(try #require(outcome.receiptPath))
        let package = try open(envelope, by: stage.agency, "package.asice")
        var files = [package]
        switch proof {
        case .none: break
        case .receipt: files.append(try receipt(of: message, by: stage.agency, "receipt.asice"))
        case .logOfRecipient: files.append(try export(stage.agency, "agency.log", relation: stage.carrier))
        case .logOfSender: files.append(try export(stage.carrier, "carrier.log", relation: stage.agency))
        }
        try revoke(since: since)
        let report = try audit(profiles + files, at: later)
        let isProven = proof != .none && since > 0
        #expect(codes(report).contains("audit-certificate-revoked") == !isProven, "\(report.findings)")
        #expect(codes(report).contains("audit-revoked-later") == isProven)
        #expect(report.outcome == (isProven ? .passed : .indeterminate), "nobody is accused: \(report.findings)")
        // Where the sender's log does not say that it sent it, its signature does.
        let isSigned = report.events.contains { $0.basis == "package" && $0.message == message }
        #expect(isSigned == (isProven && proof != .logOfSender))
    }

    @Test func whatCountsByTheWordOfOthersAloneAccusesNobody() {
        func report(restsOnRecords: Bool) -> AuditReport {
            var evidence = AuditEvidence()
            let place = AuditEvidence.Place(recipient: "b", stream: "s", number: 1)
            evidence.messages = ["m", "n"].map { id in
                AuditEvidence.Message(
                    id: id, digest: id, kind: "bundle", sender: "a", recipients: [place],
                    created: "2026-03-01T12:00:00.000Z", file: id)
            }
            evidence.messages[1].restsOnRecords = restsOnRecords
            var judge = AuditJudge(evidence)
            return judge.report(made: Stage.now, judged: Stage.now)
        }
        #expect(report(restsOnRecords: false).outcome == .failed)
        #expect(report(restsOnRecords: true).findings.map(\.severity) == [.warning])
    }

    // MARK: What is passed on

    /// The agency shares a message of the carrier with the partner.
    private func share() throws -> (origin: String, share: String, package: String) {
        let origin = try #require(try stage.agency.importFile(stage.envelope()).manifest?.messageID.description)
        let made = try stage.agency.mail().share(ShareRequest([.message(origin)], with: stage.partner.id)) {
            stage.folder.file($0)
        }
        #expect(try stage.partner.importFile(made.sealed.path).stored != nil)
        return (
            origin, made.sealed.messageID.description, try open(made.sealed.path, by: stage.partner, "share.asice")
        )
    }

    @Test func thatPartsOfAnotherPartyDoNotHoldIsNotSaidOfWhoPassedThemOn() throws {
        let (_, message, package) = try share()
        try revoke(since: 60)
        let alone = try audit(profiles + [package], at: later)
        #expect(alone.messages.map(\.id) == [message])
        #expect(codes(alone) == ["audit-part-not-verified"] && alone.outcome == .indeterminate, "\(alone.findings)")
        let finding = try #require(alone.findings.first)
        #expect(finding.facts["party"]?.contains(stage.carrier.id.text.prefix(12)) == true)
        // The partner's receipt proves that the parts are older than the loss of the key.
        let proven = try audit(
            profiles + [package, receipt(of: message, by: stage.partner, "receipt.asice")], at: later)
        #expect(proven.outcome == .passed, "\(proven.findings)")
    }

    @Test func aMessageIsFollowedToWhomItWasPassedOnAndBack() throws {
        let (origin, message, package) = try share()
        let other = try #require(try stage.agency.importFile(stage.envelope("two")).manifest?.messageID.description)
        let files = [package, try export(stage.agency, "agency.log", relation: stage.carrier)]
        let report = try audit(profiles + files)
        for start in [origin, message] {
            let about = report.about(message: String(start.prefix(8)))
            #expect(Set(about.messages.map(\.id)) == [origin, message])
            let passed = try #require(about.events.first { $0.act == "message-passed-on" })
            #expect(passed.message == message && passed.about == [origin])
            #expect(passed.party == stage.agency.id.text && passed.partner == stage.partner.id.text)
            #expect(!about.events.contains { $0.message == other })
        }
        #expect(report.about(message: "zzz").isEmpty && !report.isEmpty)
    }

    @Test func aStatementIsInTheTimelineByItsActAndItsObject() throws {
        let root = try ExchangeRoot(in: stage.folder)
        try stage.carrier.post([try stage.bundle()], to: stage.agency)
        try stage.carrier.send(to: stage.agency, over: root, at: Stage.now)
        try stage.agency.receive(from: root, at: Stage.now)
        _ = try stage.agency.importInbox(at: Stage.now)
        let object = "identity--\(UUID.v5(namespace: stage.carrier.home.identity.stream, name: Array("one".utf8)))"
        _ = try stage.carrier.mail().correct([object], by: .retract, reason: "another company")
        try stage.carrier.send(to: stage.agency, over: root, at: Stage.now)
        try stage.agency.receive(from: root, at: Stage.now)
        _ = try stage.agency.importInbox(at: Stage.now)
        let folder = stage.folder.file("packages")
        try EvidenceWriter(stage.agency.home, keys: stage.agency.keys, clock: .fixed(Stage.now)).prepare(
            stage.carrier.id, to: folder
        ).commit()
        let report = try audit(profiles + [folder])
        let event = try #require(report.events.first { $0.act == "retract" }, "\(report.events)")
        #expect(event.party == stage.carrier.id.text && event.partner == stage.agency.id.text)
        #expect(event.about == [object] && event.detail.contains(object) && event.detail.hasSuffix(": another company"))
        #expect(event.basis == "statement")
    }

    // MARK: What is not there

    @Test func filesThatSayNothingAreNothingToAudit() throws {
        #expect(try audit(profiles).isEmpty)
        #expect(try audit(profiles + [stage.folder.write("{}", "other")]).isEmpty)
        #expect(try !audit(profiles + [stage.folder.write("", "cut")]).isEmpty)
    }

    @Test func thatOneSideGaveNoLogIsInTheConclusion() throws {
        _ = try stage.agency.importFile(stage.envelope())
        let one = try export(stage.agency, "agency.log", relation: stage.carrier)
        let alone = try audit(profiles + [one])
        let relation = [stage.agency.id.text, stage.carrier.id.text].sorted()
        #expect(
            alone.oneSided == [AuditReport.OneSided(parties: relation, absent: [stage.carrier.id.text])])
        #expect(alone.conclusion.contains("no log of The Carrier about The Agency"), "\(alone.conclusion)")
        let both = try audit(profiles + [one, export(stage.carrier, "carrier.log", relation: stage.agency)])
        #expect(both.conclusion == "Nothing contradicts, and nothing is missing, in what these files say.")
    }
}
