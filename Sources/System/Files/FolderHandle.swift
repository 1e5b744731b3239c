internal import Diagnostics
internal import Glibc

/// An open folder. Everything is done by names directly in it, and never through a symbolic link, so that nobody who can
/// write beside it can lead elsewhere what is done.
final class FolderHandle {
    /// What stands under a name.
    enum Kind {
        case folder
        case link
        /// A file, or something rarer.
        case file
    }

    private let descriptor: CInt

    /// Opens a folder by its path.
    ///
    /// - Parameter followsLink: whether its last part may be a link.
    /// - Throws: `Fault` `folder-is-link`, or that it cannot be written to.
    init(path: String, followsLink: Bool) throws(Fault) {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
        descriptor = open(path, flags)
        guard descriptor >= 0 else { throw Self.fault(path, errno) }
    }

    private init(_ descriptor: CInt) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// With O_NOFOLLOW and O_DIRECTORY a link is no folder to the system.
    private static func fault(_ path: String, _ code: CInt) -> Fault {
        code == ELOOP || (code == ENOTDIR && kind(of: path) == .link)
            ? Fault(.folderIsLink, kind: .inputOutput, ["path": path]) : SystemError.writing(path, code)
    }

    /// What stands at a path; `nil` when nothing does or it cannot be seen.
    static func kind(of path: String) -> Kind? { kind(AT_FDCWD, path) }

    /// What stands under a name; `nil` when nothing does or it cannot be seen.
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

    /// The names in it, sorted by their bytes.
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

    /// Makes a folder in it, for the user only.
    ///
    /// - Parameter path: what it is called in messages; so below.
    func makeFolder(_ name: String, path: String) throws(Fault) {
        guard mkdirat(descriptor, name, 0o700) == 0 else { throw SystemError.writing(path, errno) }
    }

    /// Opens a folder in it.
    func folder(_ name: String, path: String) throws(Fault) -> FolderHandle {
        let inner = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard inner >= 0 else {
            let code = errno
            throw kind(of: name) == .link
                ? Fault(.folderIsLink, kind: .inputOutput, ["path": path]) : SystemError.writing(path, code)
        }
        return FolderHandle(inner)
    }

    /// Makes a new file in it, for the user only.
    func makeFile(_ name: String, path: String) throws(Fault) -> CInt {
        let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw SystemError.writing(path, errno) }
        return file
    }

    /// Moves what stands under a name into another folder on the same file system, under the same name, and replaces
    /// nothing.
    func move(_ name: String, to other: FolderHandle, path: String) throws(Fault) {
        if kind(of: name) != .folder {
            // Linking fails when the name is taken, where renaming would replace: nobody's file is lost to a race.
            if linkat(descriptor, name, other.descriptor, name, 0) == 0 { return removeFile(name) }
            // File systems without links (FAT): there it is looked first.
            guard errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS else {
                throw SystemError.writing(path, errno)
            }
        }
        // A folder that comes in between is replaced only when it is empty, and nothing else is (rename(2)).
        guard other.kind(of: name) == nil else { throw SystemError.writing(path, EEXIST) }
        guard renameat(descriptor, name, other.descriptor, name) == 0 else {
            throw SystemError.writing(path, errno == ENOTEMPTY || errno == ENOTDIR ? EEXIST : errno)
        }
    }

    /// Removes a file in it, if it is there.
    func removeFile(_ name: String) { unlinkat(descriptor, name, 0) }

    /// Removes an empty folder in it, if it is there.
    func removeFolder(_ name: String) { unlinkat(descriptor, name, AT_REMOVEDIR) }

    /// Removes all that is in it, as far as that can be done.
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

    /// Locks it for as long as the value lives; false when somebody else has it locked.
    ///
    /// - Parameter givesUp: what is said on file systems that cannot lock folders.
    func lock(orGiveUp givesUp: Bool) -> Bool {
        flock(descriptor, LOCK_EX | LOCK_NB) == 0 || (errno != EWOULDBLOCK && !givesUp)
    }

    /// Whether it is this user's.
    var isOwn: Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_uid == geteuid()
    }

    /// Whether a folder is the one that stands in this one under a name.
    func holds(_ inner: FolderHandle, as name: String) -> Bool {
        var (here, there) = (stat(), stat())
        return fstatat(descriptor, name, &here, AT_SYMLINK_NOFOLLOW) == 0 && fstat(inner.descriptor, &there) == 0
            && here.st_ino == there.st_ino && here.st_dev == there.st_dev
    }

    /// Makes the names in it last through a power cut.
    func sync() throws(Fault) {
        // Some file systems cannot sync a folder and say EINVAL; there is nothing more to do on those.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw SystemError.writing(".", errno) }
    }

    /// As `sync()`, the folders in it too.
    func syncAll() throws(Fault) {
        for name in try names() where kind(of: name) == .folder { try folder(name, path: name).syncAll() }
        try sync()
    }
}
