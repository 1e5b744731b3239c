package import Diagnostics
package import Files

/// One file to export.
package struct SourceFile: Sendable {
    /// The file's name, without its folder; it stands in source references and findings.
    package let name: String
    /// Its bytes.
    package let source: any ByteSource

    /// A file by its name and bytes.
    package init(name: String, source: any ByteSource) {
        self.name = name
        self.source = source
    }

    /// A file on disk.
    ///
    /// - Throws: `Fault` `file-missing`, `file-unreadable`.
    package init(path: String) throws(Fault) {
        self.init(name: Paths.name(of: path), source: try File(path: path))
    }

    /// The error for a file that is not of the format that it was taken for.
    ///
    /// - Parameter expected: the formats that were expected, in words.
    func unknownFormat(expected: String) -> Fault {
        Fault(.fileTypeUnknown, kind: .badData, at: Place(entry: name), ["path": name, "expected": expected])
    }
}
