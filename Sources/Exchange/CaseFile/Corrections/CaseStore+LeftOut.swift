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
    /// All its versions were named as superseded.
    case superseded
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
        let superseded = try read { database -> [String] in
            guard self.hasSuperseded else { return [] }
            // Those of whose versions none is left.
            return try String.fetchAll(
                database,
                sql: """
                    SELECT k.originator FROM object_version v JOIN provenance p ON p.version = v.number
                        JOIN package k ON k.id = p.package
                    WHERE v.id = ? GROUP BY k.originator HAVING MIN(EXISTS (SELECT 1 FROM superseded_version x
                        WHERE x.version = v.number AND x.originator = k.originator)) = 1
                    """, arguments: [id])
        }
        if !superseded.isEmpty { found[.superseded] = Set(superseded) }
        return found
    }
}
