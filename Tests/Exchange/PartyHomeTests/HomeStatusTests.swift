internal import CaseFile
import Diagnostics
internal import Digests
internal import Files
import HomeTestSupport
internal import Messaging
internal import Packages
internal import Platform
internal import TestSupport
internal import Testing
internal import X509

@testable internal import PartyHome

/// A status says what waits, what is missing and what ends, from indexes alone.
@Suite struct HomeStatusTests {
    private let stage: Stage
    private var agency: Party { stage.agency }

    init() throws { stage = try Stage() }

    private func later(_ days: Int64) -> Timestamp { Stage.now.adding(seconds: days * 86_400) }

    private func codes(_ party: Party, days: Int64 = 0, limits: StatusLimits = .standard) throws -> [String] {
        // The disk of the machine that tests run on is not ours to judge.
        var limits = limits
        limits.space = 0
        let home = try Home.open(named: party.home.layout.folder, from: "/")
        return try home.status(at: later(days), limits: limits).findings.map(\.code.name)
    }

    @Test func aNewHomeIsWell() throws {
        #expect(try codes(agency) == [])
        let status = try agency.home.status(at: Stage.now)
        #expect(status.partners.map(\.name).sorted() == ["The Carrier", "The Partner"])
        #expect(status.expiries.map(\.what).first == "revocation list" && status.expiries[0].days == 90)
        #expect(status.hasRootKey && !status.isRestored && status.backedUp == nil)
        #expect(status.logEntries > 0 && status.logChain.count == 64)
        let disk = try #require(status.disk)
        #expect(disk.free > 0 && disk.total >= disk.free)
        #expect(status.caseFileSize > 0)
    }

    @Test func whatExpiresIsSaidInTime() throws {
        #expect(try codes(agency, days: 59) == [])
        let found = try codes(agency, days: 61)
        #expect(found == ["own-revocation-list-ageing"], "\(found)")
        #expect(
            try codes(agency, days: 77) == [
                "own-revocation-list-ageing", "partner-list-ageing", "partner-list-ageing",
            ])
        let status = try agency.home.status(at: later(100))
        #expect(status.expiries[0].days == -10)
    }

    @Test func messagesWithoutAnAnswerAreCountedByPartner() throws {
        for name in ["one", "two"] {
            _ = try agency.seal(try stage.bundle(name), to: [stage.carrier], in: stage.folder)
        }
        let status = try agency.home.status(at: Stage.now)
        let carrier = try #require(status.partners.first { $0.party == stage.carrier.id.text })
        #expect(carrier.unanswered.count == 2 && carrier.unanswered.oldest == Stage.now.rfc3339)
        #expect(status.partners.filter { $0.unanswered.count > 0 }.count == 1)
        #expect(try codes(agency, days: 6) == [])
        #expect(try codes(agency, days: 7) == ["messages-unanswered"])
        _ = try PartnerRegistry(agency.home, clock: .fixed(Stage.now)).setSuspended(
            stage.carrier.id, true, reason: "a test", by: agency.actor())
        #expect(try codes(agency, days: 7) == [])
    }

    @Test func filesInQuarantineAreCounted() throws {
        let envelope = try stage.envelope()
        var bytes = try File.bytes(at: envelope)
        bytes[bytes.count / 2] ^= 1
        let damaged = try stage.folder.write(String(decoding: bytes.map { $0 & 0x7F }, as: UTF8.self), "damaged.asice")
        _ = try agency.importFile(damaged)
        #expect(try codes(agency) == ["files-held"])
        #expect(try agency.home.status(at: Stage.now).held.count == 1)
    }

    @Test func aBackupIsAskedForWhereThereIsARecoveryKey() throws {
        #expect(try codes(agency) == [])
        let recovery = try RecoveryKey.make(
            for: agency.home, at: stage.folder.file("recovery.key"), passphrase: Passphrase(Array("of the safe".utf8)),
            isReplacing: false, clock: .fixed(Stage.now), randomness: .system, by: agency.actor(), rounds: 16)
        #expect(try codes(agency) == ["backup-due"])
        _ = try HomeBackup(agency.home, recovery: recovery, actor: agency.actor()).write(
            to: stage.folder.file("backup"), state: nil, isReplacing: false)
        #expect(try codes(agency, days: 7) == [])
        #expect(try codes(agency, days: 8) == ["backup-due"])
        let message = try #require(try agency.importFile(stage.envelope()).manifest).messageID.description
        _ = try Purger(agency.home, actor: agency.actor()).purge(.messages([message]), reason: "a test")
        #expect(try codes(agency) == ["backup-due"])
        #expect(try agency.home.status(at: Stage.now).isBackupReadable == false)
    }

    @Test func aFullDiskAsksForAttention() throws {
        var limits = StatusLimits()
        limits.space = Int.max
        #expect(try agency.home.status(at: Stage.now, limits: limits).findings.map(\.code.name) == ["disk-filling"])
    }
}
