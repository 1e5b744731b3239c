package import Diagnostics
internal import Files
internal import Glibc

/// A local file that a transfer goes on to fill. What was written before an error stays, for the next attempt.
package final class ResumedFile {
    private let path: String
    private let file: FileDescriptor
    /// The number of bytes that it has.
    package private(set) var count: Int

    /// Opens a file, which is made when it is missing, readable only by the user.
    ///
    /// - Parameter limit: the size that it will have; a larger one is emptied.
    /// - Throws: `Fault` `file-unwritable`, `no-space-left`.
    package init(_ path: String, limit: Int) throws(Fault) {
        self.path = path
        do throws(SystemCallError) {
            file = try FileDescriptor(open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600))
            if file.size > limit { try file.cut(to: 0) }
        } catch {
            throw SystemError.writing(path, error.code)
        }
        count = file.size > limit ? 0 : file.size
    }

    /// Appends a piece.
    ///
    /// - Throws: `Fault` `file-unwritable`, `no-space-left`.
    package func append(_ piece: [UInt8]) throws(Fault) {
        do throws(SystemCallError) { try file.write(piece, at: count) } catch {
            throw SystemError.writing(path, error.code)
        }
        count += piece.count
    }

    /// Makes its bytes survive a power failure.
    ///
    /// - Throws: `Fault` `file-unwritable`, `no-space-left`.
    package func sync() throws(Fault) {
        do throws(SystemCallError) { try file.sync() } catch { throw SystemError.writing(path, error.code) }
    }
}
