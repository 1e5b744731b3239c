internal import Diagnostics
internal import Digests
internal import Foundation
internal import GRDB

/// The keys of packages and of object versions, unwrapped while one act reads or writes.
///
/// A version has a key of its own, wrapped once under the key of each package that brought it: it can be read as long as
/// one of them remains.
final class PackageKeys {
    private let database: Database
    private let caseKey: CaseKey
    private var found: [Int: SecretBytes] = [:]

    init(_ database: Database, _ caseKey: CaseKey) {
        self.database = database
        self.caseKey = caseKey
    }

    /// Keeps the key of a package that is being written.
    func add(_ key: SecretBytes, of package: Int) { found[package] = key }

    /// The key of a package that was received and not purged.
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
