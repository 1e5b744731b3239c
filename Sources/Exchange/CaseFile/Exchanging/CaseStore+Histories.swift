package import Diagnostics
package import ExchangeProtocol
internal import GRDB
internal import Packages

/// What the case file knows of messages, for the protocol.
extension CaseStore {
    /// What is known of a message that this home sent: of what went to a partner, or to others if it did not.
    package func known(message: String, to party: String) throws(Fault) -> KnownMessage? {
        try read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT manifest_digest, recipient = ?2 AS own, kind, answer FROM package
                    WHERE direction = 'out' AND message = ?1 ORDER BY own DESC LIMIT 1
                    """, arguments: [message, party]
            ).map { row in
                KnownMessage(
                    digest: row["manifest_digest"], wasSentToPartner: row["own"],
                    isAnswered: PackageKind(stored: row["kind"]).isAnswered,
                    answer: (row["own"] as Bool)
                        ? (row["answer"] as String?).flatMap { Self.answer($0, reason: nil) } : nil)
            }
        }
    }

    /// The answer that a receipt states.
    package static func answer(_ state: String, reason: String?) -> ExchangeAnswer? {
        switch state {
        case "delivered": .delivered
        case "accepted": .accepted
        case "rejected": .rejected(reason.flatMap(RejectionReason.init))
        default: nil
        }
    }

    /// The highest number of a message that was imported from a stream of a partner; 0 for none.
    ///
    /// - Parameter recipient: the party id of this home.
    package func lastReceived(of stream: String, from party: String, to recipient: String) throws(Fault) -> Int {
        try read { database in
            try Int.fetchOne(
                database,
                sql: """
                    SELECT MAX(sequence) FROM package
                    WHERE direction = 'in' AND originator = ? AND stream = ? AND recipient = ?
                    """, arguments: [party, stream, recipient]) ?? 0
        }
    }

    /// The message that was imported with a file, as the protocol sees it; `nil` when there is none.
    package func imported(fileDigest: String, by recipient: String) throws(Fault) -> VerifiedMessage? {
        let row = try read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT k.*, k.id IN (SELECT package FROM purge) AS purged FROM package k
                    WHERE file_digest = ? AND direction = 'in' AND recipient = ? ORDER BY id LIMIT 1
                    """, arguments: [fileDigest, recipient]
            ).map { row -> ImportedRow in
                ImportedRow(
                    message: row["message"], digest: row["manifest_digest"], stream: row["stream"],
                    sequence: row["sequence"], previous: row["previous"], kind: row["kind"], handled: row["handled"],
                    isPurged: row["purged"], originator: row["originator"])
            }
        }
        guard let row else { return nil }
        let given = try receipt(for: row.digest, to: row.originator)
        return VerifiedMessage(
            message: row.message, digest: row.digest, place: ExchangePlace(stream: row.stream, number: row.sequence),
            previous: row.previous, content: PackageKind(stored: row.kind).isAnswered ? .bundle : .notice,
            verdict: .permitted,
            history: StreamHistory(
                seen: StreamHistory.Seen(
                    digest: row.digest, time: row.handled, custody: row.isPurged ? .purged : .taken),
                before: nil, namedByNext: nil, given: given.flatMap { Self.answer($0.state, reason: nil) }))
    }

    private struct ImportedRow: Sendable {
        let message: String
        let digest: String
        let stream: String
        let sequence: Int
        let previous: String?
        let kind: String
        let handled: String
        let isPurged: Bool
        let originator: String
    }
}
