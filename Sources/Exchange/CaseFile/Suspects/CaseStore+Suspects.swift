internal import Corrections
package import Diagnostics
internal import Digests
internal import GRDB
internal import Platform
package import StrictJSON

/// Packages that were signed with compromised keys.
extension CaseStore {
    /// The packages that are or were suspect, in the order of their import.
    package func suspects() throws(Fault) -> [SuspectPackage] {
        try read { database in
            guard try database.tableExists("suspect_package") else { return [] }
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT s.*, k.message, k.kind, k.originator, k.handled FROM suspect_package s
                    JOIN package k ON k.id = s.package ORDER BY s.package
                    """
            ).map { row in
                SuspectPackage(
                    package: row["package"], message: row["message"], kind: row["kind"],
                    originator: row["originator"], imported: row["handled"], certificate: row["certificate"],
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

    /// Records what a person decided about suspect packages, in one transaction with the log entries. Nothing is erased.
    package func decide(
        onSuspects packages: [SuspectPackage], _ state: SuspectPackage.State, reason: String, approval: JSONValue?,
        by actor: LogActor
    ) throws(Fault) {
        try write { database in
            for one in packages {
                try database.execute(
                    sql: "UPDATE suspect_package SET state = ? WHERE package = ?",
                    arguments: [state.rawValue, one.package])
                var details = JSONObject()
                details["imported"] = .string(one.imported)
                details["certificate"] = .string(one.certificate)
                details["since"] = .string(one.since)
                details["statement"] = .string(one.statement)
                details["former"] = .string(one.state.rawValue)
                details["reason"] = .string(reason)
                details["approval"] = approval
                try Self.record(
                    state == .disowned ? .suspectDisowned : .suspectAccepted, of: one.message, by: actor, details,
                    in: database)
            }
            try Self.forgetIndex(in: database)
        }
    }

    /// Marks what a party's key signed and what was first here after a time.
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
                SELECT id, evidence FROM package
                WHERE direction = 'in' AND originator = ? AND handled > ? AND (?3 IS NULL OR id = ?3) ORDER BY id
                """, arguments: [party, since, package])
        for row in rows {
            let evidence: String = row[1]
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
        }
        if count > 0 { try forgetIndex(in: database) }
        return count
    }

    /// Marks a package that comes after the compromise of the key that signed it was known.
    static func suspect(arriving package: Int, of party: String, in database: Database) throws {
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT content FROM statement WHERE act = 'compromise' AND decision = 'effective' AND party = ?",
            arguments: [party])
        for row in rows {
            let statement = try PartyStatement(parsing: bytes(row[0]))
            guard case .compromise(let certificate, let since) = statement.subject else { continue }
            _ = try suspect(
                certificate, of: party, since: since.rfc3339, statement: statement.digest, only: package, in: database)
        }
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
