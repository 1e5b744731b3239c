package import Diagnostics
internal import Digests
internal import ExchangeProtocol
internal import Foundation
internal import GRDB
internal import Packages
internal import Platform
internal import StrictJSON
package import TransparencyLog

/// The logs that this home keeps of its relations: appended to in the transaction that stores what an entry is about.
extension CaseStore {
    /// The log of the home has no partner.
    static let homeLog = ""

    /// Appends an entry to the log of a relation, and its head to the log of the home. The first entry of a log is
    /// preceded by one that says so.
    ///
    /// - Parameter stream: the stream of this home; `nil` for that of the newest log of the relation, if it has one.
    static func append(
        _ entry: RelationLogEntry, to party: String, stream: String?, at time: String, in database: Database
    ) throws {
        let newest = try Row.fetchOne(
            database, sql: "SELECT stream, size, number FROM relation_log WHERE party = ? ORDER BY number DESC LIMIT 1",
            arguments: [party])
        guard let stream = stream ?? newest?["stream"] else { return }
        var head: TreeHead?
        if try number(ofLog: party, stream, in: database) == nil {
            let former = try newest.map { row -> JSONValue in
                let head = try tree(of: row["number"], size: row["size"], in: database).head()
                return [
                    "stream": .string(row["stream"]), "size": .number(JSONNumber(head.size)),
                    "root": .string(Hex.encode(head.root.bytes)),
                ]
            }
            head = try put(
                RelationLogEntry(beginningAfter: former), to: party, stream: stream, at: time, in: database)
        }
        if entry.act != .began || head == nil {
            head = try put(entry, to: party, stream: stream, at: time, in: database)
        }
        guard party != homeLog, let head else { return }
        var members = JSONObject()
        members["partner"] = .string(party)
        members["stream"] = .string(stream)
        members["size"] = .number(JSONNumber(head.size))
        members["root"] = .string(Hex.encode(head.root.bytes))
        try append(RelationLogEntry(home: .head, members), to: homeLog, stream: stream, at: time, in: database)
    }

    /// Appends an entry, and makes the log where there is none.
    private static func put(
        _ entry: RelationLogEntry, to party: String, stream: String, at time: String, in database: Database
    ) throws -> TreeHead {
        try database.execute(
            sql: "INSERT INTO relation_log (party, stream, began) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            arguments: [party, stream, time])
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT number, size FROM relation_log WHERE party = ? AND stream = ?",
                arguments: [party, stream])
        else { return .empty }
        let (log, size): (Int, Int) = (row["number"], row["size"])
        var members = entry.members
        members["time"] = .string(time)
        // Where the log of the home stood: cutting that log takes cutting this one too, of which others hold heads.
        if let last = try Row.fetchOne(database, sql: "SELECT number, chain FROM log ORDER BY number DESC LIMIT 1") {
            members["home_log"] = [
                "number": .number(JSONNumber(last["number"] as Int)), "chain": .string(last["chain"]),
            ]
        }
        let content = JSONValue.object(members).canonical()
        let salt = try SecretBytes.newKey().bytes
        let insert = try database.cachedStatement(
            sql: "INSERT INTO relation_log_node (log, level, position, hash) VALUES (?, ?, ?, ?)")
        for (node, hash) in try tree(of: log, size: size, in: database).appending(MerkleRoot.leaf(salt, content)) {
            try insert.execute(arguments: [log, node.level, node.position, blob(hash.bytes)])
        }
        try database.execute(
            sql: "INSERT INTO relation_log_entry (log, number, message, salt, content) VALUES (?, ?, ?, ?, ?)",
            arguments: [log, size, entry.message, blob(salt), blob(content)])
        try database.execute(
            sql: "UPDATE relation_log SET size = ? WHERE number = ?", arguments: [size + 1, log])
        return try tree(of: log, size: size + 1, in: database).head()
    }

    /// The number of the log of a party in a stream of this home.
    private static func number(ofLog party: String, _ stream: String, in database: Database) throws -> Int? {
        try Int.fetchOne(
            database, sql: "SELECT number FROM relation_log WHERE party = ? AND stream = ?",
            arguments: [party, stream])
    }

    /// The tree of a log.
    static func tree(of log: Int, size: Int, in database: Database) throws -> LogTree<any Error> {
        LogTree(size: size) { node in
            let find = try database.cachedStatement(
                sql: "SELECT hash FROM relation_log_node WHERE log = ? AND level = ? AND position = ?")
            guard let found = try Data.fetchOne(find, arguments: [log, node.level, node.position]),
                let hash = SHA256Value(bytes(found))
            else { throw Fault(.logBroken, kind: .badData, ["entry": "\(node.position + 1)"]) }
            return hash
        }
    }

    /// Appends an entry about something that came from a partner, and stores the checkpoint that came with it.
    static func log(
        _ entry: RelationLogEntry, of relation: RelationEvent?, _ checkpoint: CheckpointRecord?, by actor: LogActor,
        in database: Database
    ) throws {
        guard let relation else { return }
        if let checkpoint { try note(checkpoint, by: actor, in: database) }
        try append(
            entry, to: relation.key.party, stream: relation.key.stream, at: actor.time.rfc3339, in: database)
    }

    /// Appends an entry about a message that was sealed, and notes the head that went with it.
    static func log(
        _ package: SentPackage, as row: StoredPackage, saying agreement: JSONObject?, in database: Database
    ) throws {
        guard row.recipient != row.originator else { return }
        if let text = package.manifest.checkpoint?.note,
            let head = try? Checkpoint(parsing: SignedNote(parsing: Array(text.utf8)).text).head
        {
            try note(given: head.size, to: row.recipient, stream: row.stream, in: database)
        }
        var entry = RelationLogEntry(package.manifest.kind == .receipt ? .receiptSent : .sent, row)
        if let copy = package.copy, case .receipt(let owed) = copy.kind {
            entry = entry.answering(
                message: owed.message, manifestDigest: owed.digest, state: copy.answer, reason: nil)
        }
        if let agreement { entry = entry.saying(agreement) }
        try append(
            entry, to: row.recipient, stream: row.stream, at: package.manifest.created.rfc3339, in: database)
    }

    /// Removes the words of the entries about a message. The hashes of their leaves stay, so that all proofs hold.
    static func forgetWords(of message: String, in database: Database) throws {
        try database.execute(
            sql: "UPDATE relation_log_entry SET salt = NULL, content = NULL WHERE message = ?", arguments: [message])
    }

    // MARK: What is given to the partner

    /// The newest head of the log of a relation, with the proofs that lead to it from the heads that the partner may
    /// hold: the one that it verified last, as far as is known, and the one in the message before.
    package func checkpoint(
        for party: String, stream: String
    ) throws(Fault) -> (head: TreeHead, proofs: [WitnessedHead.Proof]) {
        try read { database in
            guard
                let row = try Row.fetchOne(
                    database, sql: "SELECT * FROM relation_log WHERE party = ? AND stream = ?",
                    arguments: [party, stream])
            else { return (.empty, []) }
            let size: Int = row["size"]
            let tree = try Self.tree(of: row["number"], size: size, in: database)
            let earlier = Set([row["acknowledged"] as Int, row["given"] as Int]).filter { $0 > 0 && $0 <= size }
            return (
                try tree.head(),
                try earlier.sorted().map {
                    WitnessedHead.Proof(size: $0, path: try tree.consistency(since: $0))
                }
            )
        }
    }

    /// Notes that a head was given to a partner, with a message.
    static func note(given size: Int, to party: String, stream: String, in database: Database) throws {
        try database.execute(
            sql: "UPDATE relation_log SET given = MAX(given, ?) WHERE party = ? AND stream = ?",
            arguments: [size, party, stream])
    }

    /// Whether a head that a partner holds is one of this home's log; `nil` when this home has no log of that stream.
    package func hasHead(_ head: TreeHead, for party: String, stream: String) throws(Fault) -> Bool? {
        try read { database in
            guard
                let row = try Row.fetchOne(
                    database, sql: "SELECT number, size FROM relation_log WHERE party = ? AND stream = ?",
                    arguments: [party, stream])
            else { return nil }
            let size: Int = row["size"]
            guard head.size <= size else { return false }
            return try Self.tree(of: row["number"], size: size, in: database).head(at: head.size) == head
        }
    }

    // MARK: Reading

    /// The logs, oldest first.
    package func relationLogs() throws(Fault) -> [RelationLog] {
        try read { database in
            // A case file of an earlier version on a read-only disk has no such table.
            guard try database.tableExists("relation_log") else { return [] }
            return try Row.fetchAll(database, sql: "SELECT * FROM relation_log ORDER BY number").map { row in
                RelationLog(
                    number: row["number"], party: row["party"], stream: row["stream"], began: row["began"],
                    head: try Self.tree(of: row["number"], size: row["size"], in: database).head(),
                    given: row["given"], acknowledged: row["acknowledged"])
            }
        }
    }

    /// Entries of a log, in their order.
    ///
    /// - Parameter range: their numbers, from 0.
    package func entries(of log: RelationLog, in range: Range<Int>) throws(Fault) -> [StoredLogEntry] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT hash, salt, content FROM relation_log_entry e JOIN relation_log_node n
                        ON n.log = e.log AND n.level = 0 AND n.position = e.number
                    WHERE e.log = ? AND e.number >= ? AND e.number < ? ORDER BY e.number
                    """, arguments: [log.number, range.lowerBound, range.upperBound]
            ).map { row in
                StoredLogEntry(
                    leaf: SHA256Value(Self.bytes(row["hash"])) ?? SHA256Value(),
                    salt: (row["salt"] as Data?).map(Self.bytes), content: (row["content"] as Data?).map(Self.bytes))
            }
        }
    }

    /// Checks the logs of relations: the nodes of each tree are those of its entries.
    ///
    /// - Throws: `Fault` `log-broken` at the first entry that does not match.
    package func verifyRelationLogs() throws(Fault) -> Int {
        var count = 0
        for log in try relationLogs() {
            var root = MerkleRoot()
            let digester = ShortDigester()
            for first in stride(from: 0, to: log.head.size, by: Self.batch) {
                for entry in try entries(of: log, in: first..<min(first + Self.batch, log.head.size)) {
                    if let salt = entry.salt, let content = entry.content,
                        MerkleRoot.leaf(salt, content) != entry.leaf
                    {
                        throw Fault(.logBroken, kind: .badData, ["entry": "\(root.count + 1)"])
                    }
                    root.add(hashed: entry.leaf, digester)
                }
            }
            guard root.count == log.head.size, root.value == log.head.root else {
                throw Fault(.logBroken, kind: .badData, ["entry": "\(root.count)"])
            }
            count += root.count
        }
        return count
    }

    /// How many entries are read at once.
    package static let batch = 1000

    /// Appends an entry that says that the logs are exported, so that their heads cover the whole log of the home.
    ///
    /// - Parameter stream: the stream of this home.
    package func noteExported(_ name: String, stream: String, by actor: LogActor) throws(Fault) {
        try write { database in
            try Self.record(.logExported, of: name, by: actor, JSONObject(), in: database)
            try Self.append(
                RelationLogEntry(home: .exported), to: Self.homeLog, stream: stream, at: actor.time.rfc3339,
                in: database)
        }
    }
}
