package import Diagnostics
internal import Foundation
internal import GRDB
internal import StrictJSON

/// Reading the ledger: who has what from this home (specs/party-home.md, "The ledger").
extension CaseStore {
    /// Who has an object from this home, by the ledger and by the word of partners: one holder for each disclosure to a
    /// party, and for each statement of a party that has it, oldest first. A party that got it several times is named
    /// several times; readers who are no partners are not named: see `ledger(ofObject:)`.
    ///
    /// It takes as long for 2.5 million disclosed objects as for one. For many objects ask for all at once.
    package func holders(of object: String) throws(Fault) -> [Holder] {
        try holders(of: [object])[object] ?? []
    }

    /// Who has each of some objects from this home; nothing for those that nobody has.
    package func holders(of objects: [String]) throws(Fault) -> [String: [Holder]] {
        var holders = try entries(of: objects).mapValues { found in
            found.compactMap { entry, version -> Holder? in
                guard let party = entry.disclosure.recipient else { return nil }
                return Holder(
                    party: party, source: .ledger(message: entry.disclosure.message, act: entry.disclosure.act),
                    since: entry.time, state: entry.state, version: version, isRejected: entry.isRejected)
            }
        }.filter { !$0.value.isEmpty }
        for (object, stated) in try statedHolders(of: objects) {
            holders[object] = ((holders[object] ?? []) + stated).sorted { $0.since < $1.since }
        }
        return holders
    }

    /// The entries about an object, oldest first, with what of it went.
    package func ledger(
        ofObject object: String
    ) throws(Fault) -> [(entry: LedgerEntry, version: SentVersion)] {
        (try entries(of: [object])[object] ?? []).map { ($0.0, $0.1) }
    }

    /// The entries about a message of this home, or about what was shown from one.
    ///
    /// - Parameter message: the whole message id.
    package func ledger(ofMessage message: String) throws(Fault) -> [LedgerEntry] {
        try entries(where: "message", is: message, as: .message) { $0.disclosure.message == message }
    }

    /// The entries about a recipient, oldest first.
    ///
    /// - Parameter party: its party id.
    package func ledger(ofParty party: String) throws(Fault) -> [LedgerEntry] {
        try entries(where: "party", is: party, as: .party) { $0.disclosure.recipient == party }
    }

    /// The objects of an entry; `nil` when they are not known.
    package func ledgerObjects(of entry: LedgerEntry) throws(Fault) -> LedgerObjects? {
        guard let set = entry.set else { return nil }
        return try read { database in
            let row = try Row.fetchOne(
                database, sql: "SELECT year, content FROM ledger_set WHERE number = ?", arguments: [set])
            guard let row else { return nil }
            let year = try LedgerKeys(database, self.key(in: database)).year(row[0])
            return try LedgerObjects(bytes: year.open(Self.bytes(row[1]), of: "objects"))
        }
    }

    /// Whether the case file has a ledger: one of an earlier version on a read-only disk has none.
    package func hasLedger() throws(Fault) -> Bool { try read { try $0.tableExists("ledger") } }

    // MARK: Looking up

    private func entries(of objects: [String]) throws(Fault) -> [String: [FoundEntry]] {
        try read { database in
            guard try database.tableExists("ledger") else { return [:] }
            var found: [String: [FoundEntry]] = [:]
            for year in try LedgerKeys(database, self.key(in: database)).all() {
                let digester = year.digester()
                let select = try database.cachedStatement(sql: "\(Self.entryColumns) WHERE objects = ? ORDER BY number")
                var entries: [Int: [LedgerEntry]] = [:]
                for (object, sets) in try Self.sets(of: objects, in: year, digester, database) {
                    let digest = digester.digest(object, of: .object)
                    for (set, version) in sets {
                        if entries[set] == nil {
                            entries[set] = try Row.fetchAll(select, arguments: [set]).map { try Self.entry($0, year) }
                        }
                        for var entry in entries[set] ?? [] {
                            entry.confirmations = try Self.confirmations(
                                of: entry.number, about: digest, under: year, in: database)
                            found[object, default: []].append((entry, version))
                        }
                    }
                }
            }
            return found.mapValues { $0.sorted { ($0.0.time, $0.0.number) < ($1.0.time, $1.0.number) } }
        }
    }

    private typealias FoundEntry = (LedgerEntry, SentVersion)

    /// The sets that objects are in, with what of each went.
    static func sets(
        of objects: [String], in year: LedgerKeys.Year, _ digester: LedgerDigester, _ database: Database
    ) throws -> [String: [Int: SentVersion]] {
        var candidates: [Int: [String]] = [:]
        let rows = try database.cachedStatement(
            sql: """
                SELECT o.objects FROM ledger_object o JOIN ledger_set s ON s.number = o.objects
                WHERE o.digest = ? AND s.year = ?
                """)
        var byDigest: [Int: [String]] = [:]
        for object in Set(objects) {
            let digest = digester.digest(object, of: .object)
            byDigest[digest, default: []].append(object)
            for set in try Int.fetchAll(rows, arguments: [digest, year.year]) {
                candidates[set, default: []].append(object)
            }
        }
        try findInLargeSets(byDigest, of: year, database) { candidates[$0, default: []] += $1 }
        var found: [String: [Int: SentVersion]] = [:]
        let content = try database.cachedStatement(sql: "SELECT content FROM ledger_set WHERE number = ?")
        for (set, objects) in candidates {
            guard let sealed = try Data.fetchOne(content, arguments: [set]) else { continue }
            let disclosed = try LedgerObjects(bytes: year.open(bytes(sealed), of: "objects"))
            for (object, version) in disclosed.versions(of: objects) { found[object, default: [:]][set] = version }
        }
        return found
    }

    /// The number of objects up to which SQLite searches the large sets: beyond it each is read once for all.
    private static let fewObjects = 4

    private static func findInLargeSets(
        _ objects: [Int: [String]], of year: LedgerKeys.Year, _ database: Database, found: (Int, [String]) -> Void
    ) throws {
        if objects.count <= fewObjects {
            let select = try database.cachedStatement(
                sql: """
                    SELECT number FROM ledger_set WHERE year = ? AND digests IS NOT NULL AND instr(digests, ?) > 0
                    """)
            for (digest, names) in objects {
                let bytes = withUnsafeBytes(of: Int64(digest).bigEndian) { Array($0) }
                for set in try Int.fetchAll(select, arguments: [year.year, blob(bytes)]) { found(set, names) }
            }
            return
        }
        let rows = try Row.fetchCursor(
            database, sql: "SELECT number, digests FROM ledger_set WHERE year = ? AND digests IS NOT NULL",
            arguments: [year.year])
        while let row = try rows.next() {
            let digests: Data = row[1]
            var names: [String] = []
            digests.withUnsafeBytes { bytes in
                for place in stride(from: 0, to: bytes.count - 7, by: 8) {
                    let digest = Int(bytes.loadUnaligned(fromByteOffset: place, as: Int64.self).bigEndian)
                    if let some = objects[digest] { names += some }
                }
            }
            if !names.isEmpty { found(row[0], names) }
        }
    }

    private func entries(
        where column: String, is id: String, as subject: LedgerDigester.Subject,
        _ isMeant: @Sendable (LedgerEntry) -> Bool
    ) throws(Fault) -> [LedgerEntry] {
        try read { database in
            guard try database.tableExists("ledger") else { return [] }
            var found: [LedgerEntry] = []
            for year in try LedgerKeys(database, self.key(in: database)).all() {
                let rows = try Row.fetchCursor(
                    database, sql: "\(Self.entryColumns) WHERE \(column) = ? AND year = ? ORDER BY number",
                    arguments: [year.digester().digest(id, of: subject), year.year])
                while let row = try rows.next() {
                    var entry = try Self.entry(row, year)
                    guard isMeant(entry) else { continue }
                    entry.confirmations = try Self.confirmations(
                        of: entry.number, about: nil, under: year, in: database)
                    found.append(entry)
                }
            }
            return found.sorted { ($0.time, $0.number) < ($1.time, $1.number) }
        }
    }

    static let entryColumns = "SELECT number, message, party, objects, content FROM ledger"

    static func entry(_ row: Row, _ year: LedgerKeys.Year) throws -> LedgerEntry {
        let content = try year.open(bytes(row[4]), of: "entry", bound: row[1], to: row[2])
        var fields = try JSONFields(JSONValue(parsing: content), entry: "ledger")
        let (time, actor) = (try fields.string("time"), try fields.string("actor"))
        let isCounted = fields.optionalValue("count") != nil
        let count = isCounted ? try fields.integer("count", in: 0...Int.max) : nil
        return LedgerEntry(
            number: row[0], time: time, actor: actor, disclosure: try LedgerDraft(&fields), objectCount: count,
            set: row[3])
    }

    /// What was confirmed of a whole entry, and of one of its objects.
    private static func confirmations(
        of entry: Int, about object: Int?, under year: LedgerKeys.Year, in database: Database
    ) throws -> [LedgerConfirmation] {
        let select = try database.cachedStatement(
            sql: """
                SELECT object, content FROM ledger_confirmation
                WHERE entry = ? AND (object IS NULL OR object = ?) ORDER BY number
                """)
        let rows = try Row.fetchAll(select, arguments: [entry, object])
        guard !rows.isEmpty else { return [] }
        let suspect = try suspectEvidence(in: database)
        return try rows.map { row in
            let digest: Int? = row[0]
            var confirmation = try LedgerConfirmation(
                parsing: year.open(bytes(row[1]), of: "confirmation", bound: entry, to: digest ?? 0))
            confirmation.isSuspect = confirmation.evidence.map(suspect.contains) ?? false
            return confirmation
        }
    }
}
