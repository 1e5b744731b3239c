package import CaseFile
package import Diagnostics
internal import Digests
package import Files
package import PartyHome
internal import Packages
internal import Platform
internal import StrictJSON
internal import TransparencyLog
package import X509

/// Writes the logs of a home into a file that anybody can check who knows the party's root (specs/exchange.md, "Log
/// exports"): lines of canonical JSON.
package struct LogExportWriter: Sendable {
    private let home: Home
    private let keys: KeyRing
    private let actor: LogActor

    /// A writer.
    package init(_ home: Home, keys: KeyRing, actor: LogActor) {
        self.home = home
        self.keys = keys
        self.actor = actor
    }

    /// What was written.
    package struct Summary: Hashable, Sendable {
        /// The number of logs.
        package var logs = 0
        /// The number of their entries.
        package var entries = 0
        /// The number of heads of partners' logs.
        package var heads = 0
        /// The number of lines.
        package var lines = 0
    }

    /// Writes the logs. An entry of the home's own log says so first, so that the signed heads cover all of it.
    ///
    /// - Parameters:
    ///   - partner: the one relation whose log is written; `nil` for those of all relations and of the home.
    ///   - name: the name of the file, for the log.
    /// - Throws: `Fault` `log-key-missing`, those of the keys, and of kind `.inputOutput`.
    package func write(
        _ partner: PartyID?, named name: String, to sink: any ByteSink
    ) throws(Fault) -> Summary {
        try home.writing { home throws(Fault) in
            guard try home.logCertificate() != nil else { throw Fault(.logKeyMissing, kind: .policy) }
            let signer = try home.signer(.log, keys, at: actor.time)
            try home.caseFile.noteExported(name, stream: home.identity.stream.description, by: actor)
            return try write(home, about: partner, signedBy: signer, to: sink)
        }
    }

    private func write(
        _ home: Home, about partner: PartyID?, signedBy signer: Signer, to sink: any ByteSink
    ) throws(Fault) -> Summary {
        var summary = Summary()
        func line(_ object: JSONObject) throws(Fault) {
            try sink.write(JSONValue.object(object).canonical() + [UInt8(ascii: "\n")])
            summary.lines += 1
        }
        try line(try header(home))
        for log in try home.caseFile.relationLogs() where partner == nil || log.party == partner?.text {
            try line(try description(of: log, in: home, signedBy: signer))
            for first in stride(from: 0, to: log.head.size, by: CaseStore.batch) {
                let range = first..<min(first + CaseStore.batch, log.head.size)
                for (offset, entry) in try home.caseFile.entries(of: log, in: range).enumerated() {
                    try line(try Self.json(entry, first + offset))
                }
            }
            summary.logs += 1
            summary.entries += log.head.size
        }
        if partner == nil {
            for entry in try home.caseFile.log() { try line(Self.json(entry)) }
        }
        var last = 0
        while case let heads = try home.caseFile.receivedHeads(after: last, limit: CaseStore.batch),
            let newest = heads.last
        {
            for head in heads where partner == nil || head.party == partner?.text {
                try line(Self.json(head))
                summary.heads += 1
            }
            last = newest.witnessed.number
        }
        var end = JSONObject()
        end["lines"] = .number(JSONNumber(summary.lines + 1))
        try line(end)
        return summary
    }

    // MARK: Lines

    private func header(_ home: Home) throws(Fault) -> JSONObject {
        var object = JSONObject()
        object["format"] = .string(Self.format)
        object["version"] = .string(Self.version)
        object["party"] = .string(home.identity.party.text)
        object["name"] = .string(home.identity.name)
        object["time"] = .string(actor.time.rfc3339)
        let profile = try File.bytes(at: home.layout.profile, limit: 1 << 24)
        object["profile"] = .string(Base64.encode(profile))
        object["certificates"] = .array(
            try home.logCertificates().map { .string(Base64.encode($0.der)) })
        return object
    }

    private func description(of log: RelationLog, in home: Home, signedBy signer: Signer) throws(Fault) -> JSONObject {
        let party = home.identity.party.text
        let partner = log.party.isEmpty ? party : log.party
        let origin = LogOrigin(party: party, partner: partner, stream: log.stream).text
        let note = try NoteKey.sign(Checkpoint(origin: origin, head: log.head).text, name: origin, signer.key)
        var object = JSONObject()
        object["log"] = .string(origin)
        object["name"] = .string(try home.name(ofParty: partner))
        object["begins"] = .string(log.began)
        object["note"] = .string(note.written)
        object["certificate"] = .string(Base64.encode(signer.certificate.der))
        return object
    }

    private static func json(_ entry: StoredLogEntry, _ number: Int) throws(Fault) -> JSONObject {
        var object = JSONObject()
        object["number"] = .number(JSONNumber(number))
        object["leaf"] = .string(Hex.encode(entry.leaf.bytes))
        if let salt = entry.salt, let content = entry.content {
            object["salt"] = .string(Hex.encode(salt))
            object["entry"] = try JSONValue(parsing: content)
        }
        return object
    }

    private static func json(_ entry: LogEntry) -> JSONObject {
        var object = JSONObject()
        object["home_entry"] = .array([
            .string(entry.time), .string(entry.actor), .string(entry.act), .string(entry.subject),
            .string(entry.details),
        ])
        object["number"] = .number(JSONNumber(entry.number))
        object["chain"] = .string(entry.chain)
        return object
    }

    private static func json(_ head: ReceivedHead) -> JSONObject {
        var object = JSONObject()
        object["received"] = .string(head.note)
        object["certificate"] = .string(Base64.encode(head.certificate))
        object["message"] = .string(head.message)
        object["time"] = .string(head.received)
        return object
    }

    /// The format of such a file.
    package static let format = "corridor-log-export"
    /// Its version.
    package static let version = "1"
}
