public import Diagnostics
internal import Glibc

/// A file mapped into memory, read-only and shared.
///
/// If another process truncates the file while it is mapped, this process ends with SIGBUS: map only files that this
/// program wrote or controls (a home's inbox, a copy), and read others with `File`.
public final class MappedFile: ByteSource, @unchecked Sendable {
    // Sendable: the mapping is read-only and lives as long as this object.
    private let start: UnsafeMutableRawPointer?
    /// The number of bytes.
    public let count: Int

    /// Maps a regular file.
    public init(path: String) throws(Fault) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError.reading(path, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Fault(.fileUnreadable, kind: .inputOutput, ["path": path, "reason": "it is not a plain file"])
        }
        count = Int(status.st_size)
        guard count > 0 else {
            start = nil
            return
        }
        guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw SystemError.reading(path, errno)
        }
        self.start = start
    }

    deinit { if let start { munmap(start, count) } }

    /// Passes the mapped bytes to `body`.
    public func withBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(UnsafeRawBufferPointer(start: start, count: count))
    }

    /// Copies from the mapping.
    public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Fault) {
        guard offset >= 0, offset + buffer.count <= count else {
            throw Fault(.fileUnreadable, kind: .inputOutput, ["path": "map", "reason": "it ends too early"])
        }
        guard let start, !buffer.isEmpty else { return }
        buffer.copyMemory(from: UnsafeRawBufferPointer(start: start + offset, count: buffer.count))
    }
}
