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

/// Audits from files and public keys alone: the homes are not asked.
struct AuditTests: AuditStage {
    let stage: Stage

    init() throws { stage = try Stage() }

    private func profiles(_ parties: Party...) -> [String] { parties.map(\.home.layout.profile) }

    private func codes(_ report: AuditReport) -> [String] { report.findings.map(\.code.name) }

    /// The lines of an export without some of them, with the right number of lines.
    private func edit(_ path: String, _ body: (inout [String]) -> Void) throws {
        var lines = String(decoding: try File.bytes(at: path, limit: 1 << 26), as: UTF8.self).split(separator: "\n")
            .map(String.init)
        body(&lines)
        lines[lines.count - 1] = "{\"lines\":\(lines.count)}"
        try AtomicFile.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: path, replacing: true)
    }

    @Test func withoutAKeyForCheckpointsNothingIsExported() throws {
        try Paths.removeFile(stage.carrier.home.layout.certificate(.log))
        let writer = LogExportWriter(stage.carrier.home, keys: stage.carrier.keys, actor: stage.carrier.actor())
        #expect(faultCode { _ = try writer.write(nil, named: "x", to: MemorySink()) } == "log-key-missing")
    }

    @Test func whatBothSidesSayAgrees() throws {
        let messages = try ["one", "two", "three"].map { try exchange($0) }
        let report = try audit(
            profiles(stage.carrier, stage.agency)
                + [export(stage.carrier, "carrier.log"), export(stage.agency, "agency.log")])
        #expect(report.outcome == .passed, "\(report.findings)")
        #expect(Set(report.messages.map(\.id)) == Set(messages))
        #expect(report.messages.allSatisfy { $0.state == "accepted" && !$0.known.isEmpty && !$0.answered.isEmpty })
        // Each side's log was compared with heads that the other side holds.
        #expect(report.logs.filter { $0.party != $0.partner }.allSatisfy { $0.compared > 1 })
        #expect(report.parties.allSatisfy { !$0.fingerprint.isEmpty && !$0.isByExportOnly })
    }

    @Test func theExportOfOneRelationSaysNothingOfOthers() throws {
        try exchange("one")
        _ = try stage.carrier.seal(stage.bundle("two"), to: [stage.partner], in: stage.folder)
        let path = try export(stage.carrier, "carrier.log", relation: stage.agency)
        let text = String(decoding: try File.bytes(at: path, limit: 1 << 26), as: UTF8.self)
        #expect(!text.contains(stage.partner.id.text) && !text.contains("home_entry"))
        let report = try audit(profiles(stage.agency) + [path])
        #expect(report.outcome == .passed, "\(report.findings)")
        #expect(report.parties.first { $0.id == stage.carrier.id.text }?.isByExportOnly == true)
    }

    @Test(.needsTool("python3")) func anExportIsCheckedByAnotherProgram() throws {
        for name in ["one", "two", "three"] { try exchange(name) }
        let path = try export(stage.carrier, "carrier.log")
        let result = try Tool.run(
            "python3",
            [
                "-c",
                """
                import base64, hashlib, json, sys
                H = lambda b: hashlib.sha256(b).digest()
                def root(leaves):
                    if len(leaves) == 1: return leaves[0]
                    k = 1
                    while k * 2 < len(leaves): k *= 2
                    return H(b'\\x01' + root(leaves[:k]) + root(leaves[k:]))
                def check(note, leaves):
                    origin, size, head = note.split('\\n')[:3]
                    assert int(size) == len(leaves) and base64.b64decode(head) == root(leaves), note
                note, leaves, logs, chain = None, [], 0, ''
                for line in open(sys.argv[1], encoding='utf-8'):
                    it = json.loads(line)
                    if note and 'leaf' not in it:
                        check(note, leaves); logs += 1; note = None
                    if 'log' in it: note, leaves = it['note'], []
                    if 'leaf' in it:
                        leaf = bytes.fromhex(it['leaf'])
                        text = json.dumps(it['entry'], sort_keys=True, separators=(',', ':'), ensure_ascii=False)
                        assert H(b'\\x00' + bytes.fromhex(it['salt']) + text.encode()) == leaf, line
                        leaves.append(leaf)
                    if 'home_entry' in it:
                        text = json.dumps([chain, it['number']] + it['home_entry'], separators=(',', ':'), ensure_ascii=False)
                        chain = hashlib.sha256(text.encode()).hexdigest()
                        assert chain == it['chain'], line
                print(logs)
                """, path,
            ])
        #expect(result.status == 0 && result.text == "2\n", "\(result.errorText)")
    }

    /// Changes the entries of an export of the carrier's as a home that lies would: it signs the head of what it shows.
    private func lie(in path: String, _ body: (inout [String]) -> Void) throws {
        let key = try stage.carrier.signer(.log)
        try edit(path) { lines in
            body(&lines)
            var tree = MerkleRoot()
            for line in lines {
                let leaf = (try? JSONValue(parsing: line))?.object?["leaf"]?.string
                if let hash = leaf.flatMap({ Hex.decode($0) }).flatMap(SHA256Value.init) {
                    tree.add(hashed: hash, ShortDigester())
                }
            }
            guard let index = lines.firstIndex(where: { $0.contains("\"log\":\"corridor/") }),
                var log = (try? JSONValue(parsing: lines[index]))?.object, let origin = log["log"]?.string,
                let note = try? NoteKey.sign(
                    Checkpoint(origin: origin, head: TreeHead(size: tree.count, root: tree.value)).text,
                    name: origin, key.key)
            else { return }
            log["note"] = .string(note.written)
            lines[index] = String(decoding: JSONValue.object(log).canonical(), as: UTF8.self)
        }
    }

    @Test(arguments: [1, 2, 3, 5]) func anyCutBeyondWhatTheOtherSideHoldsIsFound(_ count: Int) throws {
        for name in ["one", "two", "three"] { try exchange(name) }
        // The agency holds the head before the third message: two entries less than there are.
        let path = try export(stage.carrier, "carrier.log", relation: stage.agency)
        try lie(in: path) { lines in
            let entries = lines.indices.filter { lines[$0].contains("\"leaf\":") }
            lines.removeSubrange(entries[entries.count - count]...entries[entries.count - 1])
        }
        let report = try audit([path, export(stage.agency, "agency.log")])
        #expect(codes(report).contains("audit-log-cut") == (count > 2), "\(report.findings)")
        // Without its end the log has nothing of a message that the other side took in.
        if count > 1 { #expect(codes(report).contains("audit-message-disputed")) }
    }

    @Test func aLogWithAnotherEntryInTheMiddleIsFound() throws {
        for name in ["one", "two", "three"] { try exchange(name) }
        let path = try export(stage.carrier, "carrier.log", relation: stage.agency)
        try lie(in: path) { lines in
            let entries = lines.indices.filter { lines[$0].contains("\"leaf\":") }
            guard var line = (try? JSONValue(parsing: lines[entries[1]]))?.object,
                var entry = line["entry"]?.object, let salt = line["salt"]?.string.flatMap({ Hex.decode($0) })
            else { return }
            entry["time"] = "2026-02-01T00:00:00.000Z"
            line["entry"] = .object(entry)
            line["leaf"] = .string(Hex.encode(MerkleRoot.leaf(salt, JSONValue.object(entry).canonical()).bytes))
            lines[entries[1]] = String(decoding: JSONValue.object(line).canonical(), as: UTF8.self)
        }
        #expect(codes(try audit([path])).contains("audit-log-rewritten") == false)
        let report = try audit([path, export(stage.agency, "agency.log")])
        #expect(codes(report).contains("audit-log-rewritten"), "\(report.findings)")
    }

    @Test func wordsThatWereDestroyedMakeADenialUncertain() throws {
        let message = try exchange("one")
        _ = try Purger(stage.agency.home, actor: stage.agency.actor()).purge(.messages([message]), reason: "test")
        let early = try export(stage.agency, "agency.log", relation: stage.carrier)
        let second = try exchange("two")
        let report = try audit([early, receipt(of: second, by: stage.agency, "receipt.asice")])
        #expect(codes(report).contains("audit-wordless"))
        let denied = report.findings.filter { $0.code.name == "audit-message-denied" }
        #expect(!denied.isEmpty && denied.allSatisfy { $0.severity == .warning })
    }

    @Test func receiptsOfOnePartyThatContradictEachOtherAreFound() {
        var evidence = AuditEvidence()
        for (number, state) in ["rejected", "delivered", "accepted", "rejected"].enumerated() {
            evidence.receipts.append(
                AuditEvidence.Receipt(
                    by: "b", to: "a", message: "m", digest: "d", state: state, time: "2026-03-01T12:00:00.000Z",
                    stream: "s", number: number, file: state))
        }
        var judge = AuditJudge(evidence)
        let report = judge.report(made: Stage.now, judged: Stage.now)
        #expect(codes(report) == ["audit-receipts-contradict"])
    }

    @Test func aFileThatDoesNotVerifyCountsForNothing() throws {
        let package = try open(try stage.envelope("one"), by: stage.agency, "one.package.asice")
        let report = try audit(profiles(stage.agency) + [package])
        #expect(codes(report) == ["audit-file-not-verified"] && report.messages.isEmpty)
    }

    @Test func anEntryThatWasChangedIsFound() throws {
        try exchange("one")
        let path = try export(stage.carrier, "carrier.log")
        try edit(path) { lines in
            for index in lines.indices { lines[index].replace("message-sent", with: "message-seen") }
        }
        #expect(codes(try audit([path])).contains("audit-export-broken"))
    }

    @Test func theEndOfTheHomesLogIsFoundToBeCut() throws {
        try exchange("one")
        let path = try export(stage.carrier, "carrier.log")
        try edit(path) { lines in
            let entries = lines.indices.filter { lines[$0].contains("\"home_entry\":") }
            lines.removeSubrange(entries[entries.count - 3]...entries[entries.count - 1])
        }
        #expect(codes(try audit([path])).contains("audit-home-log-cut"))
    }

    @Test func anExportThatEndsInTheMiddleIsMalformed() throws {
        try exchange("one")
        let path = try export(stage.carrier, "carrier.log")
        let bytes = try File.bytes(at: path, limit: 1 << 26)
        for end in [0, 1, bytes.count / 2, bytes.count - 1] {
            try AtomicFile.write(Array(bytes.prefix(end)), to: path, replacing: true)
            let report = try audit([path])
            #expect(report.outcome != .passed || codes(report).contains("audit-file-other"), "\(end)")
        }
    }

    @Test func aHomeThatDeniesAMessageIsRefutedByItsReceipt() throws {
        try exchange("one")
        // A copy of the agency's home from before the message says nothing of it.
        let early = try export(stage.agency, "agency.log", relation: stage.carrier)
        let message = try exchange("two")
        let receipt = try receipt(of: message, by: stage.agency, "receipt.asice")
        let report = try audit([early, export(stage.carrier, "carrier.log"), receipt])
        #expect(codes(report).contains("audit-message-denied") && report.outcome == .failed, "\(report.findings)")
    }

    @Test func aSenderThatDeniesAMessageIsRefutedByItsSignature() throws {
        try exchange("one")
        let early = try export(stage.carrier, "carrier.log", relation: stage.agency)
        let package = try open(try stage.envelope("two"), by: stage.agency, "two.package.asice")
        let report = try audit([early, package])
        #expect(codes(report).contains("audit-message-denied"), "\(report.findings)")
    }

    @Test func whatDidNotArriveIsMissingAndContradictsNothing() throws {
        try exchange("one")
        _ = try stage.envelope("two")
        let report = try audit([export(stage.carrier, "carrier.log"), export(stage.agency, "agency.log")])
        #expect(codes(report).contains("audit-message-missing") && report.outcome == .indeterminate)
    }

    @Test func twoMessagesWithOneNumberAreFound() throws {
        let copy = stage.folder.file("copy.sqlite")
        try AtomicFile.write(File.bytes(at: stage.carrier.home.layout.caseFile, limit: 1 << 30), to: copy)
        let first = try open(try stage.envelope("one"), by: stage.agency, "one.package.asice")
        for name in try Paths.names(in: stage.carrier.home.layout.home) where name.hasPrefix("case.sqlite") {
            try Paths.removeFile(Paths.join(stage.carrier.home.layout.home, name))
        }
        try AtomicFile.write(
            File.bytes(at: copy, limit: 1 << 30), to: stage.carrier.home.layout.caseFile, replacing: true)
        try Paths.removeFile(Paths.join(stage.carrier.home.layout.home, "sent.json"))
        let again = try Party("carrier", in: stage.folder)
        let second = try open(
            try again.seal(stage.bundle("two"), to: [stage.agency], in: stage.folder)[0], by: stage.agency,
            "two.package.asice")
        let report = try audit(profiles(stage.carrier) + [first, second])
        #expect(codes(report).contains("audit-number-twice"), "\(report.findings)")
    }

    @Test func twoHeadsForOneSizeAreFound() throws {
        try exchange("one")
        let signer = try stage.carrier.signer(.log)
        let origin = LogOrigin(
            party: stage.carrier.id.text, partner: stage.agency.id.text,
            stream: stage.carrier.home.identity.stream.description
        ).text
        let notes = try [1, 2].map { number in
            let head = TreeHead(size: 7, root: MerkleRoot.leaf([UInt8(number)]))
            let note = try NoteKey.sign(Checkpoint(origin: origin, head: head).text, name: origin, signer.key)
            return try stage.folder.write(note.written, "note-\(number).txt")
        }
        let report = try audit(profiles(stage.carrier) + notes)
        #expect(codes(report).contains("audit-heads-differ"), "\(report.findings)")
        // Signed by another party they are nothing.
        let other = try NoteKey.sign(
            "\(origin)\n1\n\(Base64.encode(MerkleRoot.leaf([1]).bytes))\n", name: origin,
            stage.agency.signer(.log).key)
        let path = try stage.folder.write(other.written, "other.txt")
        #expect(codes(try audit(profiles(stage.carrier) + [path])) == ["audit-checkpoint-not-verified"])
    }

    @Test func whatWasSignedWithARevokedCertificateIsFound() throws {
        let package = try open(try stage.envelope("one"), by: stage.agency, "one.package.asice")
        let later = Stage.now.adding(seconds: 86_400)
        _ = try stage.carrier.keeper(at: later).revoke("originator", since: nil, .compromise)
        let report = try audit(profiles(stage.carrier) + [package], at: later.adding(seconds: 3600))
        #expect(codes(report).contains("audit-certificate-revoked"), "\(report.findings)")
    }

    @Test func destructionIsInTheTimelineWhenItsCertificateIsSigned() throws {
        let message = try exchange("one")
        let purger = Purger(stage.agency.home, actor: stage.agency.actor())
        let result = try purger.purge(.messages([message]), reason: "test")
        let made = try purger.certify(result.purged, stage.agency.keys)
        let certificate = stage.folder.file("destroyed.json")
        try AtomicFile.write(made.certificate, to: certificate)
        try AtomicFile.write(made.signature, to: certificate + ".p7s")
        let logs = try [export(stage.carrier, "carrier.log"), export(stage.agency, "agency.log")]
        let report = try audit(profiles(stage.agency) + [certificate, certificate + ".p7s"] + logs)
        #expect(report.messages.first?.destroyed.isEmpty == false)
        #expect(report.events.contains { $0.basis == "certificate of destruction" && $0.detail.isEmpty })
        #expect(report.outcome == .passed, "\(report.findings)")
        let unsigned = try audit(profiles(stage.agency) + [certificate] + logs)
        #expect(codes(unsigned).contains("audit-destruction-unsigned"))
        #expect(!unsigned.events.contains { $0.basis == "certificate of destruction" })
    }

    @Test(arguments: ["", "PK\u{3}\u{4}cut", #"{"format":"corridor-destruction-certificate","me"#])
    func evidenceThatWasCutIsNotPassedOver(_ text: String) throws {
        let report = try audit(profiles(stage.carrier) + [stage.folder.write(text, "evidence")])
        #expect(codes(report) == ["audit-file-unreadable"] && report.outcome == .indeterminate)
    }

    @Test func thatOneSideGaveNoLogIsSaid() throws {
        try exchange("one")
        let carrier = try export(stage.carrier, "carrier.log", relation: stage.agency)
        let alone = try audit(profiles(stage.carrier, stage.agency) + [carrier])
        #expect(codes(alone).contains("audit-log-not-given"))
        let finding = try #require(alone.findings.first { $0.code.name == "audit-log-not-given" })
        #expect(finding.facts["party"]?.contains(stage.agency.id.text.prefix(12)) == true)
        let both = try audit(profiles(stage.carrier, stage.agency) + [carrier, export(stage.agency, "agency.log")])
        #expect(!codes(both).contains("audit-log-not-given"))
    }

    @Test func envelopesCountAsFarAsTheirOutsideSays() throws {
        let report = try audit(profiles(stage.carrier) + [stage.envelope()])
        #expect(report.events.map(\.basis) == ["envelope"] && report.outcome == .passed)
    }

    @Test(arguments: ["hello", "{}", "P", "corridor/x\n", "{\"format\":\"corridor-log-export\"}\n"])
    func aFileThatIsNoneOfTheseIsNamed(_ text: String) throws {
        let report = try audit([try stage.folder.write(text, "file")])
        #expect(!report.findings.isEmpty && report.messages.isEmpty)
    }
}
