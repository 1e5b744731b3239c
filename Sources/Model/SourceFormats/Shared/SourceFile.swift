package import Diagnostics
package import Files

/// One source file.
package struct SourceFile: Sendable {
    /// The file's name without its folder, as in source references and findings.
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

    /// The error for a file that is not in the expected format.
    ///
    /// - Parameter expected: the expected formats, in words.
    func unknownFormat(expected: String) -> Fault {
        Fault(.fileTypeUnknown, kind: .badData, at: Place(entry: name), ["path": name, "expected": expected])
    }
}
