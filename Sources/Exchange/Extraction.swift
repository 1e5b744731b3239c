internal import Files
internal import Findings
internal import Packages

/// Writes the bundles, attachments and enclosures of a verified package into a folder, for the user only; a file that is there is not
/// replaced. Large ones are written while they are verified, without a name: they appear when everything PASSED, else
/// nothing does.
final class Extraction {
    /// Takes large contents while they are read.
    let copies: ContentCopies
    private let place: Place

    init(_ folder: String) {
        let place = Place(folder)
        self.place = place
        copies = ContentCopies { name throws(Fault) in try place.file(name) }
    }

    /// Makes the files appear.
    ///
    /// - Returns: their paths.
    func finish(_ package: VerifiedPackage) throws(Fault) -> [String] {
        var paths: [String] = []
        for name in package.bundles + package.attachments + package.manifest.enclosures.map(\.entry) {
            let file: AtomicFile
            if let copied = try copies.sink(of: name) as? AtomicFile {
                file = copied
            } else {
                file = try place.file(name)
                try package.copy(name, to: file)
            }
            try file.commit()
            paths.append(file.path)
        }
        return paths
    }

    /// Writes what did not pass, with a note of why beside it.
    ///
    /// - Parameter reasons: what the note says of the whole.
    /// - Returns: the paths, and what is wrong with single contents.
    func writeUnverified(
        _ content: UnverifiedContent, _ reasons: [Finding]
    ) throws(Fault) -> (paths: [String], findings: [Finding]) {
        var (paths, findings): ([String], [Finding]) = ([], [])
        for name in content.names {
            let file = try place.file(name)
            do throws(Fault) {
                if try !content.copy(name, to: file) {
                    findings.append(Finding(.digestMismatch, at: Findings.Place(entry: name), ["name": name]))
                }
            } catch {
                guard error.kind == .badData else { throw error }
                findings.append(error.inside(name).finding)
                continue
            }
            try file.commit()
            paths.append(file.path)
        }
        var name = "UNVERIFIED.txt"
        while content.names.contains(name) { name = "_" + name }
        let note = try place.file(name)
        let lines = (reasons + findings.filter { !reasons.contains($0) }).map { Printable.text($0.description) + "\n" }
        let head = "What lies here did not verify. It proves nothing, and nobody may be held to it.\n\n"
        try note.write(Array((head + lines.joined()).utf8))
        try note.commit()
        return (paths + [note.path], findings)
    }

    /// Takes away the folders that were made for nothing.
    func abandon() { place.abandon() }

    /// The folder, and the folders in it that were made.
    private final class Place {
        private let folder: String
        private var made: [String] = []

        init(_ folder: String) { self.folder = folder }

        func file(_ name: String) throws(Fault) -> AtomicFile {
            // Entry names were checked by the container's reader: relative, no dots, no absolute paths.
            let path = Paths.join(folder, name)
            try makeFolder(Paths.folder(of: path))
            return try AtomicFile(path: path, mode: 0o600)
        }

        private func makeFolder(_ path: String) throws(Fault) {
            guard !Paths.isFolder(path) else { return }
            let above = Paths.folder(of: path)
            if above != path, above != "." { try makeFolder(above) }
            try Paths.makeFolder(path, mode: 0o700)
            made.append(path)
        }

        func abandon() {
            for path in made.reversed() { try? Paths.removeEmptyFolder(path) }
            made = []
        }
    }
}
