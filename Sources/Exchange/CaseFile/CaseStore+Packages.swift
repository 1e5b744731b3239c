package import Diagnostics
internal import Digests
internal import Foundation
internal import GRDB
internal import Packages

extension CaseStore {
    /// When a file of this SHA-256 was imported first; `nil` when it never was.
    package func importTime(fileDigest: String) throws(Fault) -> String? {
        try read { database in
            try String.fetchOne(
                database, sql: "SELECT min(handled) FROM package WHERE file_digest = ? AND direction = 'in'",
                arguments: [fileDigest])
        }
    }

    /// When a package with this signed manifest was imported first; `nil` when it never was.
    package func importTime(manifestDigest: String) throws(Fault) -> String? {
        try read { database in
            try String.fetchOne(
                database, sql: "SELECT min(handled) FROM package WHERE manifest_digest = ? AND direction = 'in'",
                arguments: [manifestDigest])
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

    /// The packages of one direction, oldest first.
    ///
    /// - Parameters:
    ///   - number: the number in the case file after which they begin.
    ///   - limit: the maximum number of packages; nil for all.
    package func packages(
        _ direction: StoredPackage.Direction, after number: Int = 0, limit: Int? = nil
    ) throws(Fault) -> [StoredPackage] {
        try read { database in
            let keys = PackageKeys(database, try self.key(in: database))
            return try Row.fetchAll(
                database, sql: "SELECT * FROM package WHERE direction = ? AND id > ? ORDER BY id LIMIT ?",
                arguments: [direction.rawValue, number, limit ?? -1]
            ).map { try Self.package($0, keys) }
        }
    }

    /// All received packages as a purge looks at them, oldest first: without verdict, evidence and receipt, and with the
    /// manifest of only those that may enclose others.
    package func receivedOutlines() throws(Fault) -> [StoredPackage] {
        try read { database in
            let keys = PackageKeys(database, try self.key(in: database))
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT id, kind, message, originator, recipient, gateway, stream, sequence, manifest_digest, file,
                        file_digest, handled, previous, key IS NOT NULL, manifest,
                        \(hasParts ? "(SELECT share FROM disclosure d WHERE d.package = package.id)" : "NULL")
                    FROM package WHERE direction = 'in' ORDER BY id
                    """)
            var found: [StoredPackage] = []
            while let row = try rows.next() {
                var manifest: [UInt8]?
                let share: Int? = row[15]
                if row[13], share == nil {
                    let bytes = try SealedContent.open(
                        Self.bytes(row[14]), key: keys.key(of: row[0]), parts: "manifest"
                    ).bytes
                    if Self.mayEnclose(bytes) { manifest = bytes }
                }
                var outline =
                    StoredPackage(
                        number: row[0], direction: .received, kind: row[1], message: row[2], originator: row[3],
                        recipient: row[4], gateway: row[5], stream: row[6], sequence: row[7],
                        manifestDigest: row[8], manifest: manifest, file: row[9], fileDigest: row[10],
                        handled: row[11], verdict: nil, evidence: "", previous: row[12])
                outline.share = share
                found.append(outline)
            }
            return found
        }
    }

    /// Whether a manifest may have the member `enclosed`: reading each would take longer than decrypting it.
    private static func mayEnclose(_ manifest: [UInt8]) -> Bool {
        let (name, letter) = (Array("enclosed".utf8), UInt8(ascii: "l"))
        let (escape, code) = (UInt8(ascii: "\\"), UInt8(ascii: "u"))
        return manifest.withUnsafeBufferPointer { bytes in
            // A manifest is digits for the most part, in which its rarest letter does not occur.
            bytes.indices.contains { index in
                // The name may be written with escapes, `\u0065` for a letter; others, such as those of line ends in
                // checkpoints, stand for no letter.
                if bytes[index] == escape { return index + 1 < bytes.count && bytes[index + 1] == code }
                return bytes[index] == letter && index >= 3 && index + 5 <= bytes.count
                    && bytes[index - 3..<index + 5].elementsEqual(name)
            }
        }
    }

    /// The received packages of a kind that came last and were not purged, oldest first.
    package func lastReceived(ofKind kind: String, limit: Int) throws(Fault) -> [StoredPackage] {
        try read { database in
            let keys = PackageKeys(database, try self.key(in: database))
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM package WHERE direction = 'in' AND kind = ? AND key IS NOT NULL
                    ORDER BY id DESC LIMIT ?
                    """, arguments: [kind, limit]
            ).reversed().map { try Self.package($0, keys) }
        }
    }

    /// The number of objects that a package brought.
    package func objectCount(ofPackage number: Int) throws(Fault) -> Int {
        try read { database in
            try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM provenance WHERE package = ?", arguments: [number])
                ?? 0
        }
    }

    /// The package that was imported at a place of a stream.
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

    /// The ground on which a person overrode policy for a message that was sent; `nil` for none.
    package func ground(ofSent message: String) throws(Fault) -> String? {
        let bytes = try read { database in
            try Data.fetchOne(
                database, sql: "SELECT manifest FROM package WHERE direction = 'out' AND message = ? LIMIT 1",
                arguments: [message])
        }
        guard let bytes else { return nil }
        return try PackageManifest(parsing: Self.bytes(bytes)).release
    }

    /// The packages that were imported from a stream to a recipient, by sequence number; of a purged one only that it
    /// was.
    package func positions(
        originator: String, stream: String, recipient: String, in range: ClosedRange<Int> = 0...Int.max
    ) throws(Fault) -> [Int: (manifestDigest: String, handled: String, isPurged: Bool)] {
        let rows = try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT sequence, manifest_digest, handled, id IN (SELECT package FROM purge) AS purged FROM package
                    WHERE direction = 'in' AND originator = ? AND stream = ? AND recipient = ?
                        AND sequence BETWEEN ? AND ?
                    """,
                arguments: [originator, stream, recipient, range.lowerBound, range.upperBound]
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

    static func package(_ row: Row, _ keys: PackageKeys) throws -> StoredPackage {
        let direction = StoredPackage.Direction(rawValue: row["direction"]) ?? .received
        var manifest: [UInt8]?
        var verdict: String?
        switch direction {
        case .sent:
            manifest = bytes(row["manifest"])
            verdict = String(decoding: bytes(row["verdict"]), as: UTF8.self)
        case .received:
            // A purge destroys the key; the caller decides what a package without a manifest means.
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
