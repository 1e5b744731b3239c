import CaseFile
import Diagnostics
import Digests
import Files
import HomeTestSupport
import Messaging
import Packages
import PartyHome
import Platform
import TestSupport
import Testing
import TransparencyLog
import X509

/// The logs that homes keep of their relations, and the checkpoints in their messages.
struct RelationLogTests {
    let stage: Stage

    init() throws { stage = try Stage() }

    /// The carrier sends a message, the agency takes it in, and the carrier its receipt.
    @discardableResult private func exchange(_ name: String) throws -> (there: Importer.Outcome, back: Importer.Outcome)
    {
        let there = try stage.agency.importFile(try stage.envelope(name))
        return (there, try stage.carrier.importFile(try #require(there.receiptPath)))
    }

    private func log(of party: Party, about other: Party) throws -> RelationLog {
        try #require(try party.home.caseFile.relationLogs().last { $0.party == other.id.text })
    }

    private func acts(of party: Party, about other: Party) throws -> [String] {
        let log = try log(of: party, about: other)
        return try party.home.caseFile.entries(of: log, in: 0..<log.head.size).map { entry in
            let text = String(decoding: entry.content ?? [], as: UTF8.self)
            let act = text.firstRange(of: "\"act\":\"").map { text[$0.upperBound...].prefix { $0 != "\"" } }
            return String(act ?? "")
        }
    }

    /// A package that a party wrote to another one, as it was signed.
    private func signed(_ envelope: String, by recipient: Party) throws -> VerifiedPackage {
        let opened = try PackageOpener(recipient.home, clock: .fixed(Stage.now)).open(envelope, copying: true) {
            () throws(Fault) in recipient.keys
        }
        return try #require(opened.package)
    }

    @Test func everyMessageAndReceiptIsInTheLogsOfBothSides() throws {
        let (there, back) = try exchange("one")
        #expect(there.allFindings.isEmpty && back.allFindings.isEmpty)
        #expect(
            try acts(of: stage.carrier, about: stage.agency) == ["log-began", "message-sent", "receipt-received"])
        #expect(
            try acts(of: stage.agency, about: stage.carrier) == ["log-began", "message-accepted", "receipt-sent"])
        // The partner of neither learns of it, and the log of each home has the heads.
        #expect(try stage.partner.home.caseFile.relationLogs().isEmpty)
        let home = try #require(try stage.carrier.home.caseFile.relationLogs().first { $0.party.isEmpty })
        #expect(home.head.size == 3 + 1 - 1)
        #expect(try stage.carrier.home.caseFile.verifyRelationLogs() == 6)
    }

    @Test func theHeadsOfBothSidesAreVerifiedAndAcknowledged() throws {
        try exchange("one")
        try exchange("two")
        try exchange("three")
        let known = try #require(try stage.agency.home.caseFile.newestHead(of: stage.carrier.id.text))
        let own = try log(of: stage.carrier, about: stage.agency)
        #expect(known.witnessed.isLinked)
        #expect(
            try stage.carrier.home.caseFile.hasHead(
                known.witnessed.head, for: stage.agency.id.text,
                stream: own.stream) == true)
        // What the receipt acknowledges is the head in the message that it answers.
        #expect(own.acknowledged == known.witnessed.head.size)
        #expect(try stage.agency.home.caseFile.logConflicts().isEmpty)
        #expect(try stage.carrier.home.caseFile.logConflicts().isEmpty)
    }

    @Test func messagesInAnyOrderAccuseNobody() throws {
        let envelopes = try ["one", "two", "three", "four", "five", "six"].map { try stage.envelope($0) }
        for index in [0, 2, 1, 5, 3] {
            let outcome = try stage.agency.importFile(envelopes[index])
            #expect(outcome.stored != nil)
            #expect(!outcome.codes.contains("log-equivocation"), "\(outcome.codes)")
            if let receipt = outcome.receiptPath { _ = try stage.carrier.importFile(receipt) }
        }
        // The fifth of the six is lost: the next message proves from what was acknowledged.
        let last = try stage.agency.importFile(try stage.envelope("seven"))
        #expect(!last.codes.contains("log-equivocation"))
        let newest = try stage.agency.home.caseFile.newestHead(of: stage.carrier.id.text)
        #expect(newest?.message == last.manifest?.messageID.description)
    }

    /// Lets the carrier forget everything since a copy of its home was made, in whatever way it continues.
    private func restore(_ copy: String) throws {
        for name in try Paths.names(in: stage.carrier.home.layout.home) where name.hasPrefix("case.sqlite") {
            try Paths.removeFile(Paths.join(stage.carrier.home.layout.home, name))
        }
        try AtomicFile.write(
            File.bytes(at: copy, limit: 1 << 30), to: stage.carrier.home.layout.caseFile, replacing: true)
    }

    /// Cuts the last entries of the carrier's log of its relation with the agency, as one who can write to the file.
    private func cut(_ count: Int) throws {
        let result = try Tool.run(
            "python3",
            [
                "-c",
                """
                import sqlite3, sys
                db = sqlite3.connect(sys.argv[1])
                for name in ('node_is_kept', 'node_is_whole', 'entry_is_kept', 'entry_is_whole'):
                    db.execute('DROP TRIGGER relation_log_' + name)
                log, size = db.execute('SELECT number, size FROM relation_log WHERE party = ?', (sys.argv[2],)).fetchone()
                size -= \(count)
                db.execute('DELETE FROM relation_log_entry WHERE log = ? AND number >= ?', (log, size))
                db.execute('DELETE FROM relation_log_node WHERE log = ? AND ((position + 1) << level) > ?', (log, size))
                db.execute('UPDATE relation_log SET size = ?, given = MIN(given, ?), acknowledged = MIN(acknowledged, ?) '
                    'WHERE number = ?', (size, size, size, log))
                db.commit()
                """,
                stage.carrier.home.layout.caseFile, stage.agency.id.text,
            ])
        try #require(result.status == 0, "\(result.errorText)")
    }

    @Test(.needsTool("python3"), arguments: [3, 4, 6]) func aLogThatWasCutIsFoundAndBothHeadsAreKept(_ count: Int)
        throws
    {
        for name in ["one", "two", "three", "four"] { try exchange(name) }
        try cut(count)
        let cut = try Party("carrier", in: stage.folder)
        let envelope = try cut.seal(stage.bundle("five"), to: [stage.agency], in: stage.folder)[0]
        let outcome = try stage.agency.importFile(envelope)
        #expect(outcome.stored != nil, "the message is taken in")
        #expect(outcome.codes.contains("log-equivocation"), "\(outcome.codes)")
        let conflict = try #require(try stage.agency.home.caseFile.logConflicts().first)
        // Both are signed by the carrier, so that they prove it to anybody.
        for head in [conflict.earlier, conflict.later] {
            let note = try SignedNote(parsing: Array(head.note.utf8))
            let key = NoteKey(name: note.signatures[0].name, try Certificate(der: head.certificate).publicKey)
            #expect(key.verdict(on: note) == .signed)
        }
        #expect(try stage.agency.home.caseFile.log().contains { $0.act == "log-contradicted" })
        // The agency goes on acknowledging the head that it verified.
        let known = try #require(try stage.agency.home.caseFile.newestHead(of: stage.carrier.id.text))
        #expect(known.message != outcome.manifest?.messageID.description)
    }

    @Test func aHomeThatWasRestoredAndSaysSoIsNotAccused() throws {
        try exchange("one")
        let copy = stage.folder.file("copy.sqlite")
        try AtomicFile.write(File.bytes(at: stage.carrier.home.layout.caseFile, limit: 1 << 30), to: copy)
        try exchange("two")
        try restore(copy)
        let restored = try Party("carrier", in: stage.folder)
        _ = try restored.home.renewStream(reason: "restored", randomness: .system, by: restored.actor())
        let renewed = try Party("carrier", in: stage.folder)
        let envelope = try renewed.seal(stage.bundle("three"), to: [stage.agency], in: stage.folder)[0]
        let outcome = try stage.agency.importFile(envelope)
        #expect(outcome.stored != nil && outcome.codes.contains("log-began"))
        #expect(!outcome.codes.contains("log-equivocation"), "\(outcome.codes)")
        #expect(try stage.agency.home.caseFile.logConflicts().isEmpty)
    }

    @Test func aHomeLearnsFromItsPartnerThatItWasRestored() throws {
        try exchange("one")
        let copy = stage.folder.file("copy.sqlite")
        try AtomicFile.write(File.bytes(at: stage.carrier.home.layout.caseFile, limit: 1 << 30), to: copy)
        try exchange("two")
        try exchange("three")
        try restore(copy)
        let restored = try Party("carrier", in: stage.folder)
        let message = try stage.agency.seal(stage.bundle("back"), to: [stage.carrier], in: stage.folder)[0]
        let outcome = try restored.importFile(message)
        #expect(outcome.stored != nil && outcome.codes.contains("own-log-behind"), "\(outcome.codes)")
    }

    @Test func aCheckpointThatCannotBeVerifiedCostsNoMessage() throws {
        let envelope = try stage.envelope("one")
        let later = Stage.now.adding(seconds: 60)
        _ = try stage.carrier.keeper(at: later).revoke("log", since: nil, .compromise)
        try stage.agency.meet(stage.carrier, at: later)
        let outcome = try stage.agency.importFile(envelope, at: later.adding(seconds: 3600))
        #expect(outcome.stored != nil && outcome.codes.contains("checkpoint-not-verified"), "\(outcome.codes)")
        #expect(try stage.agency.home.caseFile.newestHead(of: stage.carrier.id.text) == nil)
    }

    @Test func aMessageToSeveralHasNoCheckpointAndOneOfVersion1Neither() throws {
        let together = try stage.carrier.seal(
            stage.bundle(), to: [stage.agency, stage.partner], in: stage.folder, together: true)[0]
        #expect(try signed(together, by: stage.agency).manifest.checkpoint == nil)
        let alone = try stage.envelope("two")
        let checkpoint = try #require(try signed(alone, by: stage.agency).manifest.checkpoint)
        let note = try SignedNote(parsing: Array(checkpoint.note.utf8))
        let head = try Checkpoint(parsing: note.text)
        // Before this message the log had its beginning and the first one.
        #expect(head.head.size == 2)
        #expect(LogOrigin(head.origin)?.partner == stage.agency.id.text)
        let old = try stage.carrier.mail().seal(
            [stage.bundle("three")], to: [stage.agency.id], together: false, PackageSealer.Terms(version: .v1)
        ) { stage.folder.file($0) }[0].path
        #expect(try signed(old, by: stage.agency).manifest.checkpoint == nil)
    }

    @Test func withoutAKeyForCheckpointsMessagesGoWithoutThemUntilTheListIsRenewed() throws {
        try Paths.removeFile(stage.carrier.home.layout.certificate(.log))
        #expect(try signed(stage.envelope("one"), by: stage.agency).manifest.checkpoint == nil)
        #expect(try acts(of: stage.carrier, about: stage.agency) == ["log-began", "message-sent"])
    }

    @Test func aKeySetOfAnEarlierVersionGetsTheKeyWithTheNextList() throws {
        let fixture = try stage.carrier.keeper()
        try fixture.rotate([.log], .p256)
        let key = try stage.carrier.home.logCertificate()
        #expect(try stage.carrier.home.logCertificates().count == 2)
        #expect(try stage.carrier.home.ownProfile().certificate(.log) == key)
        // What the former key signed is still this home's own.
        #expect(try signed(stage.envelope("one"), by: stage.agency).manifest.checkpoint?.certificate == key?.der)
    }

    @Test func wordsThatWereDestroyedLeaveAllProofsWhole() throws {
        let (there, _) = try exchange("one")
        let before = try log(of: stage.agency, about: stage.carrier).head
        let message = try #require(there.manifest?.messageID.description)
        _ = try Purger(stage.agency.home, actor: stage.agency.actor()).purge(.messages([message]), reason: "test")
        let log = try log(of: stage.agency, about: stage.carrier)
        let entries = try stage.agency.home.caseFile.entries(of: log, in: 0..<log.head.size)
        #expect(entries.count { $0.content == nil } == 1)
        #expect(try acts(of: stage.agency, about: stage.carrier).last == "message-destroyed")
        #expect(try stage.agency.home.caseFile.hasHead(before, for: stage.carrier.id.text, stream: log.stream) == true)
        #expect(try stage.agency.home.caseFile.verifyRelationLogs() > 0)
        #expect(try exchange("two").there.allFindings.isEmpty)
    }

    @Test func aRefusedMessageIsInTheLogOnce() throws {
        let envelope = try stage.carrier.seal(
            stage.bundle(), to: [stage.agency], in: stage.folder, expires: Stage.now.adding(seconds: 10))[0]
        for _ in 0..<3 { _ = try stage.agency.importFile(envelope, at: Stage.now.adding(seconds: 100)) }
        #expect(try acts(of: stage.agency, about: stage.carrier).count { $0 == "message-rejected" } == 1)
    }

    @Test func receiptsCanBeShownWithoutTheirSeal() throws {
        let (there, _) = try exchange("one")
        let message = try #require(there.manifest?.messageID.description)
        let signed = try #require(try stage.agency.home.caseFile.signedReceipts(for: message).last)
        // With the root of its signer alone, as a third party has it.
        let root = try stage.agency.home.certificate(.root)
        let context = VerificationContext(
            trust: TrustStore(
                anchors: [TrustAnchor(root: root)], revocationLists: [try stage.agency.home.revocationList()]),
            time: Stage.now)
        guard case .package(let judgement) = try PackageReader.judge(signed.content, context) else {
            Issue.record("it is no package")
            return
        }
        let package = try #require(judgement.package)
        #expect(try ReceiptDocument(in: package).messageID.description == message)
        #expect(try stage.carrier.home.caseFile.receivedReceiptFiles(for: message).count == 1)
    }
}
