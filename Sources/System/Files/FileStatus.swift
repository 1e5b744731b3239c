internal import Glibc

/// What the file system says of an entry, without following links.
public struct FileStatus: Hashable, Sendable {
    /// The device and the number of its inode: together they identify it while it exists.
    public let device: UInt64
    /// The number of its inode.
    public let inode: UInt64
    /// Its size in bytes.
    public let size: Int64
    /// When its content was changed last, in nanoseconds since 1970.
    public let modified: Int64
    /// The number of the user who owns it.
    public let owner: UInt32
    /// The number of its names: more than one for a file with hard links.
    public let links: UInt64
    /// Whether it is a regular file.
    public let isFile: Bool

    /// The status of the entry at a path; `nil` when there is none or it is not accessible.
    public init?(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        owner = status.st_uid
        links = UInt64(status.st_nlink)
        isFile = status.st_mode & S_IFMT == S_IFREG
    }

    /// The number of the user with a name, or written as a number; `nil` when there is none.
    public static func user(_ name: String) -> UInt32? {
        if let number = UInt32(name) { return number }
        return getpwnam(name).map { $0.pointee.pw_uid }
    }

    /// The number of the user of this process.
    public static var currentUser: UInt32 { geteuid() }
}
