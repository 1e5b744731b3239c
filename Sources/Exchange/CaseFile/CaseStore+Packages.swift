package import Diagnostics
internal import Digests
internal import Foundation
internal import GRDB
package import StrictJSON

extension CaseStore {
    /// When a file of this SHA-256 was imported first, as the log says; `nil` when it never was.
    package func importTime(fileDigest: String) throws(Fault) -> String? {
        try read { database in
            try String.fetchOne(
                database, sql: "SELECT min(handled) FROM package WHERE file_digest = ? AND direction = 'in'",
                arguments: [fileDigest])
        }
    }

    /// What storing a package did.
    package struct Stored: Hashable, Sendable {
        /// The package's number in the case file.
        package let package: Int
        /// The versions that the case file did not have.
        package let newVersions: Int
        /// The versions that it had from another package already; they have one more source now.
        package let knownVersions: Int
        /// Version conflicts and the like; nothing of them is dropped.
        package let findings: [Finding]
    }

    /// What a recipient answered.
    package struct Answer: Hashable, Sendable {
        /// The coarse state.
        package let state: String
        /// The message that is answered.
        package let message: String
        /// The digest of its signed manifest.
        package let manifestDigest: String

        /// An answer.
        package init(state: String, message: String, manifestDigest: String) {
            self.state = state
            self.message = message
            self.manifestDigest = manifestDigest
        }
    }

    /// Stores a received package and those that it encloses, their objects, their attachments, the receipt that is owed
    /// for it and the log entry, in one transaction.
    ///
    /// - Parameters:
    ///   - enclosed: one that came before, by the same place in its stream, is not stored twice.
    ///   - release: the decision by which it is let through from quarantine, if it is.
    /// - Throws: `Fault`; a package of the same place in the same stream makes the transaction fail whole.
    package func store(
        _ arriving: ArrivingPackage, enclosed: [ArrivingPackage] = [], answeredBy receipt: PendingReceipt?,
        releasing release: QuarantineRelease? = nil, by actor: LogActor, _ details: JSONObject
    ) throws(Fault) -> Stored {
        try write { database in
            var shelf = VersionStore(database, try key(in: database))
            var (number, count) = (0, 0)
            var packageKeys: [JSONValue] = []
            for (index, one) in ([arriving] + enclosed).enumerated() {
                if index > 0, try Self.number(of: one.package, in: database) != nil { continue }
                let (row, packageKey) = try self.insert(one.package, in: database)
                if index == 0 { number = row }
                for attachment in one.attachments {
                    try Self.insert(attachment, of: row, packageKey, into: "attachment", in: database)
                }
                try shelf.put(one.objects, of: row, packageKey)
                count += one.objects.count
                packageKeys.append(.string(packageKey.sha256.hex))
            }
            if let receipt { try self.owe(receipt, in: database) }
            var details = details
            details["objects"] = .number(JSONNumber(count))
            details["new_versions"] = .number(JSONNumber(shelf.new))
            details["conflicts"] = .number(JSONNumber(shelf.findings.count))
            details["package_keys"] = .array(packageKeys)
            try Self.record(.imported, of: arriving.package.message, by: actor, details, in: database)
            if let release {
                try Self.settle(release.file, state: .released, reason: release.reason, by: actor, in: database)
            }
            return Stored(
                package: number, newVersions: shelf.new, knownVersions: shelf.known,
                findings: shelf.findings + shelf.strange)
        }
    }

    /// The number of a received package that has this place in its stream and this content.
    private static func number(of package: StoredPackage, in database: Database) throws -> Int? {
        try Int.fetchOne(
            database,
            sql: """
                SELECT id FROM package WHERE direction = 'in' AND originator = ? AND stream = ? AND recipient = ?
                    AND sequence = ? AND manifest_digest = ?
                """,
            arguments: [
                package.originator, package.stream, package.recipient, package.sequence, package.manifestDigest,
            ])
    }

    /// Notes packages that were made here, one row for each recipient, in one transaction with the log entry.
    package func noteSent(_ packages: [StoredPackage], by actor: LogActor, _ details: JSONObject) throws(Fault) {
        guard let first = packages.first else { return }
        try write { database in
            for package in packages { _ = try self.insert(package, in: database) }
            try Self.record(.sealed, of: first.message, by: actor, details, in: database)
        }
    }

    /// Whether a package of this message and manifest went to a recipient.
    package func hasSent(message: String, manifestDigest: String, to recipient: String) throws(Fault) -> Bool {
        try read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM package
                        WHERE direction = 'out' AND message = ? AND manifest_digest = ? AND recipient = ?)
                    """,
                arguments: [message, manifestDigest, recipient]) ?? false
        }
    }

    /// Stores a received receipt and what it answers to the package that was sent, in one transaction.
    package func store(
        _ package: StoredPackage, answering answer: Answer, releasing release: QuarantineRelease? = nil,
        by actor: LogActor, _ details: JSONObject
    ) throws(Fault) -> Stored {
        try write { database in
            let number = try self.insert(package, in: database).number
            try database.execute(
                sql: """
                    UPDATE package SET answer = ?
                    WHERE direction = 'out' AND message = ? AND manifest_digest = ? AND recipient = ?
                    """,
                arguments: [answer.state, answer.message, answer.manifestDigest, package.originator])
            var details = details
            details["answer"] = .string(answer.state)
            details["from"] = .string(package.originator)
            try Self.record(.receiptRead, of: answer.message, by: actor, details, in: database)
            if let release {
                try Self.settle(release.file, state: .released, reason: release.reason, by: actor, in: database)
            }
            return Stored(package: number, newVersions: 0, knownVersions: 0, findings: [])
        }
    }

    /// All packages of one direction, oldest first.
    package func packages(_ direction: StoredPackage.Direction) throws(Fault) -> [StoredPackage] {
        try read { database in
            let keys = PackageKeys(database, try self.key(in: database))
            return try Row.fetchAll(
                database, sql: "SELECT * FROM package WHERE direction = ? ORDER BY id", arguments: [direction.rawValue]
            ).map { try Self.package($0, keys) }
        }
    }

    /// The package that came at a place of a stream, if one did.
    package func package(
        originator: String, stream: String, recipient: String, sequence: Int
    ) throws(Fault) -> StoredPackage? {
        try read { database in
            let keys = PackageKeys(database, try self.key(in: database))
            return try Row.fetchOne(
                database,
                sql: """
                    SELECT * FROM package
                    WHERE direction = 'in' AND originator = ? AND stream = ? AND recipient = ? AND sequence = ?
                    """,
                arguments: [originator, stream, recipient, sequence]
            ).map { try Self.package($0, keys) }
        }
    }

    /// What came in a stream to a recipient, by number; of what was purged, only that it came.
    package func positions(
        originator: String, stream: String, recipient: String
    ) throws(Fault) -> [Int: (manifestDigest: String, handled: String, isPurged: Bool)] {
        let rows = try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT sequence, manifest_digest, handled, id IN (SELECT package FROM purge) AS purged FROM package
                    WHERE direction = 'in' AND originator = ? AND stream = ? AND recipient = ?
                    """,
                arguments: [originator, stream, recipient]
            ).map { row -> (Int, String, String, Bool) in
                (row["sequence"], row["manifest_digest"], row["handled"], row["purged"])
            }
        }
        return rows.reduce(into: [:]) { $0[$1.0] = ($1.1, $1.2, $1.3) }
    }

    /// The last package that was sent in a stream to one recipient: its number and manifest digest.
    package func lastPosition(
        originator: String, stream: String, recipient: String
    ) throws(Fault) -> (sequence: Int, manifestDigest: String)? {
        let row = try read { database -> [String]? in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT sequence, manifest_digest FROM package
                    WHERE direction = 'out' AND originator = ? AND stream = ? AND recipient = ?
                    ORDER BY sequence DESC LIMIT 1
                    """,
                arguments: [originator, stream, recipient]
            ).map { ["\($0["sequence"] as Int)", $0["manifest_digest"]] }
        }
        guard let row, let sequence = Int(row[0]) else { return nil }
        return (sequence, row[1])
    }

    /// The attachments of a package, by name.
    package func attachments(of package: Int) throws(Fault) -> [StoredAttachment] {
        try read { database in
            let keys = PackageKeys(database, try self.key(in: database))
            return try Row.fetchAll(
                database, sql: "SELECT content FROM attachment WHERE package = ?", arguments: [package]
            ).map { try StoredAttachment(sealed: Self.bytes($0["content"]), try keys.key(of: package)) }
                .sorted { $0.name < $1.name }
        }
    }

    static func insert(
        _ attachment: StoredAttachment, of package: Int, _ key: SecretBytes, into table: String,
        in database: Database
    ) throws {
        try database.execute(
            sql: "INSERT INTO \(table) (package, content) VALUES (?, ?)",
            arguments: [package, blob(try attachment.sealed(key))])
    }

    /// Writes a package: one that was received with a key of its own, under which its manifest and verdict stand.
    func insert(
        _ package: StoredPackage, in database: Database
    ) throws -> (number: Int, key: SecretBytes) {
        let key = try SecretBytes.newKey()
        var (manifest, verdict) = (package.manifest ?? [], Array((package.verdict ?? "").utf8))
        var wrapped: [UInt8]?
        switch package.direction {
        case .sent: break
        case .received:
            wrapped = try SealedContent.wrap(key, with: self.key(in: database).secret)
            manifest = try SealedContent.seal(manifest, key: key, parts: "manifest")
            verdict = try SealedContent.seal(verdict, key: key, parts: "verdict")
        }
        try database.execute(
            sql: """
                INSERT INTO package (direction, kind, message, originator, recipient, gateway, stream, sequence,
                    previous, manifest_digest, manifest, file, file_digest, handled, verdict, evidence, receipt,
                    receipt_file, answer, key)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                package.direction.rawValue, package.kind, package.message, package.originator, package.recipient,
                package.gateway, package.stream, package.sequence, package.previous, package.manifestDigest,
                Self.blob(manifest), package.file, package.fileDigest, package.handled, Self.blob(verdict),
                package.evidence, package.receipt.map(Self.blob), package.receiptFile, package.answer,
                wrapped.map(Self.blob),
            ])
        return (Int(database.lastInsertedRowID), key)
    }

    private static func package(_ row: Row, _ keys: PackageKeys) throws -> StoredPackage {
        let direction = StoredPackage.Direction(rawValue: row["direction"]) ?? .received
        var manifest: [UInt8]?
        var verdict: String?
        switch direction {
        case .sent:
            manifest = bytes(row["manifest"])
            verdict = String(decoding: bytes(row["verdict"]), as: UTF8.self)
        case .received:
            // A purge destroys the key; whatever asks has to say what it does without.
            guard (row["key"] as Data?) != nil else { break }
            let key = try keys.key(of: row["id"])
            manifest = try SealedContent.open(bytes(row["manifest"]), key: key, parts: "manifest").bytes
            verdict = try SealedContent.text(bytes(row["verdict"]), key: key, parts: "verdict")
        }
        return StoredPackage(
            number: row["id"], direction: direction,
            kind: row["kind"], message: row["message"], originator: row["originator"], recipient: row["recipient"],
            gateway: row["gateway"], stream: row["stream"], sequence: row["sequence"],
            manifestDigest: row["manifest_digest"], manifest: manifest, file: row["file"],
            fileDigest: row["file_digest"], handled: row["handled"], verdict: verdict,
            evidence: row["evidence"], receipt: (row["receipt"] as Data?).map(bytes), receiptFile: row["receipt_file"],
            answer: row["answer"], previous: row["previous"])
    }
}
