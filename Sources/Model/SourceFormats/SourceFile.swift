public import Diagnostics
public import Files

/// One file to export.
public struct SourceFile: Sendable {
    /// The file's name, without its folder; it stands in source references and findings.
    public let name: String
    /// Its bytes.
    public let source: any ByteSource

    /// A file by its name and bytes.
    public init(name: String, source: any ByteSource) {
        self.name = name
        self.source = source
    }

    /// A file on disk.
    ///
    /// - Throws: `Fault` `file-missing`, `file-unreadable`.
    public init(path: String) throws(Fault) {
        self.init(name: Paths.name(of: path), source: try File(path: path))
    }
}
