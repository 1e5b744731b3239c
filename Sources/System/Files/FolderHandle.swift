internal import CFileSystem
internal import Diagnostics
internal import Glibc

/// An open folder. All operations use names directly in it and never follow a symbolic link, so that a process that can
/// write beside it cannot redirect them.
final class FolderHandle {
    /// The kind of a directory entry.
    enum Kind {
        case folder
        case link
        /// A regular file, or another kind such as a device.
        case file
    }

    private let descriptor: CInt

    /// Opens a folder by its path.
    ///
    /// - Parameter followsLink: whether the last component may be a symbolic link.
    /// - Throws: `Fault` `folder-is-link`, or the error that it cannot be written to.
    init(path: String, followsLink: Bool) throws(Fault) {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
        descriptor = open(path, flags)
        guard descriptor >= 0 else { throw Self.fault(path, errno) }
    }

    private init(_ descriptor: CInt) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// With O_NOFOLLOW and O_DIRECTORY the kernel reports a symbolic link as "not a directory".
    private static func fault(_ path: String, _ code: CInt) -> Fault {
        code == ELOOP || (code == ENOTDIR && kind(of: path) == .link)
            ? Fault(.folderIsLink, kind: .inputOutput, ["path": path]) : SystemError.writing(path, code)
    }

    /// The kind of the entry at a path; `nil` when there is none or it is not accessible.
    static func kind(of path: String) -> Kind? { kind(AT_FDCWD, path) }

    /// The kind of the entry with a name; `nil` when there is none or it is not accessible.
    func kind(of name: String) -> Kind? { Self.kind(descriptor, name) }

    private static func kind(_ folder: CInt, _ name: String) -> Kind? {
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .file
        }
    }

    /// The names in the folder, sorted bytewise.
    func names() throws(Fault) -> [String] {
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else {
            let code = errno
            if copy >= 0 { close(copy) }
            throw SystemError.reading(".", code)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Creates a subfolder, accessible only to the user.
    ///
    /// - Parameter path: its path in messages; the same in the methods below.
    func makeFolder(_ name: String, path: String) throws(Fault) {
        guard mkdirat(descriptor, name, 0o700) == 0 else { throw SystemError.writing(path, errno) }
    }

    /// Opens a subfolder.
    func folder(_ name: String, path: String) throws(Fault) -> FolderHandle {
        let inner = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard inner >= 0 else {
            let code = errno
            throw kind(of: name) == .link
                ? Fault(.folderIsLink, kind: .inputOutput, ["path": path]) : SystemError.writing(path, code)
        }
        return FolderHandle(inner)
    }

    /// Creates a file, accessible only to the user.
    func makeFile(_ name: String, path: String) throws(Fault) -> CInt {
        let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw SystemError.writing(path, errno) }
        return file
    }

    /// Moves an entry into another folder on the same file system, under the same name, without replacing anything.
    func move(
        _ name: String, to other: FolderHandle, as newName: String? = nil, path: String
    ) throws(Fault) {
        let newName = newName ?? name
        if corridor_rename_new(descriptor, name, other.descriptor, newName) == 0 { return }
        guard errno == EINVAL || errno == ENOSYS else { throw SystemError.writing(path, errno) }
        // File systems without that call.
        if kind(of: name) != .folder {
            // Linking fails when the name exists, whereas renaming would replace it: no file is lost in a race.
            if linkat(descriptor, name, other.descriptor, newName, 0) == 0 { return removeFile(name) }
            // File systems without hard links (FAT): check for an existing entry first.
            guard errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS else {
                throw SystemError.writing(path, errno)
            }
        }
        // A folder created in between is replaced only when it is empty, and nothing else is (rename(2)).
        guard other.kind(of: newName) == nil else { throw SystemError.writing(path, EEXIST) }
        guard renameat(descriptor, name, other.descriptor, newName) == 0 else {
            throw SystemError.writing(path, errno == ENOTEMPTY || errno == ENOTDIR ? EEXIST : errno)
        }
    }

    /// Removes a file, if it exists.
    func removeFile(_ name: String) { unlinkat(descriptor, name, 0) }

    /// Removes an empty subfolder, if it exists.
    func removeFolder(_ name: String) { unlinkat(descriptor, name, AT_REMOVEDIR) }

    /// Removes the contents as far as possible.
    func removeContents() {
        for name in (try? names()) ?? [] {
            guard kind(of: name) == .folder else {
                removeFile(name)
                continue
            }
            if let inner = try? folder(name, path: name) { inner.removeContents() }
            removeFolder(name)
        }
    }

    /// Locks the folder for the lifetime of the value; false when another process holds the lock.
    ///
    /// - Parameter givesUp: whether to return false on file systems that cannot lock folders.
    func lock(orGiveUp givesUp: Bool) -> Bool {
        flock(descriptor, LOCK_EX | LOCK_NB) == 0 || (errno != EWOULDBLOCK && !givesUp)
    }

    /// Whether this user owns the folder.
    var isOwn: Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_uid == geteuid()
    }

    /// Whether the entry with this name is the given folder.
    func holds(_ inner: FolderHandle, as name: String) -> Bool {
        var (here, there) = (stat(), stat())
        return fstatat(descriptor, name, &here, AT_SYMLINK_NOFOLLOW) == 0 && fstat(inner.descriptor, &there) == 0
            && here.st_ino == there.st_ino && here.st_dev == there.st_dev
    }

    /// Makes the names in the folder survive a power failure.
    func sync() throws(Fault) {
        // Some file systems cannot sync a folder and return EINVAL; nothing more can be done on those.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw SystemError.writing(".", errno) }
    }

    /// As `sync()`, including subfolders.
    func syncAll() throws(Fault) {
        for name in try names() where kind(of: name) == .folder { try folder(name, path: name).syncAll() }
        try sync()
    }
}
