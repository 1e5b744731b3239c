public import Diagnostics
internal import Glibc

/// A file in a folder, under a temporary name, that another library fills by its path; it goes when the value is
/// released. What a killed process left is swept like every temporary file.
public final class TemporaryCopy: Sendable {
    /// Its path.
    public let path: String
    private let descriptor: CInt

    /// Makes an empty file that only its owner can read.
    public init(in folder: String) throws(Fault) {
        (descriptor, path) = try TemporaryFile.make(in: folder, mode: 0o600)
    }

    deinit {
        unlink(path)
        close(descriptor)
    }
}
