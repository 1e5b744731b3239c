public import Diagnostics
internal import Glibc

/// An open file, read by position. The descriptor stays open for the lifetime of the value, so that verification and
/// later reads use the same file even when its name changes in the meantime.
public final class File: ByteSource {
    /// The path it was opened with.
    public let path: String
    /// The number of bytes when the file was opened.
    public let count: Int
    private let descriptor: CInt

    /// Opens a regular file for reading.
    ///
    /// - Throws: `Fault` `file-missing` or `file-unreadable`; folders, devices and pipes are refused.
    public init(path: String) throws(Fault) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw SystemError.reading(path, errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw SystemError.reading(path, code)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw Fault(.fileUnreadable, kind: .inputOutput, ["path": path, "reason": "it is not a plain file"])
        }
        self.path = path
        self.count = Int(status.st_size)
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Reads at a position.
    public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Fault) {
        var done = 0
        while done < buffer.count {
            let got = pread(descriptor, buffer.baseAddress! + done, buffer.count - done, off_t(offset + done))
            if got < 0 {
                if errno == EINTR { continue }
                throw SystemError.reading(path, errno)
            }
            guard got > 0 else { throw Fault(.fileChanged, kind: .inputOutput, ["path": path]) }
            done += got
        }
    }

    /// The permission bits of the file, such as `0o600`.
    public func permissions() throws(Fault) -> UInt32 {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw SystemError.reading(path, errno) }
        return status.st_mode & 0o7777
    }

    /// The whole content of a file, refused above `limit` bytes.
    public static func bytes(at path: String, limit: Int = 1 << 30) throws(Fault) -> [UInt8] {
        try File(path: path).bytes(limit: limit, named: path)
    }
}
