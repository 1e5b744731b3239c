internal import Glibc

/// An open regular file of an exchange folder.
final class FileDescriptor {
    private let descriptor: CInt
    /// Its size in bytes when it was opened.
    let size: Int
    /// The seconds since 1970 at which it was changed last.
    let modified: Int

    /// Takes over what a call opened.
    ///
    /// - Throws: the error of that call, or `EINVAL` when it is no regular file.
    init(_ descriptor: CInt) throws(SystemCallError) {
        guard descriptor >= 0 else { throw .last }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw SystemCallError(code: EINVAL)
        }
        self.descriptor = descriptor
        size = Int(status.st_size)
        modified = Int(status.st_mtim.tv_sec)
    }

    deinit { close(descriptor) }

    /// The number of names that it has: none when another process removed it.
    var names: Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_nlink) : 0
    }

    /// Locks it until the value is released; false when another process holds the lock. File systems without locks
    /// allow it.
    func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK }

    /// Reads some bytes at a position; fewer than asked for only at the end.
    func read(at offset: Int, count: Int) throws(SystemCallError) -> [UInt8] {
        var failure: SystemCallError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            while initialized < count, let base = buffer.baseAddress {
                let got = pread(descriptor, base + initialized, count - initialized, off_t(offset + initialized))
                if got < 0 {
                    if errno == EINTR { continue }
                    failure = .last
                    return
                }
                if got == 0 { return }
                initialized += got
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Writes all bytes at a position.
    func write(_ bytes: [UInt8], at offset: Int) throws(SystemCallError) {
        var done = 0
        while done < bytes.count {
            let put = bytes.withUnsafeBytes { buffer in
                pwrite(
                    descriptor, buffer.baseAddress.map { $0 + done }, bytes.count - done, off_t(offset + done))
            }
            if put < 0 {
                if errno == EINTR { continue }
                throw .last
            }
            done += put
        }
    }

    /// Cuts it to a size.
    func cut(to size: Int) throws(SystemCallError) {
        guard ftruncate(descriptor, off_t(size)) == 0 else { throw .last }
    }

    /// Makes its bytes survive a power failure.
    func sync() throws(SystemCallError) {
        guard fsync(descriptor) == 0 else { throw .last }
    }
}
