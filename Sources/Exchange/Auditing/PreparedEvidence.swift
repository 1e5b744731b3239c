package import Diagnostics
internal import Digests
internal import Files

/// Signed packages that are written, and have no place yet: all of them get theirs at once, or none does.
package final class PreparedEvidence {
    /// What was found while they were written, with what could not be.
    package internal(set) var findings: [Finding] = []
    /// The number of packages.
    package private(set) var count = 0
    private let folder: String
    private let staged: StagedFolder
    private var names: Set<String> = []

    init(_ folder: String) throws(Fault) {
        self.folder = folder
        staged = try StagedFolder(path: folder)
    }

    /// Adds a package under its message id and the beginning of its SHA-256: two packages may have one message id. One
    /// that is in the folder already is kept, so that an export can be made again into the same folder.
    ///
    /// - Returns: its name in the folder.
    @discardableResult func put(
        _ content: any ByteSource, digest: String, of message: String, isSealed: Bool = false, isRefused: Bool = false
    ) throws(Fault) -> String {
        let name =
            (isRefused ? "quarantine/" : "") + "\(message)-\(digest.prefix(32))" + (isSealed ? ".sealed" : "")
            + ".asice"
        guard names.insert(name).inserted else { return name }
        count += 1
        let path = Paths.join(folder, name)
        if Paths.exists(path), try Digest.of(File(path: path)).hex == digest { return name }
        let file = try staged.file(name)
        try file.write(contentsOf: content)
        try file.finish()
        return name
    }

    /// Moves all packages to the folder.
    ///
    /// - Throws: `Fault` `file-exists` where another file has the name of one: then nothing is moved.
    package func commit() throws(Fault) { try staged.commit() }
}
