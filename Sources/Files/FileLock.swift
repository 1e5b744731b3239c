public import Findings
internal import Glibc

/// A lock that one process at a time holds, until the value goes or the process does.
public final class FileLock: Sendable {
    private let descriptor: CInt

    /// Waits for the lock at `path`, an empty file that is made where it is missing.
    public init(path: String) throws(Fault) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemError.writing(path, errno) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else {
                let code = errno
                close(descriptor)
                throw SystemError.writing(path, code)
            }
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
