package import Diagnostics
internal import GRDB
internal import Platform

/// Versions of objects that those who hold earlier ones are owed.
extension CaseStore {
    /// The newest version of each object of which somebody was given an earlier one, as far as it was noted.
    package func newerVersions() throws(Fault) -> [NewerVersion] {
        try read { database in
            guard try database.tableExists("newer_version") else { return [] }
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT object, originator, MAX(modified) FROM newer_version WHERE run IS NULL
                    GROUP BY object, originator ORDER BY object, originator
                    """
            ).map { NewerVersion($0[0], of: $0[1], modified: $0[2]) }
        }
    }

    /// The parties that hold earlier versions than these, by the ledger; those that only were shown parts of a message by
    /// `disclose` are not among them.
    ///
    /// - Parameter own: the party of the home, by its party id.
    package func outdatedHolders(of versions: [NewerVersion], own: String) throws(Fault) -> [OutdatedHolder] {
        let holders = try self.holders(of: Set(versions.map(\.object)).sorted())
        let lost = try lostMessages()
        var found: [OutdatedHolder] = []
        for newer in versions {
            var latest: [String: Int64] = [:]
            for holder in holders[newer.object] ?? [] where holder.has(newer, own: own) {
                guard let message = holder.message,
                    !lost.contains(LostMessage(message: message, party: holder.party))
                else { continue }
                latest[holder.party] = max(latest[holder.party] ?? .min, holder.modified)
            }
            for (party, modified) in latest.sorted(by: { $0.key < $1.key }) where modified < newer.modified {
                found.append(OutdatedHolder(party: party, newer: newer))
            }
        }
        return found
    }

    /// Forgets the versions that everybody who holds their objects has.
    ///
    /// - Parameter owed: those that somebody does not have.
    package func forgetNewer(except owed: Set<NewerVersion>) throws(Fault) {
        let settled = try newerVersions().filter { !owed.contains($0) }
        guard !settled.isEmpty else { return }
        try write { database in
            for version in settled {
                try database.execute(
                    sql: """
                        DELETE FROM newer_version
                        WHERE object = ? AND originator = ? AND modified <= ? AND run IS NULL
                        """, arguments: [version.object, version.originator, version.modified])
            }
        }
    }

    // MARK: Noting

    /// Notes versions that exist now, of objects that somebody was given.
    ///
    /// - Parameter run: the export whose bundle has to appear first.
    func noteNewer(_ versions: [NewerVersion], run: String? = nil, in database: Database) throws {
        guard !versions.isEmpty,
            try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM ledger)") == true
        else { return }
        let ids = Set(versions.map(\.object)).sorted()
        var given: Set<String> = []
        for year in try LedgerKeys(database, key(in: database)).all() {
            given.formUnion(try Self.sets(of: ids, in: year, year.digester(), database).keys)
        }
        for version in versions where given.contains(version.object) {
            try database.execute(
                sql: """
                    INSERT INTO newer_version (object, originator, modified, run) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """, arguments: [version.object, version.originator, version.modified, run])
        }
    }

    /// The bundle of an export has appeared: its versions exist.
    static func commitNewer(of run: String, in database: Database) throws {
        try database.execute(sql: "UPDATE newer_version SET run = NULL WHERE run = ?", arguments: [run])
    }

    /// The bundle of an export will not appear.
    static func abandonNewer(of run: String, in database: Database) throws {
        try database.execute(sql: "DELETE FROM newer_version WHERE run = ?", arguments: [run])
    }

    // MARK: Messages that did not arrive

    /// A message that never reaches its party.
    private struct LostMessage: Hashable {
        let message: String
        let party: String
    }

    /// The messages whose copies cannot be sent any more, and which were not answered.
    private func lostMessages() throws(Fault) -> Set<LostMessage> {
        let rows = try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT o.message, o.party FROM outgoing o WHERE o.copy IN ('ended', 'gone') AND NOT EXISTS
                        (SELECT 1 FROM package k WHERE k.direction = 'out' AND k.message = o.message
                            AND k.recipient = o.party AND k.answer IS NOT NULL)
                    """
            ).map { LostMessage(message: $0[0], party: $0[1]) }
        }
        return Set(rows)
    }
}

extension Holder {
    /// Whether it holds a version of what the originator stated of the object.
    fileprivate func has(_ newer: NewerVersion, own: String) -> Bool {
        // Contents go to nobody on its own word.
        guard case .ledger(_, let act) = source, holds, act != "disclose", party != newer.originator, party != own
        else { return false }
        return version.fields == .unknown || (version.originator ?? own) == newer.originator
    }

    /// When the version that it has was modified: where that was not recorded, when it was sent.
    package var modified: Int64 {
        version.modified ?? Timestamp(since)?.milliseconds ?? .min
    }
}
