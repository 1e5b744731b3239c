package import Diagnostics
internal import ExchangeProtocol
internal import Digests
internal import Foundation
internal import GRDB
package import Packages
internal import Platform
package import Policy
package import StrictJSON

/// Agreements: versions, signatures and statements, each kept as it was signed. What is in force follows from them.
extension CaseStore {
    /// All agreements, by id.
    package func agreements() throws(Fault) -> [AgreementLife] {
        try read { database in
            // A case file of an earlier version on a read-only disk has no such table.
            guard try database.tableExists("agreement") else { return [] }
            return try Self.agreements(where: "1", [], in: database)
        }
    }

    /// The agreements with this id; several only where parties other than those of the first used one id again.
    package func agreements(_ id: String) throws(Fault) -> [AgreementLife] {
        try read { database in
            guard try database.tableExists("agreement") else { return [] }
            return try Self.agreements(where: "id = ?", [id], in: database)
        }
    }

    private static func agreements(
        where condition: String, _ arguments: StatementArguments, in database: Database
    ) throws -> [AgreementLife] {
        var signatures: [String: [String: Timestamp]] = [:]
        let documents = "SELECT digest FROM agreement WHERE \(condition)"
        // A signature that nobody knows the maker of puts nothing in force. What ends or suspends an agreement counts all
        // the same, because that is the stricter side.
        let isSuspect =
            try database.tableExists("suspect_package")
            ? """
            AND NOT EXISTS (SELECT 1 FROM package k JOIN suspect_package x ON x.package = k.id
                WHERE k.direction = 'in' AND k.manifest_digest = s.manifest_digest AND x.state <> 'accepted')
            """ : ""
        for row in try Row.fetchAll(
            database,
            sql: """
                SELECT digest, party, time FROM agreement_signature s WHERE digest IN (\(documents)) \(isSuspect)
                """,
            arguments: arguments)
        {
            signatures[row["digest"], default: [:]][row["party"]] = Timestamp(row["time"] as String)
        }
        let rows = try Row.fetchAll(
            database, sql: "SELECT digest, content FROM agreement WHERE \(condition) ORDER BY id, number, digest",
            arguments: arguments)
        var versions: [[String]: [HeldAgreement]] = [:]
        for row in rows {
            let document = try AgreementDocument(parsing: bytes(row["content"]))
            versions[[document.id.description] + document.parties.map(\.id), default: []].append(
                HeldAgreement(document, signatures: signatures[row["digest"]] ?? [:]))
        }
        var statements: [String: [HeldStatement]] = [:]
        let ids = "SELECT id FROM agreement WHERE \(condition)"
        for row in try Row.fetchAll(
            database, sql: "SELECT agreement, content, time FROM agreement_statement WHERE agreement IN (\(ids))",
            arguments: arguments)
        {
            guard let time = Timestamp(row["time"] as String) else { continue }
            statements[row["agreement"], default: []].append(
                HeldStatement(try AgreementStatement(parsing: bytes(row["content"])), received: time))
        }
        return versions.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { key, versions in
            AgreementLife(versions: versions, statements: statements[key[0]] ?? [])
        }
    }

    /// The number of agreements between this home and a partner.
    ///
    /// - Parameter party: the partner's party id.
    package func agreementCount(signedBy party: String) throws(Fault) -> Int {
        try read { database in
            try Int.fetchOne(
                database,
                sql: """
                    SELECT COUNT(DISTINCT id) FROM agreement a JOIN agreement_signature s ON s.digest = a.digest
                    WHERE s.party = ?
                    """, arguments: [party]) ?? 0
        }
    }

    /// The versions of agreements under which a received package came, by their digests.
    package func agreements(underWhichCame package: Int) throws(Fault) -> [String] {
        try read { database in
            guard try database.tableExists("package_agreement") else { return [] }
            return try String.fetchAll(
                database, sql: "SELECT digest FROM package_agreement WHERE package = ? ORDER BY digest",
                arguments: [package])
        }
    }

    /// Records what this home says of an agreement, with the message that says so to the partner, in one transaction
    /// with the log entries.
    package func noteSent(
        _ message: AgreementMessage, in sent: SentPackage, as action: LogAction, by actor: LogActor,
        details: JSONObject
    ) throws(Fault) {
        try write { database in
            try self.insert(sent: sent, saying: Self.details(of: message, nil), in: database)
            try Self.record(
                .sealed, of: sent.manifest.messageID.description, by: actor, details, in: database)
            try Self.put(
                message, manifestDigest: sent.manifestDigest, at: sent.manifest.created.rfc3339, in: database)
            try Self.record(
                action, of: message.agreement, by: actor,
                Self.details(of: message, sent.manifest.messageID.description), in: database)
        }
    }

    /// Stores what a partner says of an agreement, the receipt that is owed for it and the log entry, in one
    /// transaction.
    func store(
        _ package: StoredPackage, saying message: AgreementMessage, recording record: ImportRecord,
        by actor: LogActor, details: JSONObject
    ) throws(Fault) -> Stored {
        try write { database in
            let (number, key) = try self.insert(package, in: database)
            try Self.put(
                message, manifestDigest: package.manifestDigest, at: record.handled.rfc3339, in: database)
            let step = try Self.apply(record.relation, in: database)
            try Self.take(package.fileDigest, in: database)
            var details = details
            for member in Self.details(of: message, nil).members { details[member.key] = member.value }
            details["findings"] = .array(record.agreementFindings.map { .string($0.code.name) })
            details["package_keys"] = [.string(key.sha256.hex)]
            try Self.record(.imported, of: package.message, by: actor, details, in: database)
            let entry = RelationLogEntry(.accepted, package).saying(Self.details(of: message, nil))
            try Self.log(entry, of: record.relation, record.checkpoint, by: actor, in: database)
            if let receipt = record.receipt { try self.owe(receipt, in: database) }
            if let release = record.release {
                try Self.settle(
                    release.file, state: .released, reason: release.reason, approval: release.approval, by: actor,
                    in: database)
            }
            return Stored(
                package: number, newVersions: 0, knownVersions: 0, findings: record.agreementFindings,
                news: step?.findings ?? [])
        }
    }

    /// Puts what a message says beside what is there. What is there already stays as it is, with the time at which it
    /// came first.
    private static func put(
        _ message: AgreementMessage, manifestDigest: String, at time: String, in database: Database
    ) throws {
        if let document = message.document {
            try database.execute(
                sql: """
                    INSERT INTO agreement (digest, id, number, content, known) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """,
                arguments: [document.digest, document.id.description, document.number, blob(document.bytes), time])
            try database.execute(
                sql: """
                    INSERT INTO agreement_signature (digest, party, manifest_digest, time) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """,
                arguments: [document.digest, message.party, manifestDigest, time])
        }
        guard let statement = message.statement, statement.act != .accept else { return }
        try database.execute(
            sql: """
                INSERT INTO agreement_statement (agreement, party, number, act, content, manifest_digest, time)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
            arguments: [
                statement.agreement.description, statement.party, statement.number, statement.act.rawValue,
                blob(statement.bytes), manifestDigest, time,
            ])
    }

    static func note(_ agreements: [String], under package: Int, in database: Database) throws {
        for digest in agreements {
            try database.execute(
                sql: "INSERT INTO package_agreement (package, digest) VALUES (?, ?) ON CONFLICT DO NOTHING",
                arguments: [package, digest])
        }
    }

    private static func details(of message: AgreementMessage, _ id: String?) -> JSONObject {
        var details = JSONObject()
        details["agreement"] = .string(message.agreement)
        if let document = message.document {
            details["number"] = .number(JSONNumber(document.number))
            details["digest"] = .string(document.digest)
        }
        details["act"] = .string(message.statement?.act.rawValue ?? "propose")
        details["reason"] = message.statement?.reason.map(JSONValue.string)
        details["message"] = id.map(JSONValue.string)
        return details
    }
}
