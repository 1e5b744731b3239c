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
import StrictJSON
import TestSupport
import Testing
import TransparencyLog
import X509

/// Files that somebody made to accuse an honest party, or to trouble the auditor.
struct AuditAttackTests: AuditStage {
    let stage: Stage

    init() throws { stage = try Stage() }

    private var profiles: [String] { [stage.carrier, stage.agency].map(\.home.layout.profile) }

    private func codes(_ report: AuditReport) -> Set<String> { Set(report.findings.map(\.code.name)) }

    /// The findings that accuse a party.
    private static let accusations: Set<String> = [
        "audit-log-cut", "audit-log-rewritten", "audit-heads-differ", "audit-number-twice", "audit-message-denied",
        "audit-receipts-contradict",
    ]

    private func lines(_ path: String) throws -> [String] {
        String(decoding: try File.bytes(at: path, limit: 1 << 26), as: UTF8.self).split(separator: "\n").map(
            String.init)
    }

    private func write(_ lines: [String], to path: String) throws {
        var lines = lines
        lines[lines.count - 1] = "{\"lines\":\(lines.count)}"
        try AtomicFile.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: path, replacing: true)
    }

    /// What another one could do to the export of an honest party on its way, without the party's keys.
    @Test(arguments: ["cut", "moved", "words", "home", "resigned"])
    func anExportThatOthersChangedAccusesNobody(_ change: String) throws {
        let messages = try ["one", "two", "three"].map { try exchange($0) }
        let path = try export(stage.carrier, "carrier.log")
        var lines = try lines(path)
        let entries = lines.indices.filter { lines[$0].contains("\"leaf\":") && lines[$0].contains("message-sent") }
        let last = try #require(entries.last)
        switch change {
        case "cut": lines.remove(at: last)
        case "moved": lines.swapAt(entries[0], last)
        case "words": lines[last].replace("\"sequence\":3", with: "\"sequence\":2")
        case "home": lines.remove(at: try #require(lines.lastIndex { $0.contains("home_entry") }))
        default: try resign(&lines, without: last)
        }
        try write(lines, to: path)
        let report = try audit(
            profiles + [
                path, export(stage.agency, "agency.log"), receipt(of: messages[2], by: stage.agency, "r.asice"),
            ])
        #expect(report.outcome != .passed, "\(change)")
        #expect(codes(report).isDisjoint(with: Self.accusations), "\(change): \(report.findings)")
    }

    /// Takes an entry out, and signs the head of what is left with the key of another party.
    private func resign(_ lines: inout [String], without entry: Int) throws {
        lines.removeSubrange(entry..<(try #require(lines[entry...].firstIndex { !$0.contains("\"leaf\":") })))
        let begin = try #require(lines.firstIndex { $0.hasPrefix("{\"begins\"") })
        let end = try #require(lines[(begin + 1)...].firstIndex { !$0.contains("\"leaf\":") })
        var tree = MerkleRoot()
        for line in lines[(begin + 1)..<end] {
            let leaf = try #require(try JSONValue(parsing: line).object?["leaf"]?.string.flatMap { Hex.decode($0) })
            tree.add(hashed: try #require(SHA256Value(leaf)), ShortDigester())
        }
        var log = try #require(try JSONValue(parsing: lines[begin]).object)
        let origin = try #require(log["log"]?.string)
        let signer = try stage.agency.signer(.log)
        log["note"] = .string(
            try NoteKey.sign(
                Checkpoint(origin: origin, head: TreeHead(size: tree.count, root: tree.value)).text, name: origin,
                signer.key
            ).written)
        log["certificate"] = .string(Base64.encode(signer.certificate.der))
        lines[begin] = String(decoding: JSONValue.object(log).canonical(), as: UTF8.self)
    }

    @Test func aLogThatClaimsToHaveBegunLaterDeniesAllTheSame() throws {
        try exchange("one")
        let early = try export(stage.agency, "early.log")
        let message = try exchange("two")
        let changed = try lines(early).map { $0.replacing(#""begins":"2026"#, with: #""begins":"2036"#) }
        try write(changed, to: early)
        let report = try audit(profiles + [early, receipt(of: message, by: stage.agency, "r.asice")])
        #expect(codes(report).contains("audit-message-denied"), "\(report.findings)")
    }

    @Test func aHomeThatWasRestoredAndSaysSoIsNotAccused() throws {
        try exchange("one")
        let copy = stage.folder.file("copy.sqlite")
        try AtomicFile.write(File.bytes(at: stage.carrier.home.layout.caseFile, limit: 1 << 30), to: copy)
        let lost = try ["two", "three"].map { try exchange($0) }
        let home = stage.carrier.home.layout.home
        for name in try Paths.names(in: home) where name.hasPrefix("case.sqlite") {
            try Paths.removeFile(Paths.join(home, name))
        }
        try AtomicFile.write(File.bytes(at: copy, limit: 1 << 30), to: stage.carrier.home.layout.caseFile)
        let restored = try Party("carrier", in: stage.folder)
        _ = try restored.home.renewStream(reason: "restored", randomness: .system, by: restored.actor())
        let renewed = try Party("carrier", in: stage.folder)
        _ = try stage.agency.importFile(renewed.seal(stage.bundle("four"), to: [stage.agency], in: stage.folder)[0])
        let report = try audit(
            profiles + [
                export(renewed, "carrier.log"), export(stage.agency, "agency.log"),
                receipt(of: lost[0], by: stage.agency, "r.asice"),
            ])
        #expect(codes(report).contains("audit-log-restored"), "\(report.findings)")
        #expect(codes(report).isDisjoint(with: Self.accusations) && report.outcome == .indeterminate)
    }

    @Test func theLogOfAnotherHomeOfThePartyIsAskedFor() throws {
        let message = try exchange("one")
        let path = try export(stage.carrier, "carrier.log")
        // Another home of the carrier, of which no log is given, signed a head of its own.
        let signer = try stage.carrier.signer(.log)
        let origin = LogOrigin(
            party: stage.carrier.id.text, partner: stage.agency.id.text,
            stream: UUID.v5(
                namespace: stage.carrier.home.identity.stream, name: []
            ).description
        ).text
        let note = try NoteKey.sign(
            Checkpoint(origin: origin, head: TreeHead(size: 3, root: MerkleRoot.leaf([1]))).text, name: origin,
            signer.key)
        let report = try audit(
            profiles + [
                path, export(stage.agency, "agency.log"), receipt(of: message, by: stage.agency, "r.asice"),
                stage.folder.write(note.written, "note"),
            ])
        #expect(codes(report) == ["audit-log-absent"], "\(report.findings)")
    }

    @Test func aReceiptForNothingThatWasSentIsDisputed() throws {
        try exchange("one")
        let early = try export(stage.carrier, "carrier.log")
        // The agency's receipt for a message that the carrier's log does not have: who of them lies is not decided.
        let message = try exchange("two")
        let report = try audit(profiles + [early, receipt(of: message, by: stage.agency, "r.asice")])
        #expect(codes(report).contains("audit-message-disputed"), "\(report.findings)")
        #expect(codes(report).isDisjoint(with: Self.accusations))
    }

    @Test func aReceiptOfAPartyThatTheMessageWasNotForCountsForNothing() {
        var evidence = AuditEvidence()
        let place = AuditEvidence.Place(recipient: "b", stream: "s", number: 1)
        evidence.messages = [
            AuditEvidence.Message(
                id: "m", digest: "d", kind: "bundle", sender: "a", recipients: [place],
                created: "2026-03-01T12:00:00.000Z", file: "m")
        ]
        for (by, to) in [("b", "a"), ("c", "a"), ("b", "c")] {
            evidence.receipts.append(
                AuditEvidence.Receipt(
                    by: by, to: to, message: "m", digest: "d", state: "accepted", time: "2026-03-01T12:00:00.000Z",
                    stream: "t", number: 1, file: by + to))
        }
        var judge = AuditJudge(evidence)
        let report = judge.report(made: Stage.now, judged: Stage.now)
        #expect(report.findings.map(\.code.name) == ["audit-receipt-stray", "audit-receipt-stray"])
        #expect(report.messages.count == 1 && report.messages.first?.state == "accepted")
    }

    @Test func whatWasRefusedAndThenTakenInContradictsNothing() {
        var evidence = AuditEvidence()
        for (number, state) in ["rejected", "accepted"].enumerated() {
            evidence.receipts.append(
                AuditEvidence.Receipt(
                    by: "b", to: "a", message: "m", digest: "d", state: state, time: "2026-03-01T12:00:00.000Z",
                    stream: "s", number: number, file: state))
        }
        var judge = AuditJudge(evidence)
        #expect(judge.report(made: Stage.now, judged: Stage.now).findings.isEmpty)
    }

    @Test func foldersAreReadAndLinksInThemAreNot() throws {
        try exchange("one")
        let folder = stage.folder.file("evidence")
        try Paths.makeFolder(folder + "/inner")
        for (name, path) in [
            ("carrier.asice", profiles[0]), ("inner/agency.asice", profiles[1]),
            ("inner/carrier.log", try export(stage.carrier, "c.log")), (".hidden", try export(stage.agency, "a.log")),
        ] { try AtomicFile.write(File.bytes(at: path, limit: 1 << 26), to: folder + "/" + name) }
        try Paths.link(folder + "/link.log", to: stage.folder.file("a.log"))
        let report = try audit([folder])
        #expect(report.files.map { Paths.name(of: $0.name) } == ["carrier.asice", "agency.asice", "carrier.log"])
        // Named twice, a file is read once.
        #expect(try audit([folder, folder + "/carrier.asice"]).files.count == 3)
    }

    @Test func aNoteOfAnySizeIsJudgedOrNamed() throws {
        let huge = try stage.folder.write("corridor/" + String(repeating: "x", count: 1 << 17), "huge")
        let report = try audit(profiles + [huge])
        #expect(codes(report) == ["audit-file-other"])
    }

    @Test func theSameIsFoundByOneWorkerAndBySeveral() throws {
        let messages = try ["one", "two", "three"].map { try exchange($0) }
        let writer = EvidenceWriter(stage.agency.home, keys: stage.agency.keys, clock: .fixed(Stage.now))
        let folder = stage.folder.file("packages")
        let written = try writer.prepare(stage.carrier.id, to: folder)
        try written.commit()
        #expect(written.count == 6 && written.findings.isEmpty)
        #expect(try writer.prepare(stage.partner.id, to: stage.folder.file("none")).count == 0)
        let files = try profiles + [export(stage.agency, "agency.log"), export(stage.carrier, "c.log"), folder]
        let reports = try [1, 4].map { workers in try Concurrent.withWorkers(workers) { try audit(files) } }
        #expect(reports[0] == reports[1] && reports[0].outcome == .passed, "\(reports[0].findings)")
        #expect(Set(reports[0].messages.map(\.id)) == Set(messages))
        let one = reports[0].about(message: String(messages[1].prefix(8)))
        #expect(one.messages.map(\.id) == [messages[1]] && one.events.count < reports[0].events.count)
        #expect(one.events.contains { $0.act == "receipt-received" })
    }
}
