internal import Glibc

/// Access to files by a user whom permissions bind: tests may be run by root, for whom no file is closed.
public enum OrdinaryUser {
    /// Runs a body of which this thread's access to files is that of an ordinary user; of the user who runs the tests when
    /// that is not root.
    public static func act<Result>(_ body: () throws -> Result) throws -> Result {
        guard geteuid() == 0 else { return try body() }
        let setUser = try setter()
        // By convention the user that owns nothing. Linux keeps this identity for each thread (setfsuid(2)).
        _ = setUser(65_534)
        defer { _ = setUser(0) }
        return try body()
    }

    /// The function `setfsuid` of the C library, which the module Glibc does not declare.
    private static func setter() throws -> @convention(c) (uid_t) -> CInt {
        guard let symbol = dlsym(nil, "setfsuid") else { throw MissingFunction() }
        return unsafeBitCast(symbol, to: (@convention(c) (uid_t) -> CInt).self)
    }

    private struct MissingFunction: Error {}
}
