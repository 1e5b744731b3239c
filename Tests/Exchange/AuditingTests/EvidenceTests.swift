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

/// What a home hands out: all that it has of a relation, nothing of another one, and nothing half-done.
struct EvidenceTests {
    let stage: Stage

    init() throws { stage = try Stage() }

    private func prepare(_ party: Party, _ relation: Party?, at time: Timestamp = Stage.now) throws -> PreparedEvidence
    {
        try EvidenceWriter(party.home, keys: party.keys, clock: .fixed(time)).prepare(
            relation?.id, to: stage.folder.file("packages"))
    }

    @discardableResult private func write(
        _ party: Party, _ relation: Party? = nil, at time: Timestamp = Stage.now
    ) throws -> PreparedEvidence {
        let evidence = try prepare(party, relation, at: time)
        try evidence.commit()
        return evidence
    }

    private func names(_ folder: String = "packages") throws -> [String] {
        try Paths.names(in: stage.folder.file(folder)).sorted()
    }

    /// The agency shares a message of the carrier with the partner, as often as asked.
    private func share(times: Int) throws -> String {
        let message = try #require(try stage.agency.importFile(stage.envelope()).manifest?.messageID.description)
        for number in 1...times {
            let made = try stage.agency.mail().share(ShareRequest([.message(message)], with: stage.partner.id)) {
                stage.folder.file("\(number)-" + $0)
            }
            #expect(try stage.partner.importFile(made.sealed.path).stored != nil)
        }
        return message
    }

    @Test func aMessageWhosePartsCameTwiceIsWrittenByThePackagesThatBroughtThem() throws {
        let message = try share(times: 2)
        let evidence = try write(stage.partner)
        // Two packages of the agency, and two receipts for them.
        #expect(evidence.count == 4 && evidence.findings.isEmpty)
        let written = try names()
        #expect(written.count == 4 && !written.contains { $0.hasPrefix(message) })
        // Made again, it is the same.
        #expect(try write(stage.partner).count == 4)
        #expect(try names() == written)
    }

    @Test func theEvidenceOfOneRelationHasNoPackageOfAnother() throws {
        _ = try share(times: 1)
        #expect(try prepare(stage.partner, stage.carrier).count == 0)
        #expect(try prepare(stage.partner, stage.agency).count == 2)
        #expect(try prepare(stage.agency, stage.carrier).count == 2)
    }

    @Test func whereOneFileCannotHaveItsPlaceNoneHas() throws {
        _ = try share(times: 2)
        try write(stage.partner)
        let taken = try #require(try names().last)
        let other = stage.folder.file("other")
        try Paths.makeFolder(other)
        try AtomicFile.write(Array("something else".utf8), to: Paths.join(other, taken))
        let writer = EvidenceWriter(stage.partner.home, keys: stage.partner.keys, clock: .fixed(Stage.now))
        #expect(faultCode { try writer.prepare(nil, to: other).commit() } == "file-exists")
        #expect(try names("other") == [taken])
    }

    @Test func whatWasNotGivenItsPlaceLeavesNothing() throws {
        _ = try share(times: 1)
        do { _ = try prepare(stage.partner, nil) }
        #expect(!Paths.exists(stage.folder.file("packages")))
    }

    @Test func aHomeThatWaitsAfterARestoreHandsOutNothing() throws {
        _ = try share(times: 1)
        let times = #""backup":"2026-03-01T10:00:00.000Z","time":"2026-03-01T11:00:00.000Z""#
        let mark = #"{"format":"corridor-restored","version":"1",\#(times)}"#
        try AtomicFile.write(
            Array(mark.utf8), to: Paths.join(stage.partner.home.layout.home, "restored.json"))
        #expect(faultCode { try write(stage.partner) } == "restore-undecided")
    }

    @Test func aMessageWhoseFileIsGoneIsSaid() throws {
        _ = try stage.agency.importFile(stage.envelope())
        let sealed = stage.agency.home.layout.sealed
        for name in try Paths.names(in: sealed) { try Paths.removeFile(Paths.join(sealed, name)) }
        let evidence = try write(stage.agency)
        #expect(evidence.findings.map(\.code.name) == ["evidence-missing"] && evidence.count == 1)
    }

    // MARK: A certificate that was revoked later

    private let later = Stage.now.adding(seconds: 86_400)

    /// The carrier revokes its signing key, and the others get its new profile.
    private func revoke(since: Timestamp) throws {
        _ = try stage.carrier.keeper(at: later).revoke("originator", since: since, .compromise)
        let fresh = try Party("carrier", in: stage.folder)
        for party in [stage.agency, stage.partner] { try party.meet(fresh, at: later) }
    }

    @Test func whatWasImportedBeforeTheKeyWasLostIsHandedOutAsItWas() throws {
        let envelope = try stage.envelope()
        _ = try stage.agency.importFile(envelope)
        try revoke(since: Stage.now.adding(seconds: 60))
        let evidence = try write(stage.agency, at: later)
        #expect(evidence.count == 2 && evidence.findings.isEmpty, "\(evidence.findings)")
        // The home opens it as well: sealed, and as the package that it wrote.
        let package = try #require(try names().first { $0.contains("-") && !$0.contains("sealed") })
        for path in [envelope, Paths.join(stage.folder.file("packages"), package)] {
            let judgement = try PackageOpener(stage.agency.home, clock: .fixed(later)).open(path) { () throws(Fault) in
                stage.agency.keys
            }
            #expect(judgement.outcome == .passed, "\(path): \(judgement.authenticity.flatMap(\.findings))")
        }
    }

    @Test func whatWasImportedAfterTheKeyWasLostIsHandedOutWithAWarning() throws {
        let envelope = try stage.envelope()
        _ = try stage.agency.importFile(envelope)
        try revoke(since: Stage.now.adding(seconds: -60))
        let evidence = try write(stage.agency, at: later)
        #expect(evidence.count == 2 && evidence.findings.map(\.code.name) == ["evidence-not-verified"])
        #expect(try names().count == 2)
        // A person who opens it learns that it does not verify.
        let judgement = try PackageOpener(stage.agency.home, clock: .fixed(later)).open(envelope) { () throws(Fault) in
            stage.agency.keys
        }
        #expect(judgement.outcome == .failed)
    }

    @Test func aPackageThatWasNeverImportedIsNotJudgedAsOfAnImport() throws {
        let envelope = try stage.envelope()
        try revoke(since: Stage.now.adding(seconds: 60))
        let judgement = try PackageOpener(stage.agency.home, clock: .fixed(later)).open(envelope) { () throws(Fault) in
            stage.agency.keys
        }
        #expect(judgement.outcome == .failed)
    }

    // MARK: Two messages with one number

    /// The carrier's home is put back, and gives a number again.
    private func fork() throws -> (first: String, second: String) {
        let home = stage.carrier.home.layout.home
        let copy = stage.folder.file("copy.sqlite")
        try AtomicFile.write(File.bytes(at: stage.carrier.home.layout.caseFile, limit: 1 << 30), to: copy)
        let first = try stage.envelope("one")
        for name in try Paths.names(in: home) where name.hasPrefix("case.sqlite") {
            try Paths.removeFile(Paths.join(home, name))
        }
        try AtomicFile.write(File.bytes(at: copy, limit: 1 << 30), to: stage.carrier.home.layout.caseFile)
        try Paths.removeFile(Paths.join(home, "sent.json"))
        let again = try Party("carrier", in: stage.folder)
        return (first, try again.seal(stage.bundle("two"), to: [stage.agency], in: stage.folder)[0])
    }

    @Test func aMessageThatWasRefusedBecauseItContradictsAnotherIsHandedOutAsWhatItIs() throws {
        let (first, second) = try fork()
        #expect(try stage.agency.importFile(first).stored != nil)
        let refused = try stage.agency.importFile(second)
        #expect(refused.codes.contains("sequence-fork") && refused.stored == nil)
        // What is in quarantine for another reason is not.
        _ = try stage.agency.importFile(stage.folder.write("nothing", "nothing.asice"))
        let evidence = try write(stage.agency, stage.carrier)
        #expect(evidence.findings.map(\.code.name) == ["evidence-refused"], "\(evidence.findings)")
        #expect(try names().contains("quarantine") && names("packages/quarantine").count == 1)
        #expect(try prepare(stage.agency, stage.partner).count == 0)
        // With both an auditor has the proof, once.
        var collector = AuditCollector(at: Stage.now, trust: TrustStore(anchors: [], revocationLists: []))
        var judge = AuditJudge(
            try collector.collect([stage.carrier.home.layout.profile, stage.folder.file("packages")]))
        let report = judge.report(made: Stage.now, judged: Stage.now)
        #expect(report.findings.filter { $0.code.name == "audit-number-twice" }.count == 1, "\(report.findings)")
        #expect(report.outcome == .failed)
    }
}
