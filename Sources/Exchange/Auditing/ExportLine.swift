internal import Diagnostics
internal import Digests
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import TransparencyLog
internal import X509

/// A line of a log export, read and checked as far as it can be by itself: on any thread.
enum ExportLine: Sendable {
    /// The first line.
    case header(party: String, exported: String)
    /// The beginning of a log: its name, since when it is kept, and what is said of its signed head.
    case log(LogOrigin, begins: String, CheckpointVerifier.Verdict)
    /// An entry of a log.
    case entry(Entry)
    /// An entry of the log of the home: time, actor, act, subject and details.
    case home(number: Int, chain: SHA256Value, parts: [String])
    /// The head of a partner's log.
    case received(CheckpointVerifier.Verdict)
    /// The last line: how many there are.
    case end(lines: Int)

    /// An entry of a log.
    struct Entry: Sendable {
        /// What its words say; `nil` when they were destroyed, or are not those of its hash.
        enum Words: Sendable {
            case none
            case wrong
            case said(AuditEvidence.Entry, pin: Pin?)
        }

        let number: Int
        let leaf: SHA256Value
        let words: Words
    }

    /// The last entry of the log of the home when an entry was written.
    struct Pin: Sendable {
        let number: Int
        let chain: SHA256Value
    }

    /// Reads a line.
    ///
    /// - Throws: `Fault` of kind `.badData`.
    init(_ bytes: [UInt8], in file: String, _ checkpoints: CheckpointVerifier) throws(Fault) {
        let value = try JSONValue(parsing: bytes)
        guard let object = value.object, value.canonical() == bytes else {
            throw Self.malformed("it is not canonical JSON, one object a line")
        }
        var fields = try JSONFields(value, entry: file)
        if object["log"] != nil {
            self = try Self.log(&fields, checkpoints)
        } else if object["leaf"] != nil {
            self = .entry(try Entry(&fields))
        } else if object["home_entry"] != nil {
            self = .home(
                number: try fields.integer("number", in: 1...Int.max),
                chain: try fields.parsed("chain", expected: "a SHA-256 digest", parse: Self.digest),
                parts: try fields.strings("home_entry", expected: "strings") { $0 })
        } else if object["received"] != nil {
            let note = try fields.string("received")
            self = .received(checkpoints.verify(note, by: try Self.base64(&fields, "certificate")))
        } else if object["lines"] != nil {
            self = .end(lines: try fields.integer("lines", in: 1...Int.max))
        } else {
            try fields.require(format: LogExportWriter.format, version: LogExportWriter.version)
            self = .header(
                party: try fields.parsed("party", expected: "a party id", parse: PartyID.init).text,
                exported: try fields.string("time"))
        }
    }

    private static func log(
        _ fields: inout JSONFields, _ checkpoints: CheckpointVerifier
    ) throws(Fault) -> ExportLine {
        let origin = try fields.parsed("log", expected: "the name of a log", parse: LogOrigin.init)
        let begins = try fields.string("begins")
        let note = try fields.string("note")
        return .log(
            origin, begins: begins, checkpoints.verify(note, by: try base64(&fields, "certificate")))
    }

    static func malformed(_ reason: String) -> Fault {
        Fault(.auditExportMalformed, kind: .badData, ["reason": reason])
    }

    fileprivate static func digest(_ text: String) -> SHA256Value? { Hex.decode(text).flatMap(SHA256Value.init) }

    private static func base64(_ fields: inout JSONFields, _ name: String) throws(Fault) -> [UInt8] {
        try fields.parsed(name, expected: "Base64", parse: Base64.decode)
    }
}

extension ExportLine.Entry {
    fileprivate init(_ fields: inout JSONFields) throws(Fault) {
        number = try fields.integer("number", in: 0...Int.max)
        leaf = try fields.parsed("leaf", expected: "a SHA-256 digest", parse: ExportLine.digest)
        guard let content = fields.optionalValue("entry") else {
            words = .none
            return
        }
        let salt = try fields.parsed("salt", expected: "hexadecimal", parse: { Hex.decode($0) })
        guard MerkleRoot.leaf(salt, content.canonical()) == leaf, let object = content.object else {
            words = .wrong
            return
        }
        let pin = object["home_log"]?.object.flatMap { pin -> ExportLine.Pin? in
            guard let number = pin["number"]?.number.flatMap({ Int($0.text) }),
                let chain = pin["chain"]?.string.flatMap(ExportLine.digest)
            else { return nil }
            return ExportLine.Pin(number: number, chain: chain)
        }
        words = .said(AuditEvidence.Entry(object), pin: pin)
    }
}

extension AuditEvidence.Entry {
    /// The words of an entry.
    fileprivate init(_ object: JSONObject) {
        func text(_ name: String) -> String { object[name]?.string ?? "" }
        func number(_ value: JSONValue?) -> Int { value?.number.flatMap { Int($0.text) } ?? 0 }
        let answers = object["answers"]?.object
        let former = object["former"]?.object
        self.init(
            act: text("act"), message: text("message"), digest: text("manifest_digest"), kind: text("kind"),
            stream: text("stream"), sequence: number(object["sequence"]), time: text("time"),
            answers: answers?["message"]?.string ?? "", answersDigest: answers?["manifest_digest"]?.string ?? "",
            state: text("state"), statement: AuditEvidence.Statement(object),
            formerStream: former?["stream"]?.string ?? "", formerSize: number(former?["size"]))
    }
}

extension AuditEvidence.Statement {
    /// The statement that an entry names; `nil` where it names none.
    fileprivate init?(_ object: JSONObject) {
        guard let digest = object["statement"]?.string else { return nil }
        self.init(
            act: object["statement_act"]?.string ?? "", digest: digest, issuer: object["issuer"]?.string ?? "")
    }
}
