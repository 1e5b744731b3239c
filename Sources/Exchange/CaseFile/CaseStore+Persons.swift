package import Diagnostics
internal import Digests
internal import GRDB
internal import Platform
package import StrictJSON
internal import X509

/// Persons at the party.
extension CaseStore {
    /// All persons, those that were removed too, in the order in which they were added.
    package func persons() throws(Fault) -> [Person] {
        try read { database in
            guard try database.tableExists("person") else { return [] }
            return try Row.fetchAll(database, sql: "SELECT * FROM person ORDER BY number").map { row in
                Person(
                    name: row["name"], roles: Set((row["roles"] as String).split(separator: ",").map(String.init)),
                    certificate: try Certificate(der: Self.bytes(row["certificate"])), keyFile: row["key"],
                    added: row["added"], removed: row["removed"])
            }
        }
    }

    /// Adds a person, in one transaction with the log entry.
    package func add(_ person: Person, approval: JSONValue?, by actor: LogActor) throws(Fault) {
        try write { database in
            try database.execute(
                sql: "INSERT INTO person (name, roles, certificate, key, added) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    person.name, person.roles.sorted().joined(separator: ","), Self.blob(person.certificate.der),
                    person.keyFile, person.added,
                ])
            try Self.record(
                .personAdded, of: person.name, by: actor, Self.details(of: person, approval), in: database)
        }
    }

    /// Notes that a person was removed, in one transaction with the log entry.
    package func remove(_ person: Person, reason: String, approval: JSONValue?, by actor: LogActor) throws(Fault) {
        try write { database in
            try database.execute(
                sql: "UPDATE person SET removed = ? WHERE name = ? AND removed IS NULL",
                arguments: [actor.time.rfc3339, person.name])
            var details = Self.details(of: person, approval)
            details["reason"] = .string(reason)
            try Self.record(.personRemoved, of: person.name, by: actor, details, in: database)
        }
    }

    private static func details(of person: Person, _ approval: JSONValue?) -> JSONObject {
        var details = JSONObject()
        details["roles"] = .array(person.roles.sorted().map(JSONValue.string))
        details["certificate"] = .string(person.certificate.fingerprint.hex)
        details["approval"] = approval
        return details
    }
}
