internal import Digests
public import Findings
internal import GRDB
internal import Resolution
internal import StrictJSON
internal import TradeIntel

/// One merge as the case file keeps it: a view over the versions that were there, never a change of them.
public struct StoredMerge: Hashable, Sendable {
    /// One entity of it.
    public struct Entity: Hashable, Sendable {
        /// Its stable id.
        public let id: String
        /// What kind of thing it is.
        public let kind: String
        /// A name to show.
        public let name: String
        /// Its records, by object id.
        public let members: [String]

        /// An entity.
        public init(id: String, kind: String, name: String, members: [String]) {
            self.id = id
            self.kind = kind
            self.name = name
            self.members = members
        }
    }

    /// A pair that waits for a person.
    public struct Proposal: Hashable, Sendable {
        /// One record.
        public let left: String
        /// The other record.
        public let right: String
        /// How likely they are one, from 0 to 1.
        public let posterior: Double
        /// Why, in words.
        public let words: String

        /// A proposal.
        public init(left: String, right: String, posterior: Double, words: String) {
            self.left = left
            self.right = right
            self.posterior = posterior
            self.words = words
        }
    }

    /// When it was made.
    public let time: String
    /// Who made it.
    public let actor: String
    /// The version of the parameters.
    public let parameters: String
    /// The digest of the object versions and decisions that it rests on.
    public let basis: String
    /// The entities.
    public let entities: [Entity]
    /// The proposals, the likeliest first.
    public let proposals: [Proposal]

    /// A merge.
    public init(
        time: String, actor: String, parameters: String, basis: String, entities: [Entity], proposals: [Proposal]
    ) {
        self.time = time
        self.actor = actor
        self.parameters = parameters
        self.basis = basis
        self.entities = entities
        self.proposals = proposals
    }
}

extension CaseFile {
    /// The digest of the current object versions and decisions: a merge with another basis is out of date.
    public func mergeBasis() throws(Fault) -> String {
        let objects = try currentObjects().map { "\($0.object.id) \($0.digest)" }
        let decisions = try decisions().map {
            "\($0.number) \($0.decision.left) \($0.decision.right) \($0.decision.verdict.rawValue)"
        }
        return Digest.sha256(Array((objects + [""] + decisions).joined(separator: "\n").utf8)).hex
    }

    /// Keeps a merge in the place of the one before it, in one transaction with the log entry.
    public func keep(_ merge: StoredMerge, by actor: Actor) throws(Fault) {
        try write { database in
            try database.execute(sql: "DELETE FROM merge")
            let key = try SecretBytes.newKey()
            try database.execute(
                sql: "INSERT INTO merge (time, actor, parameters, basis, key) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    merge.time, merge.actor, merge.parameters, merge.basis,
                    Self.blob(try SealedContent.wrap(key, with: self.key(in: database).secret)),
                ])
            let number = database.lastInsertedRowID
            let insert = try database.makeStatement(
                sql: "INSERT INTO entity (merge, id, kind, name) VALUES (?, ?, ?, ?)")
            let join = try database.makeStatement(
                sql: "INSERT INTO entity_member (merge, record, entity) VALUES (?, ?, ?)")
            for entity in merge.entities {
                let name = try SealedContent.seal(Array(entity.name.utf8), key, "entity", entity.id)
                try insert.execute(arguments: [number, entity.id, entity.kind, Self.blob(name)])
                for member in entity.members { try join.execute(arguments: [number, member, entity.id]) }
            }
            for proposal in merge.proposals {
                let words = try SealedContent.seal(
                    Array(proposal.words.utf8), key, "proposal", proposal.left, proposal.right)
                try database.execute(
                    sql: """
                        INSERT INTO proposal (merge, left_record, right_record, posterior, words)
                        VALUES (?, ?, ?, ?, ?)
                        """,
                    arguments: [number, proposal.left, proposal.right, proposal.posterior, Self.blob(words)])
            }
            var details = JSONObject()
            details["parameters"] = .string(merge.parameters)
            details["entities"] = .number(JSONNumber(merge.entities.count))
            details["proposals"] = .number(JSONNumber(merge.proposals.count))
            try Self.record(.merged, of: merge.basis, by: actor, details, in: database)
        }
    }

    /// The merge that is kept, if there is one.
    public func merge() throws(Fault) -> StoredMerge? {
        try read { database in
            guard let row = try Row.fetchOne(database, sql: "SELECT * FROM merge ORDER BY number DESC LIMIT 1") else {
                return nil
            }
            let number: Int = row["number"]
            let key = try SealedContent.key(
                Self.bytes(row["key"]), self.key(in: database).secret, "merge", "\(number)")
            let members = try Row.fetchAll(
                database, sql: "SELECT record, entity FROM entity_member WHERE merge = ? ORDER BY record",
                arguments: [number]
            ).reduce(into: [String: [String]]()) { $0[$1["entity"], default: []].append($1["record"]) }
            let entities = try Row.fetchAll(
                database, sql: "SELECT * FROM entity WHERE merge = ?", arguments: [number]
            ).map {
                StoredMerge.Entity(
                    id: $0["id"], kind: $0["kind"],
                    name: try SealedContent.text(Self.bytes($0["name"]), key, "entity", $0["id"]),
                    members: members[$0["id"]] ?? [])
            }.sorted { ($0.kind, $0.name, $0.id) < ($1.kind, $1.name, $1.id) }
            let proposals = try Row.fetchAll(
                database,
                sql: "SELECT * FROM proposal WHERE merge = ? ORDER BY posterior DESC, left_record, right_record",
                arguments: [number]
            ).map {
                StoredMerge.Proposal(
                    left: $0["left_record"], right: $0["right_record"], posterior: $0["posterior"],
                    words: try SealedContent.text(
                        Self.bytes($0["words"]), key, "proposal", $0["left_record"], $0["right_record"]))
            }
            return StoredMerge(
                time: row["time"], actor: row["actor"], parameters: row["parameters"], basis: row["basis"],
                entities: entities, proposals: proposals)
        }
    }
}
