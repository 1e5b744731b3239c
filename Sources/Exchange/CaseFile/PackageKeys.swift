internal import Diagnostics
internal import Digests
internal import Foundation
internal import GRDB

/// The keys of packages and object versions, unwrapped for the duration of one operation.
///
/// A version has its own key, wrapped once under the key of each package that contained it: it is readable as long as
/// one of the packages remains.
final class PackageKeys {
    private let database: Database
    /// The key that wraps them.
    let caseKey: CaseKey
    private var found: [Int: SecretBytes] = [:]

    init(_ database: Database, _ caseKey: CaseKey) {
        self.database = database
        self.caseKey = caseKey
    }

    /// Adds the key of a package that is being written.
    func add(_ key: SecretBytes, of package: Int) { found[package] = key }

    /// The key of a received package that was not purged.
    func key(of package: Int) throws -> SecretBytes {
        if let key = found[package] { return key }
        let find = try database.cachedStatement(sql: "SELECT key FROM package WHERE id = ?")
        guard let wrapped = try Data.fetchOne(find, arguments: [package]) else {
            throw Fault(.sealedContentDamaged, kind: .inputOutput, ["what": "package \(package)"])
        }
        let key = try SealedContent.key(CaseStore.bytes(wrapped), key: caseKey.secret, parts: "package", "\(package)")
        found[package] = key
        return key
    }
}
