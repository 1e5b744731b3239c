package import Diagnostics
internal import ExchangeProtocol
internal import Foundation
internal import GRDB
internal import Packages

/// What a status says of the case file. Every number comes from an index or from a row for each partner, and nothing is
/// decrypted, so that it is quick however many messages there are.
extension CaseStore {
    /// How many of something there are, and since when.
    package struct Waiting: Hashable, Sendable {
        /// How many.
        package let count: Int
        /// The time of the oldest, RFC 3339; `nil` when there is none.
        package let oldest: String?

        /// A number, and the time of the oldest.
        package init(count: Int = 0, oldest: String? = nil) {
            self.count = count
            self.oldest = oldest
        }
    }

    /// The messages without an answer, by the party id of the recipient: those of the kinds that receipts answer.
    package func unanswered() throws(Fault) -> [String: Waiting] {
        // The condition is that of the index.
        try waiting(
            """
            SELECT recipient AS party, COUNT(*) AS count, MIN(handled) AS oldest FROM package
            WHERE direction = 'out' AND answer IS NULL AND kind NOT IN ('receipt', 'request', 'profile')
                AND recipient <> ''
            GROUP BY recipient
            """)
    }

    /// The messages in the outbox that were not transmitted yet, by the party id of the recipient.
    package func waitingInOutbox() throws(Fault) -> [String: Waiting] {
        try waiting(
            """
            SELECT party, COUNT(*) AS count, MIN(made) AS oldest FROM outgoing
            WHERE open IS NOT NULL AND copy = 'outbox' GROUP BY party
            """)
    }

    /// The envelopes in the inbox that were not imported yet, by the party id of the sender.
    package func waitingInInbox() throws(Fault) -> [String: Waiting] {
        try waiting(
            """
            SELECT party, COUNT(*) AS count, MIN(arrived) AS oldest FROM inbox WHERE taken = 0 GROUP BY party
            """)
    }

    /// The receipts that are owed, by the party id of whom they are owed to.
    package func waitingReceipts() throws(Fault) -> [String: Waiting] {
        try waiting("SELECT party, COUNT(*) AS count, MIN(decided) AS oldest FROM owed_receipt GROUP BY party")
    }

    /// The files in quarantine.
    package func waitingInQuarantine() throws(Fault) -> Waiting {
        try waiting(
            "SELECT '' AS party, COUNT(*) AS count, MIN(arrived) AS oldest FROM quarantine WHERE state = 'held'"
        )[""] ?? Waiting()
    }

    private func waiting(_ sql: String) throws(Fault) -> [String: Waiting] {
        try read { database in
            // A case file of an earlier version on a read-only disk has not all of the tables.
            guard try database.tableExists("outgoing") else { return [:] }
            return try Row.fetchAll(database, sql: sql).reduce(into: [:]) { found, row in
                found[row["party"]] = Waiting(count: row["count"], oldest: row["oldest"])
            }
        }
    }

    /// How many numbers of the streams of each partner did not come although later ones did, by party id.
    package func missingNumbers() throws(Fault) -> [String: Int] {
        try read { database in
            guard try database.tableExists("relation") else { return [:] }
            let rows = try Row.fetchAll(database, sql: "SELECT party, state FROM relation")
            return try rows.reduce(into: [:]) { found, row in
                let state = try RelationState(parsing: Self.bytes(row["state"]))
                found[row["party"]] = state.received.values.flatMap(\.gaps).reduce(0) { $0 + $1.numbers.count }
            }
        }
    }

    /// How many packages were received, and how many were sent.
    package func sizes() throws(Fault) -> (received: Int, sent: Int) {
        try read { database in
            func count(_ direction: String) throws -> Int {
                try Int.fetchOne(
                    database, sql: "SELECT COUNT(*) FROM package WHERE direction = ?", arguments: [direction]) ?? 0
            }
            return (try count("in"), try count("out"))
        }
    }
}
