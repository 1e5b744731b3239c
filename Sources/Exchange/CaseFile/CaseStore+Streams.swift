package import Diagnostics
internal import GRDB

/// The streams in which this home has sent messages.
extension CaseStore {
    /// The end of a stream of this home for one recipient.
    package struct StreamEnd: Hashable, Sendable {
        /// The stream.
        package let stream: String
        /// The party id of the recipient.
        package let recipient: String
        /// The number of the last message.
        package let sequence: Int
        /// The time of that message.
        package let time: String
    }

    /// The ends of the streams in which a party sent, by stream, oldest first, and recipient.
    package func streamEnds(of originator: String) throws(Fault) -> [StreamEnd] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT stream, recipient, MAX(sequence) AS last, MAX(handled) AS time FROM package k
                    WHERE direction = 'out' AND originator = ? GROUP BY stream, recipient
                    ORDER BY (SELECT MIN(id) FROM package o WHERE o.stream = k.stream AND o.direction = 'out'),
                        recipient
                    """, arguments: [originator]
            ).map { row in
                StreamEnd(
                    stream: row["stream"], recipient: row["recipient"], sequence: row["last"], time: row["time"])
            }
        }
    }

    /// The last number that was given to each recipient in a stream of a party: a search in an index for each of them,
    /// however many messages there are.
    package func lastNumbers(of originator: String, stream: String) throws(Fault) -> [String: Int] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    WITH RECURSIVE party (recipient) AS (
                        SELECT MIN(recipient) FROM package
                            WHERE direction = 'out' AND originator = ?1 AND stream = ?2
                        UNION ALL
                        SELECT (SELECT MIN(recipient) FROM package WHERE direction = 'out' AND originator = ?1
                                AND stream = ?2 AND recipient > party.recipient)
                            FROM party WHERE party.recipient IS NOT NULL)
                    SELECT recipient, (SELECT MAX(sequence) FROM package WHERE direction = 'out' AND originator = ?1
                            AND stream = ?2 AND package.recipient = party.recipient) AS last
                        FROM party WHERE recipient IS NOT NULL
                    """, arguments: [originator, stream]
            ).reduce(into: [:]) { $0[$1["recipient"]] = $1["last"] }
        }
    }
}
