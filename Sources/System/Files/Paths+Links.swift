public import Diagnostics
internal import Glibc

extension Paths {
    /// What stands at a path, links not followed.
    public enum Kind: Hashable, Sendable {
        /// A file.
        case file
        /// A folder.
        case folder
        /// A symbolic link, and what it says.
        case link(String)
        /// Something else.
        case other
    }

    /// What stands at a path; nil when nothing does.
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

    /// Makes a symbolic link, or lets one that is there say something else, by one rename; lasting through a power cut.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`; what stands at the path and is no link stays, and is `file-exists`.
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
