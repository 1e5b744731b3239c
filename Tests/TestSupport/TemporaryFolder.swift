public import Diagnostics
internal import Files

/// A folder of its own for one test, removed with it.
public final class TemporaryFolder: Sendable {
    /// The folder's path.
    public let path: String

    /// Makes it.
    public init() throws(Fault) { path = try Paths.makeTemporaryFolder() }

    deinit { try? Paths.removeFolder(path) }

    /// The path of `name` in it.
    public func file(_ name: String) -> String { Paths.join(path, name) }

    /// Writes a file into it and returns its path.
    public func write(_ bytes: [UInt8], _ name: String) throws(Fault) -> String {
        try AtomicFile.write(bytes, to: file(name), replacing: true)
        return file(name)
    }

    /// Writes a text file into it and returns its path.
    public func write(_ text: String, _ name: String) throws(Fault) -> String { try write(Array(text.utf8), name) }
}
