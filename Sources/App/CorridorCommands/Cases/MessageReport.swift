internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Packages
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import TradeModel
internal import X509

/// Shows a message, sent or received, as text or JSON (specs/cli.md).
struct MessageReport {
    private let home: Home
    private let names: PartyNames

    init(_ home: Home) throws(Fault) {
        self.home = home
        names = try home.partyNames()
    }

    /// The most objects that are listed as text.
    private static let listed = 50

    /// The message that a text is the id of, or begins; `nil` when it is none.
    ///
    /// - Throws: `Fault` `message-ambiguous`.
    static func message(_ text: String, _ home: Home) throws(Fault) -> String? {
        let ids = try home.caseFile.messages(beginningWith: text)
        guard let first = ids.first else { return nil }
        if ids.contains(text.lowercased()) { return text.lowercased() }
        guard ids.count == 1 else {
            throw Fault(.messageAmbiguous, kind: .usage, ["message": text, "candidates": ids.joined(separator: ", ")])
        }
        return first
    }

    /// Shows a message by its whole id.
    func show(_ message: String, format: OutputFormat) throws(Fault) {
        let rows = try home.caseFile.packages(ofMessage: message)
        let ledger = try home.caseFile.ledger(ofMessage: message)
        switch format {
        case .json:
            var values: [JSONValue] = []
            for row in rows { values.append(.object(try json(row, ledger))) }
            Console.print(json: .array(values))
        case .text:
            for (index, row) in rows.enumerated() {
                if index > 0 { Console.print() }
                try print(row, ledger)
            }
        }
    }

    private func manifest(of row: StoredPackage) throws(Fault) -> PackageManifest? {
        guard row.kind != CaseStore.disclosureKind, let bytes = row.manifest else { return nil }
        return try PackageManifest(parsing: bytes)
    }

    /// The entries of the ledger about a row of a sent message.
    private func entry(of row: StoredPackage, _ ledger: [LedgerEntry]) -> LedgerEntry? {
        guard row.direction == .sent else { return nil }
        return ledger.first { $0.disclosure.recipient == row.recipient }
    }

    /// The ids of the objects; `nil` when they are not known.
    private func objects(of row: StoredPackage, _ ledger: [LedgerEntry]) throws(Fault) -> [String]? {
        switch row.direction {
        case .received:
            return row.manifest == nil ? nil : try home.caseFile.objectIDs(ofPackage: row.number)
        case .sent:
            guard let entry = entry(of: row, ledger), let objects = try home.caseFile.ledgerObjects(of: entry) else {
                return nil
            }
            return Set(objects.groups.flatMap(\.ids.ids)).sorted()
        }
    }

    /// The file of a message that goes over folders; `nil` for others.
    private func copy(of row: StoredPackage) throws(Fault) -> OutgoingMessage? {
        guard row.direction == .sent else { return nil }
        return try home.caseFile.outgoing(message: row.message, to: row.recipient)
    }

    private static func words(of copy: OutgoingMessage) -> String {
        let sent = copy.transmitted.map { "put into the folder \($0) as \(copy.fileDigest).asice" }
        return switch (copy.copy, sent) {
        case (.outbox, nil): "waits in the outbox as \(copy.file)"
        case (.outbox, let sent?): "\(sent), and waits in the outbox as \(copy.file) to be put there again"
        case (.sent, let sent?): "\(sent); a copy is kept"
        case (_, let sent): "\(sent ?? "never put into the folder"); no copy is kept"
        }
    }

    private func print(_ row: StoredPackage, _ ledger: [LedgerEntry]) throws(Fault) {
        let manifest = try manifest(of: row)
        switch row.direction {
        case .sent: Console.print("message \(row.message), sent to \(names[row.recipient])")
        case .received:
            let what = row.kind == CaseStore.disclosureKind ? "parts of message" : "message"
            Console.print("\(what) \(row.message), received from \(names[row.originator])")
        }
        Console.print("  kind \(row.kind); number \(row.sequence) in the stream \(row.stream)")
        Console.print("  \(row.direction == .sent ? "sealed" : "imported") \(row.handled)")
        Console.print("  manifest digest \(row.manifestDigest)")
        if let copy = try copy(of: row) { Console.print("  \(Self.words(of: copy))") }
        if row.manifest == nil { Console.print("  purged: its content was destroyed") }
        if let manifest {
            if !manifest.handling.isEmpty { Console.print("  marked \(manifest.handling.joined(separator: ", "))") }
            if let basis = manifest.legalBasis { Console.print("  legal basis: \(basis)") }
            if let purpose = manifest.purpose { Console.print("  purpose: \(purpose)") }
            if let expires = manifest.expires { Console.print("  to be imported until \(expires.rfc3339)") }
            if let release = manifest.release { Console.print("  on the ground: \(release)") }
            for enclosure in manifest.enclosures {
                Console.print("  encloses message \(enclosure.messageID) of \(names[enclosure.originator.text])")
            }
        }
        if let entry = entry(of: row, ledger) {
            Console.print("  answer: \(entry.isRejected ? "rejected" : entry.state.words)")
        } else if row.direction == .sent {
            Console.print("  answer: \(row.answer ?? "none yet")")
        }
        guard row.kind == PackageKind.bundle.rawValue || row.kind == CaseStore.disclosureKind else { return }
        guard let ids = try objects(of: row, ledger) else {
            if row.manifest != nil { Console.print("  which objects it has is not known") }
            return
        }
        Console.print("  \(Console.count(ids.count, "object"))")
        for id in ids.prefix(Self.listed) { Console.print("    \(id)") }
        if ids.count > Self.listed {
            Console.print("    and \(ids.count - Self.listed) more (--format json lists all)")
        }
    }

    private func json(_ row: StoredPackage, _ ledger: [LedgerEntry]) throws(Fault) -> JSONObject {
        let manifest = try manifest(of: row)
        var object = JSONObject()
        object["message_id"] = .string(row.message)
        object["direction"] = .string(row.direction == .sent ? "sent" : "received")
        object["kind"] = .string(row.kind)
        object["originator"] = .string(row.originator)
        object["recipient"] = .string(row.recipient)
        object["stream"] = .string(row.stream)
        object["sequence"] = .number(JSONNumber(row.sequence))
        object["manifest_digest"] = .string(row.manifestDigest)
        object["time"] = .string(row.handled)
        object["purged"] = .bool(row.manifest == nil)
        object["answer"] = row.answer.map(JSONValue.string)
        object["handling"] = manifest.map { .array($0.handling.map(JSONValue.string)) }
        object["legal_basis"] = manifest?.legalBasis.map(JSONValue.string)
        object["purpose"] = manifest?.purpose.map(JSONValue.string)
        object["expires"] = manifest?.expires.map { .string($0.rfc3339) }
        object["release"] = manifest?.release.map(JSONValue.string)
        object["enclosed"] = manifest.map { .array($0.enclosures.map { .string($0.messageID.description) }) }
        object["objects"] = try objects(of: row, ledger).map { .array($0.map(JSONValue.string)) }
        if let copy = try copy(of: row) {
            var file = JSONObject()
            file["state"] = .string(copy.copy.rawValue)
            file["file"] = .string(copy.file)
            file["sha256"] = .string(copy.fileDigest)
            file["put"] = copy.transmitted.map(JSONValue.string)
            object["copy"] = .object(file)
        }
        object["ledger"] = entry(of: row, ledger).map { .object(LedgerJSON.entry($0)) }
        return object
    }
}
