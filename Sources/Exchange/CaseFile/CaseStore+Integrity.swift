package import Diagnostics
internal import GRDB

/// Integrity checks of the database and its encrypted contents.
extension CaseStore {
    /// Checks the pages and indexes of the file (`PRAGMA integrity_check`), and the references between its rows
    /// (`PRAGMA foreign_key_check`).
    ///
    /// - Returns: `case-file-damaged` for each problem, at most 100.
    package func checkIntegrity() throws(Fault) -> [Finding] {
        let problems = try read { database in
            let pages = try String.fetchAll(database, sql: "PRAGMA integrity_check(100)").filter { $0 != "ok" }
            let rows = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(100).map { row in
                let (table, parent): (String, String) = (row["table"], row["parent"])
                return "a row of \(table) refers to one of \(parent) that is not there"
            }
            return pages + rows
        }
        return problems.map { Finding(.caseFileDamaged, ["path": path, "reason": $0]) }
    }

    /// Decrypts all encrypted contents of the file: every package with its attachments, every version of every object
    /// with each of its keys, the merge, the ledger.
    ///
    /// - Returns: the number of items, and `sealed-content-damaged` for each that cannot be decrypted, at most 100.
    package func checkContents() throws(Fault) -> (count: Int, findings: [Finding]) {
        var (count, damaged) = (0, [String]())
        do throws(Fault) { _ = try packages(.received) } catch {
            damaged.append("the manifest or verdict of a message")
        }
        for package in try packagesWithKeys() {
            count += 1
            do throws(Fault) { _ = try attachments(of: package) } catch { damaged.append("the message \(package)") }
        }
        let (versions, unreadable) = try checkVersions()
        count += versions
        damaged += unreadable.map { "the object \($0)" }
        do throws(Fault) { if try merge() != nil { count += 1 } } catch { damaged.append("the merge") }
        do throws(Fault) { try checkIndex() } catch { damaged.append("the index of the merge") }
        for record in try exportMemories() {
            count += 1
            do throws(Fault) { _ = try exportMemory(of: record.source, in: nil) } catch {
                damaged.append("what was exported of \(record.source.name)")
            }
        }
        let (entries, unreadableEntries) = try checkLedger()
        count += entries
        damaged += unreadableEntries
        return (count, damaged.prefix(100).map { Finding(.sealedContentDamaged, ["what": $0]) })
    }

    /// The received packages that were not purged.
    private func packagesWithKeys() throws(Fault) -> [Int] {
        try read {
            try Int.fetchAll(
                $0, sql: "SELECT id FROM package WHERE direction = 'in' AND key IS NOT NULL ORDER BY id")
        }
    }

    /// Decrypts every version with each of its keys.
    private func checkVersions() throws(Fault) -> (count: Int, unreadable: [String]) {
        try read { database in
            let keys = PackageKeys(database, try self.key(in: database))
            let rows = try Row.fetchCursor(database, sql: SealedVersion.columnsOfEverySource)
            var (count, unreadable) = (0, [String]())
            while let row = try rows.next() {
                count += 1
                guard (try? SealedVersion.open(row, keys: keys)) == nil, unreadable.count < 100 else { continue }
                unreadable.append(row["id"])
            }
            return (count, unreadable)
        }
    }
}
