internal import CFileSystem
internal import Glibc

/// Access to files that permissions bind: tests may be run by root, for whom no file is closed.
public enum OrdinaryUser {
    /// Runs a body in which this thread keeps to the permissions of files, as their owner.
    public static func act<Result>(_ body: () throws -> Result) rethrows -> Result {
        guard geteuid() == 0 else { return try body() }
        precondition(corridor_obey_permissions(1) == 0, "root keeps to no permissions here")
        defer { _ = corridor_obey_permissions(0) }
        return try body()
    }
}
