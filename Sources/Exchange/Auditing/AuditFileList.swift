internal import Diagnostics
internal import Files

/// The files that an audit is given: named ones, and all in the folders that are named.
struct AuditFileList {
    /// The files, in the order given; those of a folder in the order of their names.
    private(set) var paths: [String] = []

    /// The files at some paths. A file that is named twice, or lies in a folder that is named too, is read once. In folders
    /// links are not followed, and files whose names begin with a dot are left alone.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    init(_ given: [String]) throws(Fault) {
        var known: Set<String> = []
        for path in given {
            guard Paths.kind(Paths.real(path)) == .folder else {
                if known.insert(path).inserted { paths.append(path) }
                continue
            }
            for name in try Paths.files(under: path) where !Self.isHidden(name) {
                let file = Paths.join(path, name)
                if known.insert(file).inserted { paths.append(file) }
            }
        }
    }

    private static func isHidden(_ name: String) -> Bool { name.hasPrefix(".") || name.contains("/.") }
}
