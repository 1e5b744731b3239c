package import Diagnostics
internal import GRDB

/// The files of a home that the case file owns.
extension CaseStore {
    /// The files of a home that rows of the case file own.
    package struct FileOwnership: Hashable, Sendable {
        /// The files of `sealed/` that belong to a package.
        package let sealed: Set<String>
        /// The files of `quarantine/` that are held.
        package let held: Set<String>
        /// The files of `quarantine/` that were released or discarded.
        package let settled: Set<String>
        /// Files that an incomplete purge has still to remove.
        package let leftovers: Set<PendingRemoval>
        /// The SHA-256 of files that contained purged data: no file of the home may match one of them.
        package let destroyed: Set<String>
        /// The receipts and other messages that are in the outbox, or were before a user removed them.
        package let receipts: Set<String>
        /// The envelopes that wait in the inbox, by their paths below it.
        package let inbox: Set<String>
        /// The kept copies of what was sent.
        package let sent: Set<String>
        /// The files of copies that were sealed anew, which are still to be removed, by their paths below the home.
        package let replaced: Set<String>
    }

    /// The owners of the files of a home.
    package func fileOwnership() throws(Fault) -> FileOwnership {
        try read { database in
            FileOwnership(
                sealed: try String.fetchSet(
                    database, sql: "SELECT file FROM package WHERE direction = 'in' AND file <> ''"),
                held: try String.fetchSet(database, sql: "SELECT file FROM quarantine WHERE state = 'held'"),
                settled: try Self.settledQuarantineFiles(in: database),
                leftovers: Set(try Self.leftovers(in: database)),
                destroyed: try String.fetchSet(
                    database, sql: "SELECT file_digest FROM package WHERE direction = 'in' AND file = ''"),
                receipts: try String.fetchSet(
                    database,
                    sql: """
                        SELECT receipt_file FROM package WHERE receipt_file IS NOT NULL
                        UNION SELECT file FROM package WHERE direction = 'out' AND kind = 'receipt' AND file <> ''
                        UNION SELECT file FROM owed_receipt WHERE file IS NOT NULL
                        UNION SELECT file FROM outgoing WHERE copy IN ('outbox', 'sent')
                        """),
                inbox: Set(
                    try Row.fetchAll(database, sql: "SELECT party, file_digest FROM inbox WHERE taken = 0")
                        .map { InboxFile.path(party: $0["party"], fileDigest: $0["file_digest"]) }),
                sent: Set(
                    try String.fetchAll(
                        database, sql: "SELECT file_digest FROM outgoing WHERE copy IN ('outbox', 'sent')"
                    )
                    .map(Self.sealedFileName)),
                replaced: try database.columns(in: "outgoing").contains { $0.name == "former_copy" }
                    ? try String.fetchSet(
                        database, sql: "SELECT former_copy FROM outgoing WHERE former_copy IS NOT NULL") : [])
        }
    }

    /// The files of `quarantine/` that were released or discarded.
    package func settledQuarantineFiles() throws(Fault) -> Set<String> {
        try read { try Self.settledQuarantineFiles(in: $0) }
    }

    private static func settledQuarantineFiles(in database: Database) throws -> Set<String> {
        try String.fetchSet(database, sql: "SELECT file FROM quarantine WHERE state <> 'held'")
    }

    /// Whether a file of `sealed/` belongs to a package.
    package func ownsSealed(_ file: String) throws(Fault) -> Bool {
        // The name of a sealed file begins with its SHA-256, by which packages are found.
        let digest = String(file.prefix { $0 != "." })
        return try read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM package WHERE file_digest = ? AND direction = 'in' AND file = ?)
                    """, arguments: [digest, file]) ?? false
        }
    }

    /// The state of a file of `quarantine/`: `held`, `released` or `discarded`; nil when the case file does not contain
    /// it.
    package func quarantineState(of file: String) throws(Fault) -> QuarantineState? {
        let id = String(file.prefix { $0 != "." })
        return try read { database in
            try String.fetchOne(
                database, sql: "SELECT state FROM quarantine WHERE id = ? AND file = ?", arguments: [id, file]
            ).flatMap(QuarantineState.init)
        }
    }

    /// Whether a file of this SHA-256, or a message of one of these manifests, was purged.
    package func wasPurged(fileDigest: String, manifestDigests: [String]) throws(Fault) -> Bool {
        try read { database in
            let file = try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM package WHERE file_digest = ? AND direction = 'in' AND file = '')
                    """, arguments: [fileDigest])
            if file == true { return true }
            let message = """
                SELECT EXISTS (SELECT 1 FROM package k JOIN purge g ON g.package = k.id WHERE k.manifest_digest = ?)
                """
            return try manifestDigests.contains { digest in
                try Bool.fetchOne(database, sql: message, arguments: [digest]) ?? false
            }
        }
    }

    static func leftovers(in database: Database) throws -> [PendingRemoval] {
        try Row.fetchAll(database, sql: "SELECT * FROM leftover").compactMap { row in
            PendingRemoval.Folder(rawValue: row["folder"]).map { PendingRemoval(folder: $0, file: row["file"]) }
        }
    }
}

/// The state of a refused file.
package enum QuarantineState: String, Hashable, Sendable, CaseIterable {
    /// It waits for a decision.
    case held
    /// It was released, and is imported.
    case released
    /// It was discarded.
    case discarded
}
