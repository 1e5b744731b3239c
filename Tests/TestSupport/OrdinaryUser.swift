internal import CFileSystem
internal import Glibc

/// Access to files by a user whom permissions bind: tests may be run by root, for whom no file is closed.
public enum OrdinaryUser {
    /// Runs a body of which this thread's access to files is that of an ordinary user; of the user who runs the tests when
    /// that is not root.
    public static func act<Result>(_ body: () throws -> Result) rethrows -> Result {
        guard geteuid() == 0 else { return try body() }
        // By convention the user that owns nothing.
        corridor_reach_files_as(65_534)
        defer { corridor_reach_files_as(0) }
        return try body()
    }
}
