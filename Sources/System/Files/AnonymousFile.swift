internal import Diagnostics
internal import Glibc

/// Files that have no name until they are complete: whatever stops the process, nothing half-written is left.
enum AnonymousFile {
    // __O_TMPFILE is the same number on all Linux platforms that Swift knows; the importer drops the macro.
    private static let flag: CInt = 0o20_000_000 | O_DIRECTORY

    /// Opens one for reading and writing on the file system of `folder`; `nil` where the file system or the system has
    /// none.
    ///
    /// - Parameter mode: the permissions that it will have, less those that the process's mask takes away.
    static func open(in folder: String, mode: UInt32) -> CInt? {
        guard access("/proc/self/fd", X_OK) == 0 else { return nil }
        let descriptor = Glibc.open(folder, flag | O_RDWR | O_CLOEXEC, mode)
        return descriptor >= 0 ? descriptor : nil
    }

    /// Gives a complete one its name, on the file system it is on, and syncs both file and folder.
    ///
    /// - Parameter replacing: whether what stands under the name is replaced; else it stays and `file-exists` is thrown.
    static func name(_ descriptor: CInt, _ path: String, replacing: Bool) throws(Fault) {
        guard fsync(descriptor) == 0 else { throw SystemError.writing(path, errno) }
        // Linking fails when the name is taken, where renaming would replace: nobody's file is lost to a race.
        guard replacing else {
            guard link(descriptor, path) == 0 else { throw SystemError.writing(path, errno) }
            return try Paths.syncFolder(of: path)
        }
        TemporaryFile.lock(descriptor)
        let temporary = TemporaryFile.path(in: Paths.folder(of: path))
        guard link(descriptor, temporary) == 0 else { throw SystemError.writing(path, errno) }
        guard rename(temporary, path) == 0 else {
            let code = errno
            unlink(temporary)
            throw SystemError.writing(path, code)
        }
        try Paths.syncFolder(of: path)
    }

    private static func link(_ descriptor: CInt, _ path: String) -> CInt {
        linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, AT_SYMLINK_FOLLOW)
    }
}
