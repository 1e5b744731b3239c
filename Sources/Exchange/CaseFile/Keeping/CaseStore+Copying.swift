package import Diagnostics
internal import GRDB

/// Copies of the case file.
extension CaseStore {
    /// Writes a copy of the case file as it is now, without free pages and with what its write-ahead log has, while others
    /// read and write. Nothing in it is decrypted; it needs the case key that belongs to it.
    ///
    /// - Parameter path: an empty file, or none.
    package func copy(to path: String) throws(Fault) {
        do {
            try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
        } catch {
            throw Self.fault(error, path)
        }
    }
}
