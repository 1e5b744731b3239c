internal import Diagnostics
internal import Glibc

/// Writing to a file by its descriptor.
enum OpenFile {
    /// Writes all bytes of a buffer, however many calls that takes.
    ///
    /// - Parameter path: what the file is called where it cannot be written.
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
