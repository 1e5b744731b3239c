package import Diagnostics
package import Files

/// One source file.
package struct SourceFile: Sendable {
    /// The file's name without its folder, as in source references and findings.
    package let name: String
    /// Its bytes.
    package let source: any ByteSource
    /// The encoding that the bytes were converted from to UTF-8, or whose byte order mark was removed; `nil` for bytes
    /// as they are in the file.
    let convertedFrom: String?
    /// For each line of the text, the row of the spreadsheet that it was made of; `nil` for a text file.
    let lines: [Int]?

    /// A file by its name and bytes.
    package init(name: String, source: any ByteSource) {
        self.init(name: name, source: source, convertedFrom: nil)
    }

    init(name: String, source: any ByteSource, convertedFrom: String?, lines: [Int]? = nil) {
        self.name = name
        self.source = source
        self.convertedFrom = convertedFrom
        self.lines = lines
    }

    /// The line of the file, or the row of the spreadsheet, that a line of the text is from.
    package func line(_ line: Int) -> Int {
        guard let lines else { return line }
        return lines.indices.contains(line - 1) ? lines[line - 1] : line
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
