import Diagnostics
import Synchronization
import Transports

/// A folder to which the connection ends at the next transmissions, before a file is there or after it.
final class CuttableFolder: ExchangeFolder {
    private let inner: any ExchangeFolder
    private let cuts = Mutex(0)

    init(_ inner: any ExchangeFolder) { self.inner = inner }

    var name: String { inner.name }

    /// Has the next transmissions fail.
    func cut(_ count: Int) { cuts.withLock { $0 = count } }

    private func isCut() -> Bool {
        cuts.withLock { cuts in
            guard cuts > 0 else { return false }
            cuts -= 1
            return true
        }
    }

    func senders(to recipient: String) throws(Fault) -> [RelationFolder] { try inner.senders(to: recipient) }

    func list(_ folder: RelationFolder, limits: FolderLimits) throws(Fault) -> FolderListing {
        try inner.list(folder, limits: limits)
    }

    func fetch(_ file: ListedFile, from folder: RelationFolder, into path: String) throws(Fault) {
        try inner.fetch(file, from: folder, into: path)
    }

    func put(_ path: String, as name: ExchangeFileName, digest: String, into folder: RelationFolder) throws(Fault) {
        let (isCutBefore, isCutAfter) = (isCut(), isCut())
        func fail() -> Fault {
            Fault(.exchangeFolderFailed, kind: .inputOutput, ["folder": self.name, "reason": "a cut"])
        }
        if isCutBefore { throw fail() }
        try inner.put(path, as: name, digest: digest, into: folder)
        // It is there, and its sender does not know.
        if isCutAfter { throw fail() }
    }

    func remove(_ name: ExchangeFileName, from folder: RelationFolder) throws(Fault) {
        try inner.remove(name, from: folder)
    }
}
