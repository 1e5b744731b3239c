internal import CFileSystem
public import Diagnostics
internal import Glibc

/// A file that appears under its name only when it is complete: written without a name in the same folder (under a
/// temporary one where the file system knows no nameless files), synced, named, and the folder synced. Until `commit()`
/// nothing is under the name, and a value that goes away uncommitted leaves nothing.
public final class AtomicFile: ByteSink {
    /// The name it will have.
    public let path: String
    /// The temporary name, where the file system needs one.
    private let temporary: String?
    private let replacing: Bool
    private var descriptor: CInt
    private var pending: [UInt8] = []
    /// The number of bytes written so far.
    public private(set) var count = 0

    /// Begins a file.
    ///
    /// - Parameters:
    ///   - mode: its permissions, less those that the process's mask takes away; private keys use `0o600`.
    ///   - replacing: whether a file that is there already may be replaced.
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
        } else if corridor_rename_new(temporary, path) == 0 {
            // Nobody's file was lost to a race.
        } else if errno != EINVAL && errno != ENOSYS {
            throw SystemError.writing(path, errno)
        } else {
            // File systems without nameless files mostly have no links either (FAT, the usual one of things that are
            // carried): the name is claimed by an empty file, which is then replaced.
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

    /// Takes the temporary file away. Nothing happens after `commit()`.
    public func abandon() {
        guard descriptor >= 0 else { return }
        close(descriptor)
        descriptor = -1
        if let temporary { unlink(temporary) }
    }

    /// Writes a whole file at once.
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
