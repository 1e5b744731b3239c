package import Diagnostics
internal import GRDB
package import StrictJSON

/// Settings of the home: what it asks for in general, and of single partners.
extension CaseStore {
    /// The settings of one name by party id; those that hold in general under the empty text.
    package func settings(_ name: String) throws(Fault) -> [String: String] {
        try read { database in
            guard try database.tableExists("home_setting") else { return [:] }
            return try Row.fetchAll(
                database, sql: "SELECT party, value FROM home_setting WHERE name = ?", arguments: [name]
            ).reduce(into: [:]) { $0[$1["party"]] = $1["value"] }
        }
    }

    /// All settings, each as name, party id (empty where it holds in general) and value, in order.
    package func allSettings() throws(Fault) -> [[String]] {
        try read { database in
            guard try database.tableExists("home_setting") else { return [] }
            return try Row.fetchAll(
                database, sql: "SELECT name, party, value FROM home_setting ORDER BY name, party"
            ).map { [$0["name"], $0["party"], $0["value"]] }
        }
    }

    /// Changes a setting, in one transaction with the log entry.
    ///
    /// - Parameters:
    ///   - party: the partner that it is for; empty for a general setting.
    ///   - value: the new value; `nil` removes the setting.
    ///   - scope: for the log: which acts the setting reaches, where versions of this program differ in that.
    /// - Returns: whether this changed anything; if not, nothing is logged.
    package func set(
        _ name: String, for party: String = "", to value: String?, scope: Int? = nil, approval: JSONValue? = nil,
        by actor: LogActor
    ) throws(Fault) -> Bool {
        try write { database in
            let former = try String.fetchOne(
                database, sql: "SELECT value FROM home_setting WHERE name = ? AND party = ?", arguments: [name, party])
            guard former != value else { return false }
            if let value {
                try database.execute(
                    sql: """
                        INSERT INTO home_setting (name, party, value) VALUES (?, ?, ?)
                        ON CONFLICT (name, party) DO UPDATE SET value = excluded.value
                        """, arguments: [name, party, value])
            } else {
                try database.execute(
                    sql: "DELETE FROM home_setting WHERE name = ? AND party = ?", arguments: [name, party])
            }
            var details = JSONObject()
            details["party"] = party.isEmpty ? nil : .string(party)
            details["former"] = former.map(JSONValue.string)
            details["value"] = value.map(JSONValue.string)
            details["scope"] = scope.map { .number(JSONNumber($0)) }
            details["approval"] = approval
            try Self.record(.settingChanged, of: name, by: actor, details, in: database)
            return true
        }
    }
}
