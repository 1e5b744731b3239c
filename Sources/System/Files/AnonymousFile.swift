internal import Diagnostics
internal import Glibc

/// Files without a name until they are complete: an interrupted process leaves no partial file.
enum AnonymousFile {
    // __O_TMPFILE has the same value on all Linux platforms that Swift supports; the importer drops the macro.
    private static let flag: CInt = 0o20_000_000 | O_DIRECTORY

    /// Opens an unnamed file for reading and writing on the file system of `folder`; `nil` where the file system or the
    /// kernel does not support it.
    ///
    /// - Parameter mode: the permissions, reduced by the process's umask.
    static func open(in folder: String, mode: UInt32) -> CInt? {
        guard access("/proc/self/fd", X_OK) == 0 else { return nil }
        let descriptor = Glibc.open(folder, flag | O_RDWR | O_CLOEXEC, mode)
        return descriptor >= 0 ? descriptor : nil
    }

    /// Gives a complete file its name, on its own file system, and syncs both file and folder.
    ///
    /// - Parameter replacing: whether an existing file of that name is replaced; otherwise it is kept and `file-exists`
    ///   is thrown.
    static func name(_ descriptor: CInt, _ path: String, replacing: Bool) throws(Fault) {
        guard fsync(descriptor) == 0 else { throw SystemError.writing(path, errno) }
        // Linking fails when the name exists, whereas renaming would replace it: no file is lost in a race.
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
