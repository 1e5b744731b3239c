package import Diagnostics
internal import GRDB
internal import StrictJSON

/// Partners.
extension CaseStore {
    /// All partners, by name.
    package func partners() throws(Fault) -> [Partner] {
        try read { try Row.fetchAll($0, sql: "SELECT * FROM partner ORDER BY name, party").map(Self.partner) }
    }

    /// The names of all partners by party id.
    package func partnerNames() throws(Fault) -> [String: String] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT party, name FROM partner").reduce(into: [:]) { names, row in
                names[row["party"]] = row["name"]
            }
        }
    }

    /// The partner with this party id.
    package func partner(_ party: String) throws(Fault) -> Partner? {
        try read {
            try Row.fetchOne($0, sql: "SELECT * FROM partner WHERE party = ?", arguments: [party]).map(Self.partner)
        }
    }

    /// Adds a partner, or renews one whose profile is newer.
    ///
    /// - Parameter notices: the notices about the party that a person confirmed, for the log.
    package func put(_ partner: Partner, notices: [String] = [], by actor: LogActor) throws(Fault) {
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO partner (party, name, country, role, profile, confirmed, suspended, crl_number, added)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (party) DO UPDATE SET name = excluded.name, country = excluded.country,
                        role = excluded.role, profile = excluded.profile, confirmed = excluded.confirmed,
                        suspended = excluded.suspended, crl_number = excluded.crl_number, added = excluded.added
                    """,
                arguments: [
                    partner.party, partner.name, partner.country, partner.role, Self.blob(partner.profile),
                    partner.confirmed.rawValue, partner.isSuspended, partner.revocationListNumber, partner.added,
                ])
            // Statements of an introduced party count from now on as those of any partner: what a merge found is
            // computed anew.
            let isIntroduced = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM introduction WHERE party = ?)", arguments: [partner.party])
            if isIntroduced == true { try Self.forgetIndex(in: database) }
            var details = JSONObject()
            details["name"] = .string(partner.name)
            details["fingerprint"] = .string(partner.confirmed.rawValue)
            if !notices.isEmpty { details["notices"] = .array(notices.map(JSONValue.string)) }
            try Self.record(.partnerAdded, of: partner.party, by: actor, details, in: database)
        }
    }

    /// Suspends or resumes exchange with a partner; imported data stays.
    ///
    /// - Returns: whether this changed anything; if not, nothing is logged.
    package func setSuspended(
        _ party: String, _ isSuspended: Bool, reason: String, by actor: LogActor
    ) throws(Fault) -> Bool {
        try write { database in
            try database.execute(
                sql: "UPDATE partner SET suspended = ?1 WHERE party = ?2 AND suspended <> ?1",
                arguments: [isSuspended, party])
            guard database.changesCount > 0 else { return false }
            var details = JSONObject()
            details["reason"] = .string(reason)
            try Self.record(
                isSuspended ? .partnerSuspended : .partnerResumed, of: party, by: actor, details, in: database)
            return true
        }
    }

    private static func partner(_ row: Row) -> Partner {
        Partner(
            party: row["party"], name: row["name"], country: row["country"], role: row["role"],
            profile: bytes(row["profile"]), confirmed: Partner.Confirmation(rawValue: row["confirmed"]) ?? .unseen,
            isSuspended: row["suspended"], revocationListNumber: row["crl_number"], added: row["added"])
    }
}
