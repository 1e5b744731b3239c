internal import Diagnostics
internal import Digests
internal import Files
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import TransparencyLog
internal import X509

/// Reads a log export line by line, and checks it against itself: hashes of leaves, roots, the signed heads, the chain of
/// the home's log, and that the logs of relations name that log as it is. Lines are read by all workers, and put
/// together in their order.
///
/// Only a log that is whole, and whose head its party signed, is in the result: what others changed on the way accuses
/// nobody.
struct LogExportReader {
    /// The name of the file.
    let file: String
    /// The logs that are whole and signed.
    private(set) var logs: [AuditEvidence.Log] = []
    /// The heads that are signed: of these logs and of those of partners.
    private(set) var heads: [AuditEvidence.Head] = []
    private(set) var findings: [Finding] = []
    private var party = ""
    private var exported = ""
    /// The log that is being read.
    private var current: (log: AuditEvidence.Log, verdict: CheckpointVerifier.Verdict, pins: [ExportLine.Pin])?
    private var tree = MerkleRoot()
    private let digester = ShortDigester()
    /// The places of the home's log that signed logs name.
    private var pins: [Int: SHA256Value] = [:]
    /// The chain values of the home's log.
    private var chains: [SHA256Value] = []
    private var hasEnded = false
    private var line = 0

    /// Reads a file.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    init(reading source: any ByteSource, named file: String, _ checkpoints: CheckpointVerifier) throws(Fault) {
        self.file = file
        var lines = ExportLines(source)
        var failure: Fault?
        try Concurrent.inOrder(makeWorker: {}) { () throws(Fault) in
            try lines.next()
        } work: { (_: Void, part: [[UInt8]]) throws(Fault) in
            Self.read(part, in: file, checkpoints)
        } consume: { (part: [Result<ExportLine, Fault>]) throws(Fault) in
            for line in part where failure == nil {
                do throws(Fault) { try take(line) } catch { failure = error }
            }
        }
        if failure == nil, lines.isBroken || !hasEnded {
            // The line that would come next.
            line += 1
            failure = ExportLine.malformed("its end is missing")
        }
        if let failure {
            findings.append(
                Finding(
                    .auditExportMalformed, ["file": file, "line": "\(line)", "reason": Self.reason(failure)]))
        } else {
            checkPins()
        }
    }

    /// The profile in the first line of an export; `nil` when there is none that verifies against itself.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    static func profile(in source: any ByteSource, at time: Timestamp) throws(Fault) -> PartyProfile? {
        var lines = ExportLines(source)
        guard let first = try lines.next()?.first, let object = (try? JSONValue(parsing: first))?.object,
            let bytes = object["profile"]?.string.flatMap(Base64.decode),
            let profile = try? PartyProfile(reading: bytes, at: time), profile.party.text == object["party"]?.string
        else { return nil }
        return profile
    }

    private static func read(
        _ part: [[UInt8]], in file: String, _ checkpoints: CheckpointVerifier
    ) -> [Result<ExportLine, Fault>] {
        part.map { bytes in
            do throws(Fault) { return .success(try ExportLine(bytes, in: file, checkpoints)) } catch {
                return .failure(error)
            }
        }
    }

    private static func reason(_ fault: Fault) -> String {
        fault.code == .auditExportMalformed ? fault.finding.facts["reason"] ?? "" : fault.finding.sentence
    }

    private mutating func broken(_ reason: String) {
        findings.append(Finding(.auditExportBroken, ["file": file, "reason": reason]))
    }

    private mutating func take(_ result: Result<ExportLine, Fault>) throws(Fault) {
        line += 1
        let content = try result.get()
        if case .header(let party, let exported) = content, line == 1 {
            (self.party, self.exported) = (party, exported)
            return
        }
        guard line > 1, !hasEnded else { throw ExportLine.malformed("a line is not at its place") }
        if case .entry(let entry) = content { return try take(entry) }
        endLog()
        switch content {
        case .log(let origin, let begins, let verdict): try begin(origin, begins: begins, verdict)
        case .home(let number, let chain, let parts): try take(number, chain: chain, parts: parts)
        case .received(let verdict): note(verdict)
        case .end(let count):
            guard count == line else { throw ExportLine.malformed("lines are missing") }
            hasEnded = true
        case .header, .entry: throw ExportLine.malformed("a line is not at its place")
        }
    }

    // MARK: Logs

    private mutating func begin(
        _ origin: LogOrigin, begins: String, _ verdict: CheckpointVerifier.Verdict
    ) throws(Fault) {
        guard origin.party == party else { throw ExportLine.malformed("it has a log of another party") }
        if case .head(let stated, _) = verdict, stated != origin {
            throw ExportLine.malformed("the head of a log is that of another one")
        }
        let log = AuditEvidence.Log(origin: origin, begins: begins, exported: exported, file: file)
        current = (log, verdict, [])
        tree = MerkleRoot()
        note(verdict)
    }

    private mutating func take(_ entry: ExportLine.Entry) throws(Fault) {
        guard current != nil else { throw ExportLine.malformed("an entry is in no log") }
        guard entry.number == tree.count else { throw ExportLine.malformed("an entry has another number") }
        tree.add(hashed: entry.leaf, digester)
        current?.log.roots.append(tree.value)
        switch entry.words {
        case .none: current?.log.wordless += 1
        case .wrong:
            current?.log.wordless += 1
            broken("entry \(tree.count) of a log is not the one that its hash is of")
        case .said(let words, let pin):
            if let pin { current?.pins.append(pin) }
            // Of the log of the home only the heads count: nobody else has a part in it.
            if let origin = current?.log.origin, origin.party != origin.partner { current?.log.entries.append(words) }
        }
    }

    /// Ends the log that was read: it counts when it is the one whose head its party signed.
    private mutating func endLog() {
        guard let ended = current else { return }
        current = nil
        let partner = "\(ended.log.origin.partner.prefix(12))…"
        let isOfHome = ended.log.origin.party == ended.log.origin.partner
        let of = isOfHome ? "of the home" : "of the relation with \(partner)"
        guard case .head(_, let head) = ended.verdict else {
            if case .refused(let reason) = ended.verdict {
                findings.append(
                    Finding(.auditLogNotVerified, ["file": file, "of": of, "reason": reason]))
            }
            return
        }
        guard head.size == tree.count, head.root == tree.value else {
            return broken(
                "the log \(of) has \(tree.count) entries, and its head is another one, with "
                    + "\(head.size)")
        }
        var log = ended.log
        // Its first entry says when it began, under its signed head; what stands outside could hide what it lacks.
        if let first = log.entries.first, first.act == RelationAct.began { log.begins = first.time }
        logs.append(log)
        for pin in ended.pins {
            if let known = pins[pin.number], known != pin.chain {
                broken("two entries name entry \(pin.number) of the home's log")
            }
            pins[pin.number] = pin.chain
        }
    }

    private mutating func note(_ verdict: CheckpointVerifier.Verdict) {
        switch verdict {
        case .head(let origin, let head): heads.append(AuditEvidence.Head(origin: origin, head: head, file: file))
        case .refused(let reason):
            let finding = Finding(.auditCheckpointNotVerified, ["file": file, "reason": reason])
            if current == nil, findings.last != finding { findings.append(finding) }
        }
    }

    // MARK: The log of the home

    private mutating func take(_ number: Int, chain: SHA256Value, parts: [String]) throws(Fault) {
        guard number == chains.count + 1, parts.count == 5 else {
            throw ExportLine.malformed("an entry of the home's log has another number")
        }
        let content = JSONValue.array(
            [.string(chains.last.map { Hex.encode($0.bytes) } ?? ""), .number(JSONNumber(number))]
                + parts.map(JSONValue.string))
        if Digest.sha256(content.canonical()).bytes != chain.bytes {
            broken("entry \(number) of the home's log was changed")
        }
        chains.append(chain)
    }

    /// Compares the home's log with what the signed logs of relations, of which others hold heads, say of it.
    private mutating func checkPins() {
        guard !chains.isEmpty else { return }
        let wrong = pins.filter { number, chain in !chains.indices.contains(number - 1) || chains[number - 1] != chain }
        guard let first = wrong.keys.min() else { return }
        findings.append(
            Finding(.auditHomeLogCut, ["file": file, "party": "\(party.prefix(12))…", "entry": "\(first)"]))
    }
}
