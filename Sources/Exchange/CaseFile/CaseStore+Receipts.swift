package import Diagnostics
internal import Foundation
internal import GRDB

/// Receipts that are pending until they are in the outbox.
extension CaseStore {
    /// The pending receipts, oldest first.
    package func owedReceipts() throws(Fault) -> [PendingReceipt] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM owed_receipt ORDER BY number").map { row in
                var sealed: SealedReceipt?
                if let file: String = row["file"], let content: Data = row["content"] {
                    sealed = SealedReceipt(file: file, content: Self.bytes(content), sent: nil)
                }
                return PendingReceipt(
                    number: row["number"], party: row["party"], message: row["message"],
                    manifestDigest: row["manifest_digest"], state: row["state"], decided: row["decided"],
                    reason: row["reason"], sealed: sealed)
            }
        }
    }

    /// Records that a pending receipt is sealed now, with its sequence number, in one transaction.
    package func note(_ receipt: PendingReceipt) throws(Fault) {
        guard let sealed = receipt.sealed else { return }
        try write { database in
            if let sent = sealed.sent { try self.insert(sent: sent, in: database) }
            try Self.keep(receipt, in: database)
            try database.execute(
                sql: "UPDATE owed_receipt SET file = ?, content = ? WHERE number = ?",
                arguments: [sealed.file, Self.blob(sealed.content), receipt.number])
            // An import keeps its receipt, so that it can be written again. For a purged message, nothing is kept.
            try database.execute(
                sql: """
                    UPDATE package SET receipt = ?, receipt_file = ?
                    WHERE direction = 'in' AND originator = ? AND manifest_digest = ? AND receipt IS NULL
                        AND key IS NOT NULL AND ? = 'accepted'
                    """,
                arguments: [
                    Self.blob(sealed.content), sealed.file, receipt.party, receipt.manifestDigest, receipt.state,
                ])
        }
    }

    /// Records that a receipt is in the outbox, and is no longer pending.
    package func noteDelivered(_ receipt: PendingReceipt) throws(Fault) {
        try write { database in
            try database.execute(sql: "DELETE FROM owed_receipt WHERE number = ?", arguments: [receipt.number])
        }
    }

    /// Records a pending receipt alone.
    package func owe(_ receipt: PendingReceipt) throws(Fault) { try write { try self.owe(receipt, in: $0) } }

    /// Records a pending receipt and, when it is sealed, its sequence number.
    func owe(_ receipt: PendingReceipt, in database: Database) throws {
        if let sent = receipt.sealed?.sent { try insert(sent: sent, in: database) }
        try Self.keep(receipt, in: database)
        try database.execute(
            sql: """
                INSERT INTO owed_receipt (party, message, manifest_digest, state, decided, reason, file, content)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                receipt.party, receipt.message, receipt.manifestDigest, receipt.state, receipt.decided, receipt.reason,
                receipt.sealed?.file, receipt.sealed.map { Self.blob($0.content) },
            ])
    }
}
