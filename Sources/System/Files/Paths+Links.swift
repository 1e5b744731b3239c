public import Diagnostics
internal import Glibc

/// Kinds of directory entries, and symbolic links.
extension Paths {
    /// The kind of a directory entry, without following links.
    public enum Kind: Hashable, Sendable {
        /// A file.
        case file
        /// A folder.
        case folder
        /// A symbolic link and its target.
        case link(String)
        /// Another kind.
        case other
    }

    /// The kind of the entry at a path; `nil` when there is none.
    public static func kind(_ path: String) -> Kind? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK:
            var target = [UInt8](repeating: 0, count: Int(PATH_MAX))
            let count = readlink(path, &target, target.count)
            return count < 0 ? .other : .link(String(decoding: target.prefix(count), as: UTF8.self))
        default: return .other
        }
    }

    /// A path without links, `.` and `..`; the path itself where nothing is there.
    public static func real(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }

    /// Creates a symbolic link, or changes the target of an existing one with a single rename; durable across a power
    /// failure.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`; `file-exists` when the path has an entry other than a link, which is
    ///   kept.
    public static func link(_ path: String, to target: String) throws(Fault) {
        switch kind(path) {
        case .link(target): return
        case .link: break
        case nil:
            guard symlink(target, path) == 0 else { throw SystemError.writing(path, errno) }
            return try syncFolder(of: path)
        case .file, .folder, .other: throw SystemError.writing(path, EEXIST)
        }
        let temporary = TemporaryFile.path(in: folder(of: path))
        guard symlink(target, temporary) == 0 else { throw SystemError.writing(path, errno) }
        guard rename(temporary, path) == 0 else {
            let code = errno
            unlink(temporary)
            throw SystemError.writing(path, code)
        }
        try syncFolder(of: path)
    }
}
