internal import Corrections
internal import Diagnostics
internal import GRDB
internal import Packages

/// Versions that their originators name as superseded: views and merges leave them out.
extension CaseStore {
    /// Compares the versions of an object that are here with those that are named, by the digests of their content: that is
    /// known only after decryption, so the numbers are kept.
    func judgeSuperseded(_ object: StatedObject, in database: Database) throws {
        guard try database.tableExists("superseded_version") else { return }
        var state = CorrectionState(party: "")
        try Self.load(object, into: &state, in: database)
        state.rights = Self.rights(
            by: try Self.statements(where: "act = 'succession' AND decision = 'effective'", [], in: database))
        let digests = state.standing(of: object).superseded
        let keys = PackageKeys(database, try key(in: database))
        var numbers: Set<Int> = []
        if !digests.isEmpty {
            let rows = try Row.fetchAll(
                database, sql: "\(SealedVersion.columns(hasParts: hasParts)) WHERE v.id = ?", arguments: [object.object]
            )
            for row in rows where SealedVersion.part(row) == nil {
                let stored = try SealedVersion.object(row, keys)
                if digests.contains(stored.digest) { numbers.insert(stored.number) }
            }
        }
        let before = try Int.fetchSet(
            database,
            sql: """
                SELECT x.version FROM superseded_version x JOIN object_version v ON v.number = x.version
                WHERE v.id = ? AND x.originator = ?
                """, arguments: [object.object, object.originator])
        guard numbers != before else { return }
        for number in before.subtracting(numbers) {
            try database.execute(
                sql: "DELETE FROM superseded_version WHERE version = ? AND originator = ?",
                arguments: [number, object.originator])
        }
        for number in numbers.subtracting(before) {
            try database.execute(
                sql: "INSERT INTO superseded_version (version, originator) VALUES (?, ?)",
                arguments: [number, object.originator])
        }
        try Self.forgetIndex(in: database)
    }

    /// Looks at the versions that a package brought: some of them may have been named before they came.
    func judgeSuperseded(ofPackage package: Int, in database: Database) throws {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT DISTINCT s.object, s.originator FROM statement s JOIN object_version v ON v.id = s.object
                    JOIN provenance p ON p.version = v.number
                WHERE s.act = 'supersede' AND p.package = ?
                """, arguments: [package])
        for row in rows { try judgeSuperseded(StatedObject(row[0], of: row[1]), in: database) }
    }
}
