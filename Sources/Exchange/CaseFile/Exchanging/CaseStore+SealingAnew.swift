package import Diagnostics
package import ExchangeProtocol
internal import Foundation
internal import GRDB
internal import StrictJSON

/// Kept copies that are sealed anew, and what is known of files that a partner could not open.
extension CaseStore {
    /// The keys of the content of a kept copy, encrypted to this party; `nil` where they were not kept.
    package func contentKeys(of message: OutgoingMessage) throws(Fault) -> [UInt8]? {
        try read { database in
            try Data.fetchOne(
                database, sql: "SELECT content_keys FROM outgoing WHERE number = ?", arguments: [message.number]
            ).map(Self.bytes)
        }
    }

    /// The files of copies that were sealed anew and are still to be removed, below the folder of the home.
    package func formerCopies() throws(Fault) -> [(number: Int, path: String)] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT number, former_copy FROM outgoing WHERE former_copy IS NOT NULL ORDER BY number"
            ).map { ($0[0], $0[1]) }
        }
    }

    /// Records that the file of a copy that was sealed anew was removed.
    package func noteFormerCopyGone(_ number: Int) throws(Fault) {
        try write { database in
            try database.execute(
                sql: "UPDATE outgoing SET former_copy = NULL WHERE number = ?", arguments: [number])
        }
    }

    /// What a file that a partner could not open is to this home.
    ///
    /// - Parameters:
    ///   - message: the message id that it claims.
    ///   - place: the place in a stream of this home that it claims.
    ///   - digest: the SHA-256 of the file.
    package func standing(
        ofFile digest: String, claiming message: String, at place: ExchangePlace, to party: String
    ) throws(Fault) -> ReceivedRequest.Unreadable.Standing {
        try read { database in
            // Of what a person carried, the file is not known: the message has to do.
            let carried = try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM package WHERE direction = 'out' AND message = ?1 AND recipient = ?2
                        AND stream = ?3 AND sequence = ?4 AND file_digest = '')
                    """, arguments: [message, party, place.stream, place.number])
            if carried == true { return .current }
            let now = try String.fetchOne(
                database,
                sql: """
                    SELECT file_digest FROM outgoing WHERE message = ? AND party = ? AND stream = ? AND sequence = ?
                    """, arguments: [message, party, place.stream, place.number])
            guard let now else { return .unknown }
            if now == digest { return .current }
            let wasSent = try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM log WHERE act = 'sent' AND subject = ?
                        AND json_extract(details, '$.file_digest') = ?)
                    """, arguments: [message, digest])
            return wasSent == true ? .former : .unknown
        }
    }

    /// Records that a copy was sealed anew and waits in the outbox: in one transaction with the state of the relation and
    /// the log entry.
    ///
    /// - Parameters:
    ///   - file: the name of the new file in the outbox.
    ///   - digest: the SHA-256 of it.
    ///   - copy: its size and the keys of its content.
    ///   - former: the file that it was before, below the folder of the home; it is to be removed.
    ///   - stream: the stream of this home.
    /// - Returns: what follows from it.
    package func noteSealedAnew(
        _ message: OutgoingMessage, as file: String, digest: String, copy: OutgoingCopy, former: String,
        own stream: String, by actor: LogActor
    ) throws(Fault) -> ExchangeStep {
        try write { database in
            try database.execute(
                sql: """
                    UPDATE outgoing SET copy = 'outbox', file = ?, file_digest = ?, size = ?, content_keys = ?,
                        former_copy = ? WHERE number = ?
                    """,
                arguments: [
                    file, digest, copy.size, copy.contentKeys.map { Self.blob($0) }, former, message.number,
                ])
            try database.execute(
                sql: """
                    UPDATE package SET file = ?, file_digest = ?
                    WHERE direction = 'out' AND message = ? AND recipient = ?
                    """, arguments: [file, digest, message.message, message.party])
            var details = JSONObject()
            details["file"] = .string(file)
            details["to"] = [.string(message.party)]
            details["anew"] = true
            try Self.record(.sealed, of: message.message, by: actor, details, in: database)
            return try Self.apply(
                .sealedAnew(message: message.message, bytes: copy.size),
                to: RelationKey(party: message.party, stream: stream, now: actor.time), in: database)
        }
    }

    // MARK: Purges

    /// Forgets the keys of copies of messages in which objects of some packages went: what a purge destroys must not be
    /// readable here from a copy of what was sent. Such a copy goes again as it is, and is not sealed anew.
    ///
    /// To be called before the packages are purged.
    static func forgetContentKeys(
        ofMessagesWithObjectsOf packages: [Int], caseKey: CaseKey, in database: Database
    ) throws {
        let kept = "SELECT EXISTS (SELECT 1 FROM outgoing WHERE content_keys IS NOT NULL)"
        guard try Bool.fetchOne(database, sql: kept) == true else { return }
        var objects: Set<String> = []
        for package in packages {
            objects.formUnion(
                try String.fetchAll(
                    database,
                    sql: """
                        SELECT DISTINCT v.id FROM provenance p JOIN object_version v ON v.number = p.version
                        WHERE p.package = ?
                        """, arguments: [package]))
        }
        for year in try LedgerKeys(database, caseKey).all() {
            let found = try sets(of: Array(objects), in: year, year.digester(), database)
            for set in Set(found.values.flatMap(\.keys)).sorted() {
                for row in try Row.fetchAll(database, sql: "\(entryColumns) WHERE objects = ?", arguments: [set]) {
                    try database.execute(
                        sql: "UPDATE outgoing SET content_keys = NULL WHERE message = ?",
                        arguments: [try entry(row, year).disclosure.message])
                }
            }
        }
    }

    /// Forgets the keys of all copies of bundles: with the memory of an export nothing of it is to stay readable here.
    static func forgetContentKeysOfBundles(in database: Database) throws {
        try database.execute(sql: "UPDATE outgoing SET content_keys = NULL WHERE kind = 'bundle'")
    }
}
