internal import Diagnostics
internal import Glibc
internal import Platform
internal import Synchronization

/// Temporary names of files that are being written, and the removal of those whose writer was killed.
///
/// A writer locks the file while it writes; the lock ends with the process. If another process finds a file with such a
/// name and gets its lock, no process is writing it any more, on this machine or in another container.
public enum TemporaryFile {
    private static let prefix = ".corridor-tmp-"
    /// The folders that this process has already swept.
    private static let swept = Mutex<Set<String>>([])
    /// Writers of earlier versions held no lock: their files count as abandoned after a day without a write.
    private static let formerAge = 86_400

    /// A new temporary name in a folder.
    static func path(in folder: String) -> String {
        Paths.join(folder, prefix + Hex.encode(Randomness.system.bytes(8)))
    }

    /// Whether this version or an earlier one gives such names to temporary files.
    public static func isName(_ name: String) -> Bool { isCurrent(name) || isFormer(name) }

    /// Creates and locks a file in a folder.
    ///
    /// - Returns: the open file and its path.
    static func make(in folder: String, mode: UInt32) throws(Fault) -> (descriptor: CInt, path: String) {
        while true {
            let path = path(in: folder)
            let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
            guard descriptor >= 0 else { throw SystemError.writing(path, errno) }
            lock(descriptor)
            // Another process may have swept the file before it was locked.
            var status = stat()
            if fstat(descriptor, &status) == 0, status.st_nlink > 0 { return (descriptor, path) }
            close(descriptor)
        }
    }

    /// Marks an open file as being written; on file systems without locks nothing is swept either.
    static func lock(_ descriptor: CInt) { _ = flock(descriptor, LOCK_EX | LOCK_NB) }

    /// Removes the files that ended writers left in a folder. What cannot be removed now is left for the next time.
    ///
    /// - Returns: the names of the removed files.
    @discardableResult public static func sweep(_ folder: String) -> [String] {
        guard let names = try? Paths.names(in: folder) else { return [] }
        let removed = names.filter { isName($0) && remove(Paths.join(folder, $0), isFormer: isFormer($0)) }
        // What SQLite keeps beside a database that is being written goes with it.
        let beside = names.filter { name in
            ["-journal", "-wal", "-shm"].contains { suffix in
                let database = String(name.dropLast(suffix.count))
                return name.hasSuffix(suffix) && isCurrent(database) && !Paths.exists(Paths.join(folder, database))
            }
        }
        return removed + beside.filter { (try? Paths.removeFile(Paths.join(folder, $0))) != nil }
    }

    /// Sweeps a folder that this process has not swept yet.
    static func sweepOnce(_ folder: String) {
        guard swept.withLock({ $0.insert(folder).inserted }) else { return }
        sweep(folder)
    }

    private static func remove(_ path: String, isFormer: Bool) -> Bool {
        switch Paths.kind(path) {
        // A link cannot be locked. Links are only created in homes, by the holder of the home's lock, who also sweeps.
        case .link: return unlink(path) == 0
        case .file: break
        case .folder, .other, nil: return false
        }
        let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        if isFormer, time(nil) - status.st_mtim.tv_sec < formerAge { return false }
        return flock(descriptor, LOCK_EX | LOCK_NB) == 0 && unlink(path) == 0
    }

    private static func isCurrent(_ name: String) -> Bool {
        name.hasPrefix(prefix) && isHex(name.dropFirst(prefix.count), 16)
    }

    private static func isFormer(_ name: String) -> Bool {
        if name.hasPrefix(".spool-") { return name.utf8.count == 13 }
        guard name.hasPrefix(".corridor-") else { return false }
        let rest = name.dropFirst(".corridor-".count)
        if isHex(rest, 16) { return true }
        let parts = rest.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 3 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
    }

    private static func isHex(_ text: Substring, _ count: Int) -> Bool {
        text.utf8.count == count && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}
