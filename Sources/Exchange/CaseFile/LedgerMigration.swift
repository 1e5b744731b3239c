internal import Diagnostics
internal import Foundation
internal import GRDB
internal import Packages
internal import Platform
internal import StrictJSON
internal import TradeModel
internal import X509

/// Entries for what a home sent before it had a ledger: message, recipient and time from the manifests, the rest as far
/// as the log and what was received say it. Objects that nothing names are said to be unknown.
struct LedgerMigration {
    let database: Database
    let caseKey: CaseKey

    /// Writes the entries.
    func run() throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT message, manifest_digest, recipient, handled, manifest, answer FROM package
                WHERE direction = 'out' AND kind = 'bundle' ORDER BY id
                """)
        while let row = try rows.next() {
            guard let manifest = try? PackageManifest(parsing: CaseStore.bytes(row["manifest"])) else { continue }
            try add(manifest, row)
        }
        for row in try Row.fetchAll(
            database, sql: "SELECT time, actor, subject, details FROM log WHERE act = 'disclosed' ORDER BY number")
        {
            try addShown(row)
        }
    }

    private func add(_ manifest: PackageManifest, _ row: Row) throws {
        let message: String = row["message"]
        let recipient: String = row["recipient"]
        let logged = try Row.fetchOne(
            database,
            sql: """
                SELECT actor, details FROM log WHERE subject = ? AND act IN ('sealed', 'packed') ORDER BY number LIMIT 1
                """, arguments: [message])
        let details = try logged.map { try JSONValue(parsing: Array(($0["details"] as String).utf8)) }
        var draft = LedgerDraft(
            act: manifest.enclosures.isEmpty ? details?["shared"] == nil ? "seal" : "share" : "forward",
            message: message, manifestDigest: row["manifest_digest"], recipient: recipient)
        draft.ground = manifest.release ?? manifest.enclosures.compactMap(\.release).first
        draft.legalBasis = manifest.legalBasis
        draft.markings = manifest.handling
        draft.objects = try objects(of: manifest, shared: details?["shared"])
        let time: String = row["handled"]
        try write(draft, time: time, actor: logged?["actor"] ?? "")
        guard let answer: String = row["answer"], answer != "" else { return }
        // When the answer came is in the log, which has an entry for each.
        let answered = try String.fetchOne(
            database,
            sql: "SELECT time FROM log WHERE act = 'receipt-read' AND subject = ? ORDER BY number DESC LIMIT 1",
            arguments: [message])
        try CaseStore.confirm(
            CaseStore.confirmation(state: answer, time: answered ?? time, by: recipient, evidence: nil),
            message: message, to: recipient, caseKey: caseKey, in: database)
    }

    /// The objects of what was passed on; `nil` when there are others that nothing names.
    private func objects(of manifest: PackageManifest, shared: JSONValue?) throws -> LedgerObjects? {
        guard manifest.bundleEntries.isEmpty, !(manifest.enclosures.isEmpty && shared == nil) else { return nil }
        var objects = LedgerObjects()
        for part in shared?["parts"]?.array ?? [] {
            let ids = (part["objects"]?.array ?? []).compactMap(\.string)
            // The log names no more than these.
            guard ids.count < 1_000 else { return nil }
            objects.add(ObjectIDList(ids), fields: .unknown, originator: part["originator"]?.string)
        }
        for enclosure in manifest.enclosures {
            let ids = try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT v.id FROM package k JOIN provenance p ON p.package = k.id
                        JOIN object_version v ON v.number = p.version
                    WHERE k.direction = 'in' AND k.manifest_digest = ?
                    """, arguments: [enclosure.manifestDigest])
            guard !ids.isEmpty else { return nil }
            objects.add(ObjectIDList(ids), originator: enclosure.originator.text)
        }
        return objects
    }

    private func addShown(_ row: Row) throws {
        let details = try JSONValue(parsing: Array((row["details"] as String).utf8))
        let readers = (details["to"]?.array ?? []).compactMap(\.string)
        func texts(_ name: String) -> [String] { (details[name]?.array ?? []).compactMap(\.string) }
        var draft = LedgerDraft(act: "disclose", message: row["subject"], manifestDigest: nil, recipient: nil)
        if let party = readers.first, party.utf8.count == 64, !party.contains(":") {
            draft.recipient = party
        } else {
            draft.reader = readers
        }
        draft.ground = details["release"]?.string
        var objects = LedgerObjects()
        let (only, without) = (texts("properties"), texts("without"))
        objects.add(
            ObjectIDList(texts("objects")),
            fields: only.isEmpty ? without.isEmpty ? .whole : .without(without) : .only(only))
        draft.objects = objects
        try write(draft, time: row["time"], actor: row["actor"])
    }

    private func write(_ draft: LedgerDraft, time: String, actor: String) throws {
        let year = try LedgerKeys(database, caseKey).year(Int(time.prefix(4)) ?? 0)
        let digester = year.digester()
        let set = try draft.objects.map { try CaseStore.insert($0, under: year, digester, in: database) }
        _ = try CaseStore.insert(
            draft, set: set, time: time, actor: actor, under: year, digester, in: database)
    }
}
