internal import CFileSystem
public import Diagnostics
internal import Glibc

/// A file that appears under its name only when it is complete. It is written without a name in the same folder (under
/// a temporary name where the file system does not support unnamed files), synced and named, and then the folder is
/// synced. Before `commit()` nothing exists under the name, and a value released without a commit leaves nothing
/// behind.
public final class AtomicFile: ByteSink {
    /// The final name.
    public let path: String
    /// The temporary name, where the file system requires one.
    private let temporary: String?
    private let replacing: Bool
    private var descriptor: CInt
    private var pending: [UInt8] = []
    /// The number of bytes written so far.
    public private(set) var count = 0

    /// Starts a file.
    ///
    /// - Parameters:
    ///   - mode: its permissions, reduced by the process's umask; private keys use `0o600`.
    ///   - replacing: whether an existing file may be replaced.
    /// - Throws: `Fault` `file-exists`, `file-unwritable`, `no-space-left`.
    public init(path: String, mode: UInt32 = 0o644, replacing: Bool = false) throws(Fault) {
        if !replacing, access(path, F_OK) == 0 { throw Fault(.fileExists, kind: .inputOutput, ["path": path]) }
        self.path = path
        self.replacing = replacing
        TemporaryFile.sweepOnce(Paths.folder(of: path))
        if let descriptor = AnonymousFile.open(in: Paths.folder(of: path), mode: mode) {
            self.descriptor = descriptor
            temporary = nil
        } else {
            do throws(Fault) {
                let made = try TemporaryFile.make(in: Paths.folder(of: path), mode: mode)
                (descriptor, temporary) = (made.descriptor, made.path)
            } catch {
                (descriptor, temporary) = (-1, nil)
                throw SystemError.renamed(error, path)
            }
        }
    }

    deinit { abandon() }

    /// Writes, through a buffer.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
        count += bytes.count
        if pending.count + bytes.count < 1 << 16 {
            pending.append(contentsOf: bytes)
            return
        }
        try flush()
        try put(bytes)
    }

    /// Makes the file appear under its name.
    public func commit() throws(Fault) {
        try flush()
        guard let temporary else {
            try AnonymousFile.name(descriptor, path, replacing: replacing)
            close(descriptor)
            descriptor = -1
            return
        }
        guard fsync(descriptor) == 0 else { throw SystemError.writing(path, errno) }
        if replacing {
            guard rename(temporary, path) == 0 else { throw SystemError.writing(path, errno) }
        } else if corridor_rename_new(AT_FDCWD, temporary, AT_FDCWD, path) == 0 {
            // The name was free: no file was lost in a race.
        } else if errno != EINVAL && errno != ENOSYS {
            throw SystemError.writing(path, errno)
        } else {
            // File systems without unnamed files mostly have no hard links either (such as FAT on removable media): the
            // name is claimed by an empty file, which is then replaced.
            let claim = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard claim >= 0 else { throw SystemError.writing(path, errno) }
            close(claim)
            guard rename(temporary, path) == 0 else {
                let code = errno
                unlink(path)
                throw SystemError.writing(path, code)
            }
        }
        close(descriptor)
        descriptor = -1
        try Paths.syncFolder(of: path)
    }

    /// Removes the temporary file. Does nothing after `commit()`.
    public func abandon() {
        guard descriptor >= 0 else { return }
        close(descriptor)
        descriptor = -1
        if let temporary { unlink(temporary) }
    }

    /// Writes a whole file in one call.
    public static func write(
        _ bytes: [UInt8], to path: String, mode: UInt32 = 0o644, replacing: Bool = false
    ) throws(Fault) {
        let file = try AtomicFile(path: path, mode: mode, replacing: replacing)
        try file.write(bytes)
        try file.commit()
    }

    private func flush() throws(Fault) {
        guard !pending.isEmpty else { return }
        var failure: Fault?
        pending.withUnsafeBytes { buffer in
            do throws(Fault) { try put(buffer) } catch { failure = error }
        }
        pending.removeAll(keepingCapacity: true)
        if let failure { throw failure }
    }

    private func put(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
        try OpenFile.write(bytes, to: descriptor, named: path)
    }
}
