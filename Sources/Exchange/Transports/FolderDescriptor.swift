internal import CFileSystem
internal import Glibc

/// An error of a system call.
struct SystemCallError: Error {
    /// The `errno`.
    let code: CInt

    /// The error of the call before.
    static var last: SystemCallError { SystemCallError(code: errno) }

    /// What the system says of it.
    var words: String { String(cString: strerror(code)) }
}

/// An open folder. Names are looked up in it directly and links are never followed, so that a process that can write
/// beside it cannot redirect anything.
final class FolderDescriptor {
    private let descriptor: CInt

    private init(_ descriptor: CInt) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Opens the root, which a person named and which may be a link.
    convenience init(root path: String) throws(SystemCallError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
        self.init(descriptor)
    }

    /// Opens a folder in it; no link.
    func folder(_ name: String) throws(SystemCallError) -> FolderDescriptor {
        let inner = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard inner >= 0 else { throw .last }
        return FolderDescriptor(inner)
    }

    /// Opens a folder in it, which is made when it is missing.
    func makingFolder(_ name: String) throws(SystemCallError) -> FolderDescriptor {
        guard mkdirat(descriptor, name, 0o777) != 0 else {
            try sync()
            return try folder(name)
        }
        guard errno == EEXIST else { throw .last }
        return try folder(name)
    }

    /// Passes names in it to a body until this returns false, in the order of the file system.
    func forEachName(_ body: (String) -> Bool) throws(SystemCallError) {
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0 else { throw .last }
        guard let stream = fdopendir(copy) else {
            let error = SystemCallError.last
            close(copy)
            throw error
        }
        defer { closedir(stream) }
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw .last }
                return
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != "..", !body(name) { return }
        }
    }

    /// The kind of an entry; `nil` when it is gone.
    func entry(_ name: String) -> ListingBuilder.Entry? {
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file(size: Int(status.st_size))
        case S_IFLNK: return .link
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// Opens a regular file for reading; anything else is refused before it is read, and a pipe does not block.
    func reading(_ name: String) throws(SystemCallError) -> FileDescriptor {
        try FileDescriptor(openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC))
    }

    /// Opens a temporary file for writing, which is made when it is missing.
    func writing(_ name: String) throws(SystemCallError) -> FileDescriptor {
        try FileDescriptor(openat(descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o666))
    }

    /// Renames an entry where there is no other one.
    func rename(_ name: String, to other: String) throws(SystemCallError) {
        // One step: a process that is killed leaves the file under one name and not under two.
        if corridor_rename_new(descriptor, name, descriptor, other) == 0 { return }
        guard errno == EINVAL || errno == ENOSYS else { throw .last }
        // File systems without that call, such as NFS. Linking fails when the name exists, whereas renaming would replace
        // it: no file is lost in a race.
        if linkat(descriptor, name, descriptor, other, 0) == 0 {
            guard unlinkat(descriptor, name, 0) == 0 else { throw .last }
            return
        }
        // File systems without hard links, such as FAT on a medium.
        guard errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS else { throw .last }
        guard entry(other) == nil else { throw SystemCallError(code: EEXIST) }
        guard renameat(descriptor, name, descriptor, other) == 0 else { throw .last }
    }

    /// Removes a file; does nothing when it is gone.
    func remove(_ name: String) throws(SystemCallError) {
        guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else { throw .last }
    }

    /// Makes the names in it survive a power failure.
    func sync() throws(SystemCallError) {
        // Some file systems cannot sync a folder and return EINVAL; nothing more can be done on those.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw .last }
    }
}
