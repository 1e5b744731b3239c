internal import CFileSystem
internal import Glibc

/// Properties of the file system of a folder.
public enum FileSystem {
    /// The name of the network file system, or of one that may be a network file system, of a path; `nil` on a local
    /// disk. Uses the type numbers of `statfs(2)`.
    public static func network(at path: String) -> String? {
        networks[corridor_file_system(path)]
    }

    /// Whether a folder is not writable: the disk is read-only, or the permissions forbid it.
    public static func isReadOnly(_ folder: String) -> Bool { access(folder, W_OK) != 0 }

    /// Whether a folder can hold another file and a file of this size can grow: there may be no space, no inodes, or a
    /// quota.
    ///
    /// - Parameter size: the size of the file that is to grow.
    public static func hasRoom(in folder: String, beyond size: Int) -> Bool {
        guard let descriptor = AnonymousFile.open(in: folder, mode: 0o600) else { return !isFull(errno) }
        defer { close(descriptor) }
        let zeros = [UInt8](repeating: 0, count: 1 << 16)
        guard pwrite(descriptor, zeros, zeros.count, off_t(size)) == zeros.count else { return false }
        return fsync(descriptor) == 0 || !isFull(errno)
    }

    /// The space of the file system of a path: what its user may still write, and its size, both in bytes; `nil` where
    /// the system does not say.
    public static func space(at path: String) -> (free: Int, total: Int)? {
        var status = statvfs()
        guard statvfs(path, &status) == 0, status.f_blocks > 0 else { return nil }
        let block = Int(status.f_frsize)
        return (Int(clamping: status.f_bavail) * block, Int(clamping: status.f_blocks) * block)
    }

    /// Whether an `errno` means that there is no space: missing blocks and inodes share one code; a quota and a limit
    /// on file size are treated alike.
    static func isFull(_ code: CInt) -> Bool { code == ENOSPC || code == EDQUOT || code == EFBIG }

    private static let networks: [UInt32: String] = [
        0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB2", 0x6573_5546: "FUSE",
        0x0102_1997: "9P", 0x5346_414F: "AFS", 0x7375_7245: "Coda", 0x564C: "NCP", 0x00C3_6400: "Ceph",
        0x0BD0_0BD0: "Lustre", 0x7461_636F: "OCFS2", 0x0116_1970: "GFS2", 0x786F_4256: "VirtualBox folder",
        0x6A65_6A62: "virtiofs",
    ]
}
