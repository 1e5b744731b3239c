package import Diagnostics
internal import ExchangeProtocol
internal import Digests
internal import Foundation
internal import GRDB
package import Packages
internal import Platform
package import StrictJSON
internal import X509

extension CaseStore {
    /// The result of storing a package.
    package struct Stored: Hashable, Sendable {
        /// The package's number in the case file.
        package let package: Int
        /// The versions that the case file did not have.
        package let newVersions: Int
        /// The versions that it had from another package already; they have one more source now.
        package let knownVersions: Int
        /// Version conflicts and the like; nothing of them is dropped.
        package let findings: [Finding]
        /// What the protocol of the exchange found.
        package let news: [Finding]
    }

    /// The name of an imported file in the home's folder for sealed files.
    package static func sealedFileName(fileDigest: String) -> String { fileDigest + ".asice" }

    /// Stores an imported package with everything that belongs to it, in one transaction: for bundles the packages that
    /// it encloses, their objects and attachments, and the receipt that is owed; for a receipt the answer to the
    /// package that was sent; and the log entry.
    ///
    /// - Throws: `Fault`; a package of the same place in the same stream makes the transaction fail whole.
    package func store(
        _ validated: ValidatedPackage, recording record: ImportRecord, by actor: LogActor
    ) throws(Fault) -> Stored {
        let manifest = validated.package.manifest
        var details = JSONObject()
        details["kind"] = .string(manifest.kind.rawValue)
        details["originator"] = .string(manifest.originator.text)
        details["manifest_digest"] = .string(validated.package.manifestDigest)
        details["file_digest"] = .string(try validated.admitted.opened.file.digest())
        switch validated.content {
        case .bundles(let contents, let enclosed):
            let arriving = try ArrivingPackage(validated, contents: contents, recording: record)
            return try store(
                arriving,
                enclosed: enclosed.map { ArrivingPackage($0, in: arriving.package, recording: record) },
                introducing: record.introductions, answeredBy: record.receipt, releasing: record.release,
                under: record.agreements, relation: record.relation, checkpoint: record.checkpoint, by: actor,
                details: details)
        case .agreement(let message):
            return try store(
                try StoredPackage(received: validated, recording: record), saying: message, recording: record,
                by: actor, details: details)
        case .statements(let statements):
            return try store(
                try StoredPackage(received: validated, recording: record), stating: statements, recording: record,
                by: actor, details: details)
        case .request:
            return try store(
                ArrivingPackage(
                    try StoredPackage(received: validated, recording: record), bundles: [], attachments: []),
                answeredBy: nil, releasing: record.release, relation: record.relation,
                checkpoint: record.checkpoint, by: actor, details: details)
        case .receipt(let receipt):
            return try store(
                try StoredPackage(received: validated, recording: record), answering: receipt, recording: record,
                by: actor, details: details)
        }
    }

    /// Stores a received package and those that it encloses, their objects, their attachments, the receipt that is owed
    /// for it and the log entry, in one transaction.
    ///
    /// - Parameters:
    ///   - enclosed: one that was imported before, by its place in its stream, is not stored twice.
    ///   - introductions: the profiles that came with them.
    ///   - release: the decision by which it is released from quarantine, if it is.
    ///   - agreements: the digests of the versions of agreements under which all of them came.
    func store(
        _ arriving: ArrivingPackage, enclosed: [ArrivingPackage] = [],
        introducing introductions: [ArrivingIntroduction] = [], answeredBy receipt: PendingReceipt?,
        releasing release: QuarantineRelease? = nil, under agreements: [String] = [], relation: RelationEvent? = nil,
        checkpoint: CheckpointRecord? = nil, by actor: LogActor, details: JSONObject
    ) throws(Fault) -> Stored {
        try write { database in
            let all = [arriving] + enclosed
            let cache = try Self.widenCache(for: all.reduce(0) { $0 + $1.objectCount }, in: database)
            var versions = try VersionStore(database, try key(in: database), path: path)
            var (number, count) = (0, 0)
            var (packageKeys, passedOn): ([JSONValue], [JSONValue]) = ([], [])
            for (index, one) in all.enumerated() {
                if index > 0, try Self.number(of: one.package, in: database) != nil { continue }
                let (row, packageKey) = try self.insert(one.package, in: database)
                if index == 0 { number = row }
                try Self.suspect(arriving: row, of: one.package.originator, in: database)
                try Self.note(agreements, under: row, in: database)
                for attachment in one.attachments {
                    try Self.insert(attachment, of: row, key: packageKey, into: "attachment", in: database)
                }
                for bundle in one.bundles { try versions.put(bundle, of: row, packageKey) }
                try self.noteNewer(versions.takeRenewed(of: one.package.originator), in: database)
                try self.judgeSuperseded(ofPackage: row, in: database)
                count += one.objectCount
                packageKeys.append(.string(packageKey.sha256.hex))
                for disclosure in one.disclosures {
                    let (part, key) = try self.insert(
                        disclosure, of: row, by: one.package.originator, versions: &versions, in: database)
                    try self.noteNewer(versions.takeRenewed(of: disclosure.package.originator), in: database)
                    try self.judgeSuperseded(ofPackage: part, in: database)
                    try Self.note(agreements, under: part, in: database)
                    packageKeys.append(.string(key.sha256.hex))
                    passedOn.append(disclosure.logged)
                }
                for introduction in introductions where introduction.manifestDigest == one.package.manifestDigest {
                    try Self.insert(introduction, of: row, in: database)
                }
                if one.objectCount > 0 || !one.disclosures.isEmpty {
                    try Self.oweReplays(
                        afterMessageOf: one.package.originator, to: one.package.recipient, in: database)
                }
            }
            let step = try Self.apply(relation, in: database)
            try Self.take(arriving.package.fileDigest, in: database)
            var details = details
            details["objects"] = .number(JSONNumber(count))
            details["new_versions"] = .number(JSONNumber(versions.new))
            details["conflicts"] = .number(JSONNumber(versions.findings.count))
            details["package_keys"] = .array(packageKeys)
            if !agreements.isEmpty { details["agreements"] = .array(agreements.map(JSONValue.string)) }
            if !passedOn.isEmpty { details["passed_on"] = .array(passedOn) }
            if !introductions.isEmpty {
                details["introduced"] = .array(Set(introductions.map(\.party)).sorted().map(JSONValue.string))
            }
            try Self.record(.imported, of: arriving.package.message, by: actor, details, in: database)
            try Self.log(
                RelationLogEntry(.accepted, arriving.package), of: relation, checkpoint, by: actor, in: database)
            if let receipt { try self.owe(receipt, in: database) }
            if let release {
                try Self.settle(
                    release.file, state: .released, reason: release.reason, approval: release.approval, by: actor,
                    in: database)
            }
            if let cache { try database.execute(sql: "PRAGMA cache_size = \(cache)") }
            let hidden = try self.hiddenCount(inFile: arriving.package.fileDigest, in: database)
            let retracted = hidden == 0 ? [] : [Finding(.objectsStayHidden, ["count": "\(hidden)"])]
            return Stored(
                package: number, newVersions: versions.new, knownVersions: versions.known,
                findings: versions.findings + versions.notes + retracted, news: step?.findings ?? [])
        }
    }

    /// Ids are random: an index that does not fit into SQLite's cache is written to the disk and read again for nearly
    /// every object. For many objects the cache is 64 MiB.
    ///
    /// - Returns: the setting before; `nil` when it stayed.
    private static func widenCache(for objects: Int, in database: Database) throws -> Int? {
        guard objects > 10_000 else { return nil }
        let before = try Int.fetchOne(database, sql: "PRAGMA cache_size")
        try database.execute(sql: "PRAGMA cache_size = -65536")
        return before
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

    /// Stores a received receipt, and its answer with the package that was sent, in one transaction.
    private func store(
        _ package: StoredPackage, answering receipt: ReceiptDocument, recording record: ImportRecord,
        by actor: LogActor, details: JSONObject
    ) throws(Fault) -> Stored {
        let (state, message) = (receipt.state.rawValue, receipt.messageID.description)
        return try write { database in
            let number = try self.insert(package, in: database).number
            try database.execute(
                sql: """
                    UPDATE package SET answer = ?
                    WHERE direction = 'out' AND message = ? AND manifest_digest = ? AND recipient = ?
                    """,
                arguments: [state, message, receipt.manifestDigest, package.originator])
            try Self.confirm(
                Self.confirmation(
                    state: state, time: actor.time.rfc3339, by: package.originator, evidence: package.manifestDigest),
                message: message, to: package.originator, caseKey: self.key(in: database), in: database)
            try self.confirmRequests(
                of: message, state: state, by: package.originator, at: actor.time.rfc3339,
                evidence: package.manifestDigest, in: database)
            if state == ReceiptDocument.State.accepted.rawValue {
                try self.confirmStatements(
                    of: message, by: package.originator, at: actor.time.rfc3339, evidence: package.manifestDigest,
                    in: database)
            }
            let isOfNobodyKnown = try Self.suspect(arriving: number, of: package.originator, in: database)
            let step = try Self.apply(record.relation, in: database)
            try Self.take(package.fileDigest, in: database)
            var details = details
            details["answer"] = .string(state)
            details["reason"] = receipt.reason.map { .string($0.rawValue) }
            details["from"] = .string(package.originator)
            try Self.record(.receiptRead, of: message, by: actor, details, in: database)
            // After the entry, by which it is known what the receipt answers.
            if isOfNobodyKnown { try Self.judgeAnswer(ofReceipt: number, in: database) }
            let entry = RelationLogEntry(.receiptReceived, package).answering(
                message: message, manifestDigest: receipt.manifestDigest, state: state,
                reason: receipt.reason?.rawValue)
            try Self.log(entry, of: record.relation, record.checkpoint, by: actor, in: database)
            if let release = record.release {
                try Self.settle(
                    release.file, state: .released, reason: release.reason, approval: release.approval, by: actor,
                    in: database)
            }
            return Stored(package: number, newVersions: 0, knownVersions: 0, findings: [], news: step?.findings ?? [])
        }
    }

    /// Records packages that were written here, one for each recipient, in one transaction with the ledger and the log
    /// entry.
    package func noteSent(_ packages: [SentPackage], by actor: LogActor, details: JSONObject) throws(Fault) {
        guard let first = packages.first else { return }
        try write { database in
            for package in packages { try self.insert(sent: package, in: database) }
            try self.disclose(packages.compactMap(\.disclosure), by: actor, in: database)
            try Self.record(
                .sealed, of: first.manifest.messageID.description, by: actor, details, in: database)
        }
    }

    static func insert(
        _ attachment: StoredAttachment, of package: Int, key: SecretBytes, into table: String,
        in database: Database
    ) throws {
        try database.execute(
            sql: "INSERT INTO \(table) (package, content) VALUES (?, ?)",
            arguments: [package, blob(try attachment.sealed(key))])
    }

    /// Inserts a package: a received one with a key of its own, under which its manifest and verdict are sealed.
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
}
