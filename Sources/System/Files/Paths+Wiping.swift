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
