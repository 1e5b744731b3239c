package import Diagnostics
internal import Foundation
internal import GRDB
internal import Digests
internal import Packages

/// Receipts as they were signed, apart from their seal, to be shown to others.
extension CaseStore {
    /// The receipts that this home sent for a message, oldest first, as they were signed.
    ///
    /// - Parameter name: the beginning of the id of the message, or of the receipt's own.
    package func signedReceipts(for name: String) throws(Fault) -> [(message: String, content: [UInt8])] {
        try read { database in
            guard try database.tableExists("sent_receipt") else { return [] }
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT message, content FROM sent_receipt
                    WHERE substr(answers, 1, length(?1)) = ?1 OR substr(message, 1, length(?1)) = ?1 ORDER BY rowid
                    """, arguments: [name]
            ).map { ($0["message"], Self.bytes($0["content"])) }
        }
    }

    /// The receipts that this home sent, oldest first, as they were signed.
    ///
    /// - Parameters:
    ///   - party: the one partner that they went to; `nil` for all.
    ///   - number: the number after which they begin.
    package func signedReceipts(
        to party: String?, after number: Int, limit: Int
    ) throws(Fault) -> [(number: Int, message: String, content: [UInt8])] {
        try read { database in
            guard try database.tableExists("sent_receipt") else { return [] }
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT r.rowid AS number, r.message, r.content FROM sent_receipt r
                    WHERE r.rowid > ?1 AND (?2 IS NULL OR EXISTS (SELECT 1 FROM package p
                        WHERE p.message = r.message AND p.direction = 'out' AND p.recipient = ?2))
                    ORDER BY r.rowid LIMIT ?3
                    """, arguments: [number, party, limit]
            ).map { ($0["number"], $0["message"], Self.bytes($0["content"])) }
        }
    }

    /// The sealed files of the receipts that partners sent for a message, oldest first.
    ///
    /// - Parameter name: the beginning of the id of the message, or of the receipt's own.
    package func receivedReceiptFiles(for name: String) throws(Fault) -> [(message: String, file: String)] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT message, file FROM package WHERE direction = 'in' AND kind = 'receipt' AND file <> ''
                        AND (substr(message, 1, length(?1)) = ?1 OR file_digest IN
                            (SELECT json_extract(details, '$.file_digest') FROM log
                                WHERE act = 'receipt-read' AND substr(subject, 1, length(?1)) = ?1))
                    ORDER BY id
                    """, arguments: [name]
            ).map { ($0["message"], $0["file"]) }
        }
    }

    /// Keeps a receipt as it was signed.
    static func keep(_ receipt: PendingReceipt, in database: Database) throws {
        guard let sealed = receipt.sealed, let sent = sealed.sent, let signed = sealed.signed else { return }
        try database.execute(
            sql: """
                INSERT INTO sent_receipt (message, answers, manifest_digest, content) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
            arguments: [
                sent.manifest.messageID.description, receipt.message, receipt.manifestDigest, blob(signed),
            ])
    }
}
