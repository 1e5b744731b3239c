internal import Diagnostics
internal import Digests
internal import Foundation
internal import GRDB

/// The keys of the ledger, one for each year: destroying it destroys that year. The case key wraps them.
struct LedgerKeys {
    /// The keys of one year.
    struct Year {
        /// The year (UTC).
        let year: Int
        private let content: SecretBytes
        private let lookup: SecretBytes

        init(_ year: Int, key: SecretBytes) {
            self.year = year
            content = Self.derived(key, "corridor ledger content")
            lookup = Self.derived(key, "corridor ledger lookup")
        }

        private static func derived(_ key: SecretBytes, _ purpose: String) -> SecretBytes {
            SecretBytes(taking: HMAC.sha256(key: key.bytes, Array(purpose.utf8)).bytes)
        }

        /// Encrypts a value of a table, bound to the digests in its row.
        func seal(
            _ bytes: [UInt8], of table: String, bound first: Int = 0, to second: Int = 0
        ) throws(Fault) -> [UInt8] {
            try SealedContent.seal(bytes, key: content, parts: "ledger", table, "\(year)", "\(first)", "\(second)")
        }

        /// Decrypts a value of a table.
        func open(
            _ sealed: [UInt8], of table: String, bound first: Int = 0, to second: Int = 0
        ) throws(Fault) -> [UInt8] {
            try SealedContent.open(
                sealed, key: content, parts: "ledger", table, "\(year)", "\(first)", "\(second)"
            ).bytes
        }

        /// Makes digests of this year.
        func digester() -> LedgerDigester { LedgerDigester(key: lookup) }
    }

    private let database: Database
    private let caseKey: CaseKey

    init(_ database: Database, _ caseKey: CaseKey) {
        self.database = database
        self.caseKey = caseKey
    }

    /// The keys of all years that the ledger has, the first year first.
    func all() throws -> [Year] {
        try Row.fetchAll(database, sql: "SELECT year, key FROM ledger_key ORDER BY year").map { row in
            Year(row[0], key: try key(row[1], of: row[0]))
        }
    }

    /// The keys of a year, made when the ledger has none of it yet.
    func year(_ year: Int) throws -> Year {
        if let wrapped = try Data.fetchOne(
            database, sql: "SELECT key FROM ledger_key WHERE year = ?", arguments: [year])
        {
            return Year(year, key: try key(wrapped, of: year))
        }
        let key = try SecretBytes.newKey()
        try database.execute(
            sql: "INSERT INTO ledger_key (year, key) VALUES (?, ?)",
            arguments: [year, CaseStore.blob(try SealedContent.wrap(key, with: caseKey.secret))])
        return Year(year, key: key)
    }

    /// Wraps all of them with another case key.
    func rewrap(with next: CaseKey) throws {
        for row in try Row.fetchAll(database, sql: "SELECT year, key FROM ledger_key") {
            let (year, wrapped): (Int, Data) = (row[0], row[1])
            try database.execute(
                sql: "UPDATE ledger_key SET key = ? WHERE year = ?",
                arguments: [CaseStore.blob(try SealedContent.wrap(key(wrapped, of: year), with: next.secret)), year])
        }
    }

    /// The SHA-256 of the key of a year, by which a purge names it.
    func commitment(of year: Int) throws -> String? {
        let wrapped = try Data.fetchOne(
            database, sql: "SELECT key FROM ledger_key WHERE year = ?", arguments: [year])
        return try wrapped.map { try key($0, of: year).sha256.hex }
    }

    private func key(_ wrapped: Data, of year: Int) throws(Fault) -> SecretBytes {
        try SealedContent.key(CaseStore.bytes(wrapped), key: caseKey.secret, parts: "ledger", "\(year)")
    }
}

/// Keyed digests of ids, by which the ledger is searched: the first 8 bytes of an HMAC-SHA-256. Two ids can have one; what
/// is found is therefore compared with the id itself.
struct LedgerDigester {
    /// What an id names.
    enum Subject: String {
        case object
        case message
        case party
    }

    private let authenticator: ShortAuthenticator

    init(key: SecretBytes) { authenticator = ShortAuthenticator(key: key.bytes) }

    /// The digest of an id.
    func digest(_ id: String, of subject: Subject) -> Int {
        var text = Array(subject.rawValue.utf8)
        text.append(0)
        text += id.utf8
        let code = text.withUnsafeBytes { authenticator.code(of: $0) }
        return code.withBytes { Int($0.loadUnaligned(as: Int64.self).bigEndian) }
    }
}
