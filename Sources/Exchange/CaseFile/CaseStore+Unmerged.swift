package import Diagnostics
internal import GRDB

/// What came after a merge.
extension CaseStore {
    /// The number of versions of objects.
    package func versionCount() throws(Fault) -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM object_version") ?? 0 }
    }

    /// The ids of the objects of which packages after one of that number brought versions.
    package func objectIDs(afterPackage package: Int) throws(Fault) -> Set<String> {
        try read { database in
            try String.fetchSet(
                database,
                sql: """
                    SELECT v.id FROM provenance p JOIN object_version v ON v.number = p.version WHERE p.package > ?
                    """, arguments: [package])
        }
    }
}
