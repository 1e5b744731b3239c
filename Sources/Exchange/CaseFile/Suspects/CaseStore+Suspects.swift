internal import Corrections
package import Diagnostics
internal import Digests
internal import GRDB
internal import Platform
internal import StrictJSON

/// Packages that were signed with compromised keys.
extension CaseStore {
    private static let receiptKind = "receipt"

    /// The packages that are or were suspect, in the order of their import.
    package func suspects() throws(Fault) -> [SuspectPackage] {
        try read { database in
            guard try database.tableExists("suspect_package") else { return [] }
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT s.*, k.message, k.manifest_digest, k.kind, k.originator, k.handled FROM suspect_package s
                    JOIN package k ON k.id = s.package ORDER BY s.package
                    """
            ).map { row in
                SuspectPackage(
                    package: row["package"], message: row["message"], manifestDigest: row["manifest_digest"],
                    kind: row["kind"], originator: row["originator"], imported: row["handled"],
                    certificate: row["certificate"],
                    since: row["since"], statement: row["statement"],
                    state: SuspectPackage.State(rawValue: row["state"]) ?? .suspect)
            }
        }
    }

    /// How many packages are left out of views because they are suspect or disowned.
    package func suspectCounts() throws(Fault) -> (suspect: Int, disowned: Int) {
        let states = try suspects().map(\.state)
        return (states.count { $0 == .suspect }, states.count { $0 == .disowned })
    }

    /// Marks the messages that a party's key signed and that were first here after a time. What a message of statements
    /// says is signed by itself: see `suspectStatements`.
    ///
    /// - Returns: how many packages are suspect from now on.
    static func suspect(
        _ certificate: String, of party: String, since: String, statement: String, only package: Int? = nil,
        in database: Database
    ) throws -> Int {
        var (known, count): ([String: Bool], Int) = ([:], 0)
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT id, evidence, kind FROM package
                WHERE direction = 'in' AND originator = ? AND handled > ? AND (?3 IS NULL OR id = ?3) ORDER BY id
                """, arguments: [party, since, package])
        let ofStatements = Set(StatementKind.allCases.map(\.rawValue))
        for row in rows {
            let evidence: String = row[1]
            guard !ofStatements.contains(row[2]) else { continue }
            // Most packages of a party rest on the same certificates.
            let isOfKey = try known[evidence] ?? rests(evidence, on: certificate)
            known[evidence] = isOfKey
            guard isOfKey else { continue }
            try database.execute(
                sql: """
                    INSERT INTO suspect_package (package, certificate, since, statement, state)
                    VALUES (?, ?, ?, ?, 'suspect') ON CONFLICT DO NOTHING
                    """, arguments: [row[0] as Int, certificate, since, statement])
            count += database.changesCount
            if row[2] == Self.receiptKind { try judgeAnswer(ofReceipt: row[0], in: database) }
        }
        if count > 0 { try forgetIndex(in: database) }
        return count
    }

    /// Marks a package that comes after the compromise of the key that signed it was known.
    ///
    /// - Returns: whether it is suspect.
    @discardableResult
    static func suspect(arriving package: Int, of party: String, in database: Database) throws -> Bool {
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT content FROM statement WHERE act = 'compromise' AND decision = 'effective' AND party = ?",
            arguments: [party])
        var count = 0
        for row in rows {
            let statement = try PartyStatement(parsing: bytes(row[0]))
            guard case .compromise(let certificate, let since) = statement.subject else { continue }
            count += try suspect(
                certificate, of: party, since: since.rfc3339, statement: statement.digest, only: package, in: database)
        }
        return count > 0
    }

    private static func rests(_ evidence: String, on certificate: String) throws -> Bool {
        guard evidence.contains("-----BEGIN CERTIFICATE-----") else { return false }
        let blocks = evidence.components(between: "-----BEGIN CERTIFICATE-----", and: "-----END CERTIFICATE-----")
        return blocks.contains { block in
            guard let der = Base64.decode(String(block.filter { !$0.isWhitespace })) else { return false }
            return Digest.sha256(der).hex == certificate
        }
    }
}

extension String {
    /// The texts between each pair of marks.
    fileprivate func components(between first: String, and last: String) -> [Substring] {
        var found: [Substring] = []
        var rest = self[...]
        while let begin = rest.firstRange(of: first), let end = rest[begin.upperBound...].firstRange(of: last) {
            found.append(rest[begin.upperBound..<end.lowerBound])
            rest = rest[end.upperBound...]
        }
        return found
    }
}
