internal import Diagnostics
internal import Files

/// A folder of bundles that are sent once each: those that `corridor export` writes every night.
struct NightlyFolder {
    private let path: String

    /// The folder at a path.
    init(_ path: String) { self.path = path }

    /// The bundles in it, in the order of their names: regular files with the ending `json` or `xml` that are not hidden.
    ///
    /// - Throws: `Fault` `file-missing`, `file-unreadable`.
    func bundles() throws(Fault) -> [String] {
        try Paths.names(in: path).filter { name in
            !name.hasPrefix(".") && ["json", "xml"].contains(Paths.fileExtension(of: name))
        }.map { Paths.join(path, $0) }.filter { FileStatus($0)?.isFile ?? false }
    }
}
