public import Diagnostics
internal import Glibc

/// Overwriting and durable removal of files.
extension Paths {
    /// Overwrites the content of a file in place with zeros and syncs it; does nothing when the file does not exist.
    /// The file is not removed.
    ///
    /// File systems that write elsewhere (copy on write, journals, flash memory) and copies of the disk may keep the
    /// old blocks.
    public static func wipeFile(_ path: String) throws(Fault) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            guard errno == ENOENT else { throw SystemError.writing(path, errno) }
            return
        }
        defer { close(descriptor) }
        try wipe(descriptor, named: path)
    }

    /// Replaces a file that holds a secret in one step, and overwrites the former content where it lies. A file that does
    /// not exist is written.
    ///
    /// Stopped between the two, the former content has no name any more and was not overwritten.
    public static func replaceWiping(_ path: String, with bytes: [UInt8], mode: UInt32 = 0o600) throws(Fault) {
        let former = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
        guard former >= 0 || errno == ENOENT else { throw SystemError.writing(path, errno) }
        defer { if former >= 0 { close(former) } }
        try AtomicFile.write(bytes, to: path, mode: mode, replacing: true)
        if former >= 0 { try wipe(former, named: path) }
    }

    /// Drops what the system remembers of a file that was written and synced, so that it is read from the disk next.
    public static func forgetCached(_ path: String) throws(Fault) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError.reading(path, errno) }
        defer { close(descriptor) }
        _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
    }

    private static func wipe(_ descriptor: CInt, named path: String) throws(Fault) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw SystemError.writing(path, errno) }
        let zeros = [UInt8](repeating: 0, count: 1 << 16)
        var done = 0
        while done < Int(status.st_size) {
            let put = pwrite(descriptor, zeros, min(zeros.count, Int(status.st_size) - done), off_t(done))
            if put < 0 {
                if errno == EINTR { continue }
                throw SystemError.writing(path, errno)
            }
            done += put
        }
        guard fsync(descriptor) == 0 else { throw SystemError.writing(path, errno) }
    }

    /// Removes a file durably across a power failure; does nothing when it does not exist.
    public static func removeFileLastingly(_ path: String) throws(Fault) {
        try removeFile(path)
        try syncFolder(of: path)
    }
}
