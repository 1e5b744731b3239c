import Auditing
import CaseFile
import CaseWork
import Corrections
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

/// Keys that others may have used: what they signed is suspect until a person decides, and nothing is erased.
@Suite struct CompromiseTests {
    private let stage: Stage
    private let root: ExchangeRoot
    private let later = Stage.now.adding(seconds: 86_400)

    init() throws {
        stage = try Stage()
        root = try ExchangeRoot(in: stage.folder)
    }

    private var agency: Party { stage.agency }

    private func take(_ name: String, at time: Timestamp) throws -> String {
        let path = try #require(
            try stage.carrier.mail(at: time).seal(
                [stage.bundle(name)], to: [agency.id], together: false, PackageSealer.Terms(),
                place: { stage.folder.file($0) }
            ).first?.path)
        let outcome = try agency.importFile(path, at: time)
        #expect(outcome.stored != nil)
        return try #require(outcome.manifest).messageID.description
    }

    /// The carrier revokes a key, the agency gets the new profile, and the carrier says since when.
    private func compromise(
        _ role: CertificateRole = .originator, since: Timestamp, at time: Timestamp
    ) throws -> String {
        let former = try stage.carrier.home.certificate(role).fingerprint.hex
        _ = try stage.carrier.keeper(at: time).revoke(role.rawValue, since: since, .compromise)
        let fresh = try Party("carrier", in: stage.folder)
        try agency.meet(fresh, at: time)
        let stated = try fresh.mail(at: time).stateCompromise(
            of: String(former.prefix(12)), since: since, reason: "a laptop was lost")
        #expect(stated.findings.isEmpty && stated.certificate.fingerprint.hex == former)
        try fresh.send(to: agency, over: root, at: time)
        try agency.receive(from: root, at: time)
        let outcomes = try agency.importInbox(at: time)
        #expect(outcomes.contains { $0.codes.contains("key-compromised") }, "\(outcomes.map(\.codes))")
        return former
    }

    private func shown() throws -> Int { try agency.home.caseFile.currentObjects().count }

    @Test func whatFirstCameAfterTheCompromiseIsSuspectUntilAPersonDecides() throws {
        let before = try take("one", at: Stage.now)
        let after = try take("two", at: later)
        _ = try MergeWorkflow(agency.home, actor: agency.actor(later)).merge()
        let former = try compromise(since: Stage.now.adding(seconds: 60), at: later.adding(seconds: 60))
        let suspects = try agency.home.caseFile.suspects()
        #expect(suspects.map(\.message) == [after] && suspects[0].certificate == former)
        #expect(suspects[0].state == .suspect && before != after)
        #expect(try shown() == 1)
        #expect(try HiddenObjects.findings(in: agency.home).map(\.code.name) == ["messages-suspect"])
        let decided = later.adding(seconds: 3600)
        let disowned = try agency.home.decide(
            onSuspects: [], .disowned, reason: "not theirs", approver: ActApprover(), by: agency.actor(decided))
        #expect(disowned.messages.map(\.message) == [after] && disowned.statements.isEmpty)
        #expect(try shown() == 1)
        // Nothing is erased: the message is here, and the log says when it was accepted and when disowned.
        #expect(try agency.home.caseFile.packages(.received).contains { $0.message == after && $0.manifest != nil })
        let log = try agency.home.caseFile.log().filter { $0.subject == after }
        #expect(log.map(\.act) == ["imported", "suspect-disowned"])
        #expect(log.map(\.time) == [later.rfc3339, decided.rfc3339])
        #expect(log[1].details.contains(later.rfc3339))
        // A decision can be replaced.
        _ = try agency.home.decide(
            onSuspects: [String(after.prefix(8))], .accepted, reason: "they confirmed it", approver: ActApprover(),
            by: agency.actor(decided.adding(seconds: 1)))
        #expect(try shown() == 2 && HiddenObjects.findings(in: agency.home).isEmpty)
        #expect(try agency.home.caseFile.verifyLog() > 0)
    }

    /// What the carrier has for the agency goes there, and is imported; the receipts go back.
    private func exchange(_ sender: Party, with recipient: Party, at time: Timestamp) throws {
        try sender.send(to: recipient, over: root, at: time)
        try recipient.receive(from: root, at: time)
        _ = try recipient.importInbox(at: time)
        try recipient.send(to: sender, over: root, at: time)
        try sender.receive(from: root, at: time)
        _ = try sender.importInbox(at: time)
    }

    private var object: String {
        "identity--\(UUID.v5(namespace: stage.carrier.home.identity.stream, name: Array("one".utf8)))"
    }

    @Test func aRetractionByACompromisedKeyHasNoEffectUntilAPersonDecides() throws {
        try stage.carrier.post([try stage.bundle()], to: agency)
        try exchange(stage.carrier, with: agency, at: Stage.now)
        _ = try stage.carrier.mail(at: later).correct([object], by: .retract, reason: "wrong")
        try exchange(stage.carrier, with: agency, at: later)
        #expect(try shown() == 0)
        let former = try compromise(since: Stage.now.adding(seconds: 60), at: later.adding(seconds: 60))
        // Nobody knows who retracted it.
        #expect(try shown() == 1)
        let suspects = try agency.home.caseFile.suspectStatements()
        #expect(suspects.map(\.signed.statement.act) == [.retract] && suspects.map(\.certificate) == [former])
        #expect(suspects.map(\.came) == [later.rfc3339])
        let digest = try #require(suspects.first?.signed.statement.digest)
        // It is decided on as what it is, and not as one of too many retractions.
        #expect(
            faultCode {
                _ = try RetractionDecisions(agency.home, by: agency.actor(later)).decide(
                    [String(digest.prefix(12))], isAccepted: true, reason: "t")
            } == "retraction-not-waiting")
        func decide(_ state: SuspectPackage.State, _ seconds: Int64) throws {
            let decided = try agency.home.decide(
                onSuspects: [String(digest.prefix(12))], state, reason: "asked", approver: ActApprover(),
                by: agency.actor(later.adding(seconds: seconds)))
            #expect(decided.statements.map(\.signed.statement.digest) == [digest] && decided.messages.isEmpty)
        }
        try decide(.accepted, 3600)
        #expect(try shown() == 0)
        try decide(.disowned, 7200)
        #expect(try shown() == 1)
        #expect(
            try agency.home.caseFile.log().filter { $0.subject == digest }.map(\.act) == [
                "suspect-accepted", "suspect-disowned",
            ])
        #expect(try agency.home.caseFile.verifyLog() > 0)
        // The log of the relation says so too: an audit from files shows it.
        let audit = try audit()
        // Without the profile of the carrier its checkpoints count for nothing; nothing contradicts.
        #expect(audit.outcome != .failed, "\(audit.findings)")
        #expect(
            audit.events.filter { $0.act.hasPrefix("statement-") }.map(\.act) == [
                "statement-cleared", "statement-disowned",
            ])
        let disowned = try #require(audit.events.last { $0.act == "statement-disowned" })
        #expect(disowned.party == agency.id.text && disowned.partner == stage.carrier.id.text)
        #expect(disowned.time == later.adding(seconds: 7200).rfc3339)
        #expect(disowned.detail == "retract \(digest.prefix(12)) of \(stage.carrier.id.text.prefix(12))")
    }

    /// An audit of the agency's log of its relation with the carrier.
    private func audit() throws -> AuditReport {
        let decided = later.adding(seconds: 8000)
        let sink = MemorySink()
        _ = try LogExportWriter(agency.home, keys: agency.keys, actor: agency.actor(decided))
            .write(stage.carrier.id, named: "agency.log", to: sink)
        let path = stage.folder.file("agency.log")
        try AtomicFile.write(sink.bytes, to: path, replacing: true)
        var collector = AuditCollector(at: decided, trust: TrustStore(anchors: [], revocationLists: []))
        var judge = AuditJudge(try collector.collect([path, agency.home.layout.profile]))
        return judge.report(made: decided, judged: decided)
    }

    /// A validation that somebody made with a stolen key would keep in view what nobody looked at.
    @Test func aValidationByACompromisedKeyDoesNotCount() throws {
        let due = Stage.now.adding(seconds: 40_000)
        let bundle = try stage.folder.write(
            """
            {"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000001","objects":[
            {"type":"marking-definition","spec_version":"2.1","id":"marking-definition--00000000-0000-4000-8000-000000000009",
            "created":"2026-02-01T00:00:00.000Z",
            "extensions":{"extension-definition--884aab29-3f6e-426b-aac2-4a48e2562064":{"extension_type":"property-extension",
            "review_by":"\(due.rfc3339)"}}},
            {"type":"identity","spec_version":"2.1","id":"\(object)","created":"2026-02-01T00:00:00.000Z",
            "modified":"2026-02-01T00:00:00.000Z","name":"Example Trading","identity_class":"organization",
            "object_marking_refs":["marking-definition--00000000-0000-4000-8000-000000000009"]}]}
            """, "due.json")
        try stage.carrier.post([bundle], to: agency)
        try exchange(stage.carrier, with: agency, at: Stage.now)
        let until = later.adding(seconds: 86_400 * 30)
        _ = try stage.carrier.mail(at: later).correct([object], by: .validate(until: until), reason: "looked at")
        try exchange(stage.carrier, with: agency, at: later)
        func isOverdue() throws -> Bool? {
            let records = try agency.home.caseFile.recordsToValidate(at: later)
            return records.first?.isOverdue
        }
        #expect(try isOverdue() == false)
        _ = try compromise(since: Stage.now.adding(seconds: 60), at: later.adding(seconds: 60))
        #expect(try isOverdue() == true)
        func decide(_ state: SuspectPackage.State, _ seconds: Int64) throws {
            _ = try agency.home.decide(
                onSuspects: agency.home.caseFile.suspectStatements().map(\.digest), state, reason: "asked",
                approver: ActApprover(), by: agency.actor(later.adding(seconds: seconds)))
        }
        try decide(.accepted, 3600)
        #expect(try isOverdue() == false)
        try decide(.disowned, 7200)
        #expect(try isOverdue() == true)
        // What a person here validated stays.
        _ = try agency.home.validate(
            [object], until: until, reason: "looked at here", approver: ActApprover(),
            by: agency.actor(later.adding(seconds: 7300)))
        try decide(.accepted, 7400)
        try decide(.disowned, 7500)
        #expect(try isOverdue() == false)
    }

    @Test func aNarrowingByACompromisedKeyGoesOnCounting() throws {
        try stage.carrier.post([try stage.bundle()], to: agency)
        try exchange(stage.carrier, with: agency, at: Stage.now)
        _ = try stage.carrier.mail(at: later).correct(
            [object], by: .narrow(try NarrowingMarkings.definitions(["TLP:RED"], at: agency.home)), reason: "narrower")
        try exchange(stage.carrier, with: agency, at: later)
        _ = try compromise(since: Stage.now.adding(seconds: 60), at: later.adding(seconds: 60))
        #expect(try agency.home.caseFile.suspectStatements().isEmpty)
        #expect(try agency.home.caseFile.narrowings(of: [object])[object]?.count == 1)
    }

    @Test func aReceiptByACompromisedKeyConfirmsNothingUntilAPersonDecides() throws {
        try agency.post([try stage.bundle()], to: stage.carrier, at: later)
        try exchange(agency, with: stage.carrier, at: later)
        func answers() throws -> [String?] {
            try agency.home.caseFile.packages(.sent).filter { $0.kind == "bundle" }.map(\.answer)
        }
        func states() throws -> [LedgerState] { try agency.home.caseFile.holders(of: object).map(\.state) }
        #expect(try answers() == ["accepted"])
        #expect(try states() == [.acknowledged])
        _ = try compromise(.receipt, since: Stage.now.adding(seconds: 60), at: later.adding(seconds: 60))
        let suspects = try agency.home.caseFile.suspects()
        #expect(suspects.map(\.kind) == ["receipt"])
        #expect(try answers() == [nil])
        #expect(try states() == [.sent])
        _ = try agency.home.decide(
            onSuspects: [], .accepted, reason: "they have it", approver: ActApprover(), by: agency.actor(later))
        #expect(try answers() == ["accepted"])
        #expect(try states() == [.acknowledged])
    }

    @Test func anObjectThatAlsoCameBeforeStays() throws {
        _ = try take("one", at: Stage.now)
        // The same object again, after the key was stolen.
        _ = try take("one", at: later)
        _ = try compromise(since: Stage.now.adding(seconds: 60), at: later.adding(seconds: 60))
        #expect(try agency.home.caseFile.suspects().count == 1)
        #expect(try shown() == 1)
    }

    @Test func whatAnotherPartySaysOfAKeyConcernsNothing() throws {
        _ = try take("one", at: later)
        let certificate = try stage.carrier.home.certificate(.originator).fingerprint.hex
        let statement = try PartyStatement(
            .compromise(certificate: certificate, since: Stage.now), by: stage.partner.id.text,
            series: UUID.v4(.seeded(3)), number: 1, previous: nil, reason: "a rumour", time: later)
        let signed = try SignedStatement(signing: statement, by: stage.partner.signer(.originator), at: later)
        var forge = Forge(stage)
        forge.originator = stage.partner
        forge.gateways = [stage.partner]
        forge.gateway = stage.partner
        forge.kind = .statements(.correction)
        let outcome = try agency.importFile(
            forge.envelope(around: forge.package(of: StatementMessage(.correction, [signed]).contents)), at: later)
        #expect(outcome.stored != nil)
        #expect(try agency.home.caseFile.suspects().isEmpty && shown() == 1)
    }

    @Test func aKeyInUseCannotSayThatItIsCompromised() throws {
        let own = try stage.carrier.home.certificate(.originator).fingerprint.hex
        #expect(
            faultCode {
                _ = try stage.carrier.mail().stateCompromise(of: own, since: Stage.now, reason: "t")
            } == "compromised-key-in-use")
        #expect(
            faultCode {
                _ = try stage.carrier.mail().stateCompromise(of: "0000000", since: Stage.now, reason: "t")
            } == "signing-certificate-unknown")
    }

    @Test func noOtherMessageIsDecidedOn() throws {
        let message = try take("one", at: Stage.now)
        #expect(
            faultCode {
                _ = try agency.home.decide(
                    onSuspects: [message], .disowned, reason: "t", approver: ActApprover(), by: agency.actor())
            } == "suspect-unknown")
    }
}
