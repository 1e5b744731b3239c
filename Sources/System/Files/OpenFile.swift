internal import Diagnostics
internal import Glibc

/// Writing to a file descriptor.
enum OpenFile {
    /// Writes all bytes of a buffer, with as many system calls as needed.
    ///
    /// - Parameter path: the path in error messages.
    /// - Throws: `Fault` `file-unwritable` or `no-space-left`.
    static func write(
        _ bytes: UnsafeRawBufferPointer, to descriptor: CInt, named path: String
    ) throws(Fault) {
        var done = 0
        while done < bytes.count {
            let put = Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
            if put < 0 {
                if errno == EINTR { continue }
                throw SystemError.writing(path, errno)
            }
            done += put
        }
    }
}
