package import Diagnostics
internal import GRDB

/// Why views leave out what a party stated of an object.
package enum LeftOutReason: String, Hashable, Sendable, CaseIterable {
    /// It was retracted.
    case retracted
    /// It had to be validated again.
    case overdue
    /// Nobody knows who made the message that it came in.
    case suspect
}

extension CaseStore {
    /// The parties whose statements of an object are left out, by the reason; nothing for an object that is shown.
    package func leftOut(_ id: String) throws(Fault) -> [LeftOutReason: Set<String>] {
        var found: [LeftOutReason: Set<String>] = [:]
        found[.retracted] = try hidden([id])[id]
        found[.overdue] = try overdue([id])[id]
        let suspect = try read { database -> [String] in
            guard try database.tableExists("suspect_package") else { return [] }
            return try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT k.originator FROM suspect_package x JOIN provenance p ON p.package = x.package
                        JOIN object_version v ON v.number = p.version JOIN package k ON k.id = x.package
                    WHERE v.id = ? AND x.state <> 'accepted'
                    """, arguments: [id])
        }
        if !suspect.isEmpty { found[.suspect] = Set(suspect) }
        return found
    }
}
