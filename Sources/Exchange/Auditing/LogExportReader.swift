internal import Diagnostics
internal import Digests
internal import Files
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import TransparencyLog
internal import X509

/// Reads a log export line by line, and checks it against itself: hashes of leaves, roots, the chain of the home's log,
/// and that the logs of relations name that log as it is.
struct LogExportReader {
    /// A head in an export: its note and certificate, not yet verified.
    struct StatedHead {
        let note: String
        let certificate: [UInt8]
    }

    /// The longest line, in bytes: that of the profile.
    private static let longestLine = 1 << 25

    /// The name of the file.
    let file: String
    private(set) var party = ""
    private(set) var exported = ""
    private(set) var profile: [UInt8] = []
    private(set) var logs: [AuditEvidence.Log] = []
    private(set) var heads: [StatedHead] = []
    private(set) var findings: [Finding] = []
    private var tree = MerkleRoot()
    private var stated: TreeHead?
    private let digester = ShortDigester()
    /// The places of the home's log that entries name: chain values by number.
    private var pins: [Int: String] = [:]
    private var chains: [String] = []
    private var hasEnded = false
    private var line = 0

    /// Reads a file.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    init(reading source: any ByteSource, named file: String) throws(Fault) {
        self.file = file
        var pending: [UInt8] = []
        var failure: Fault?
        try source.forEachPiece(of: 0..<source.count) { piece throws(Fault) in
            guard failure == nil else { return }
            pending.append(contentsOf: piece)
            var start = 0
            while failure == nil, let end = pending[start...].firstIndex(of: UInt8(ascii: "\n")) {
                do throws(Fault) { try read(Array(pending[start..<end])) } catch { failure = error }
                start = end + 1
            }
            pending.removeFirst(start)
            if pending.count > Self.longestLine { failure = malformed("a line is too long") }
        }
        if failure == nil, !pending.isEmpty || !hasEnded { failure = malformed("its end is missing") }
        if let failure {
            findings.append(
                Finding(
                    .auditExportMalformed, ["file": file, "line": "\(line)", "reason": failure.finding.sentence]))
        }
        checkPins()
    }

    private func malformed(_ reason: String) -> Fault {
        Fault(.auditExportMalformed, kind: .badData, ["file": file, "line": "\(line)", "reason": reason])
    }

    private mutating func broken(_ reason: String) {
        findings.append(Finding(.auditExportBroken, ["file": file, "reason": reason]))
    }

    private mutating func read(_ bytes: [UInt8]) throws(Fault) {
        line += 1
        let value = try JSONValue(parsing: bytes)
        guard let object = value.object, value.canonical() == bytes, !hasEnded else {
            throw malformed("it is not canonical JSON, one object a line")
        }
        var fields = try JSONFields(value, entry: file)
        if line == 1 {
            try readHeader(&fields)
        } else if object["log"] != nil {
            try readLog(&fields)
        } else if object["leaf"] != nil {
            try readEntry(&fields)
        } else if object["home_entry"] != nil {
            endLog()
            try readHomeEntry(&fields)
        } else if object["received"] != nil {
            endLog()
            heads.append(
                StatedHead(
                    note: try fields.string("received"),
                    certificate: try fields.parsed("certificate", expected: "Base64", parse: Base64.decode)))
        } else {
            endLog()
            guard try fields.integer("lines", in: 1...Int.max) == line else { throw malformed("lines are missing") }
            hasEnded = true
        }
    }

    private mutating func readHeader(_ fields: inout JSONFields) throws(Fault) {
        try fields.require(format: LogExportWriter.format, version: LogExportWriter.version)
        party = try fields.parsed("party", expected: "a party id", parse: PartyID.init).text
        exported = try fields.string("time")
        profile = try fields.parsed("profile", expected: "Base64", parse: Base64.decode)
    }

    private mutating func readLog(_ fields: inout JSONFields) throws(Fault) {
        endLog()
        let origin = try fields.parsed("log", expected: "the name of a log", parse: LogOrigin.init)
        guard origin.party == party else { throw malformed("it has a log of another party") }
        let note = try fields.string("note")
        let checkpoint = try Checkpoint(parsing: SignedNote(parsing: Array(note.utf8)).text)
        guard checkpoint.origin == origin.text else { throw malformed("the head of a log is that of another one") }
        heads.append(
            StatedHead(
                note: note, certificate: try fields.parsed("certificate", expected: "Base64", parse: Base64.decode)))
        logs.append(
            AuditEvidence.Log(
                origin: origin, begins: try fields.string("begins"), exported: exported, file: file))
        stated = checkpoint.head
        tree = MerkleRoot()
    }

    /// Compares the log that was read with its head.
    private mutating func endLog() {
        guard let head = stated, let log = logs.last else { return }
        stated = nil
        guard head.size != tree.count || head.root != tree.value else { return }
        broken(
            "the log of the relation with \(log.origin.partner.prefix(12))… has \(tree.count) entries, and its head is "
                + "another one, with \(head.size)")
    }

    private mutating func readEntry(_ fields: inout JSONFields) throws(Fault) {
        guard stated != nil, !logs.isEmpty else { throw malformed("an entry is in no log") }
        guard try fields.integer("number", in: 0...Int.max) == tree.count else {
            throw malformed("an entry has another number")
        }
        let leaf = try fields.parsed("leaf", expected: "a SHA-256 digest") { Hex.decode($0).flatMap(SHA256Value.init) }
        tree.add(hashed: leaf, digester)
        let last = logs.count - 1
        logs[last].roots.append(tree.value)
        guard let content = fields.optionalValue("entry") else {
            logs[last].wordless += 1
            return
        }
        let salt = try fields.parsed("salt", expected: "hexadecimal", parse: { Hex.decode($0) })
        if MerkleRoot.leaf(salt, content.canonical()) != leaf {
            broken("entry \(tree.count) of a log is not the one that its hash is of")
        }
        let object = content.object ?? JSONObject()
        func text(_ name: String) -> String { object[name]?.string ?? "" }
        let answers = object["answers"]?.object
        logs[last].entries.append(
            AuditEvidence.Entry(
                act: text("act"), message: text("message"), digest: text("manifest_digest"),
                kind: text("kind"), stream: text("stream"),
                sequence: object["sequence"]?.number.flatMap { Int($0.text) } ?? 0, time: text("time"),
                answers: answers?["message"]?.string ?? "",
                answersDigest: answers?["manifest_digest"]?.string ?? "", state: text("state")))
        if let pin = object["home_log"]?.object, let number = pin["number"]?.number.flatMap({ Int($0.text) }),
            let chain = pin["chain"]?.string
        {
            if let known = pins[number], known != chain { broken("two entries name entry \(number) of the home's log") }
            pins[number] = chain
        }
    }

    private mutating func readHomeEntry(_ fields: inout JSONFields) throws(Fault) {
        let number = try fields.integer("number", in: 1...Int.max)
        let chain = try fields.string("chain")
        let parts = try fields.strings("home_entry", expected: "strings") { $0 }
        guard number == chains.count + 1, parts.count == 5 else {
            throw malformed("an entry of the home's log has another number")
        }
        let content = JSONValue.array(
            [.string(chains.last ?? ""), .number(JSONNumber(number))] + parts.map(JSONValue.string))
        if Digest.sha256(content.canonical()).hex != chain { broken("entry \(number) of the home's log was changed") }
        chains.append(chain)
    }

    /// Compares the home's log with what the logs of relations, of which others hold heads, say of it.
    private mutating func checkPins() {
        guard !chains.isEmpty else { return }
        let wrong = pins.filter { number, chain in !chains.indices.contains(number - 1) || chains[number - 1] != chain }
        guard let first = wrong.keys.min() else { return }
        findings.append(Finding(.auditHomeLogCut, ["party": party, "entry": "\(first)"]))
    }
}
