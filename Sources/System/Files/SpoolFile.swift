public import Diagnostics
internal import Glibc

/// An unnamed file for temporary data: written once, then read; it disappears when the value is released or the process
/// ends, unless it is kept under a name.
public final class SpoolFile: PatchableSink, ByteSource, @unchecked Sendable {
    // Sendable: reading is by position, and writing ends before the value is shared.
    private let descriptor: CInt
    private let folder: String
    /// Whether it can still be given a name.
    private let isNameable: Bool
    /// The number of bytes written.
    public private(set) var count = 0
    /// It has no name by which another process could open it.
    public let isImmutable = true

    /// Creates a file on the file system of `folder`, readable only by the user.
    public init(in folder: String) throws(Fault) {
        self.folder = folder
        if let descriptor = AnonymousFile.open(in: folder, mode: 0o600) {
            self.descriptor = descriptor
            isNameable = true
            return
        }
        let made: (descriptor: CInt, path: String)
        do throws(Fault) {
            made = try TemporaryFile.make(in: folder, mode: 0o600)
        } catch {
            throw SystemError.renamed(error, folder)
        }
        descriptor = made.descriptor
        isNameable = false
        unlink(made.path)
    }

    deinit { close(descriptor) }

    /// Appends.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
        var done = 0
        while done < bytes.count {
            let put = pwrite(descriptor, bytes.baseAddress! + done, bytes.count - done, off_t(count))
            if put < 0 {
                if errno == EINTR { continue }
                throw SystemError.writing(folder, errno)
            }
            done += put
            count += put
        }
    }

    /// Writes at a position, from any thread; a gap before the position is filled before the file is read.
    public func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(Fault) {
        var done = 0
        while done < bytes.count {
            let put = pwrite(descriptor, bytes.baseAddress! + done, bytes.count - done, off_t(offset + done))
            if put < 0 {
                if errno == EINTR { continue }
                throw SystemError.writing(folder, errno)
            }
            done += put
        }
    }

    /// Sets the number of bytes written at positions.
    public func setCount(_ count: Int) { self.count = count }

    /// Reads at a position.
    public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Fault) {
        guard offset >= 0, offset + buffer.count <= count else {
            throw Fault(.fileUnreadable, kind: .inputOutput, ["path": "spool", "reason": "it ends too early"])
        }
        var done = 0
        while done < buffer.count {
            let got = pread(descriptor, buffer.baseAddress! + done, buffer.count - done, off_t(offset + done))
            if got < 0 {
                if errno == EINTR { continue }
                throw SystemError.reading(folder, errno)
            }
            guard got > 0 else { throw Fault(.fileChanged, kind: .inputOutput, ["path": "spool"]) }
            done += got
        }
    }

    /// Keeps the content under a name on the same file system, readable only by the user, replacing an existing file.
    public func keep(at path: String) throws(Fault) {
        if isNameable { return try AnonymousFile.name(descriptor, path, replacing: true) }
        let file = try AtomicFile(path: path, mode: 0o600, replacing: true)
        try forEachPiece(of: 0..<count) { piece throws(Fault) in try file.write(piece) }
        try file.commit()
    }
}
