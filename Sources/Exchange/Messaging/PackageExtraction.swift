internal import ASiC
internal import Diagnostics
internal import Files
internal import Packages

/// Writes the bundles, attachments and enclosures of a verified package into a folder, for the user only: all of them
/// appear there, or nothing does. Large ones are written while they are verified.
///
/// Nothing that is there is replaced, and nothing is written through a symbolic link (`StagedFolder`).
final class PackageExtraction {
    /// The note that lies beside what did not verify.
    static let note = "UNVERIFIED.txt"

    /// Takes large contents while they are read.
    let copies: ContentCollector
    private let place: Place

    /// An extraction into a folder, of which nothing is made before there is something to write.
    init(_ folder: String) {
        let place = Place(folder)
        self.place = place
        copies = ContentCollector { name throws(Fault) in try place.folder().file(name) }
    }

    /// Makes the files appear.
    ///
    /// - Returns: their paths.
    /// - Throws: `Fault` `file-exists`, `folder-is-link` and such; then nothing appears.
    func finish(_ package: VerifiedPackage) throws(Fault) -> [String] {
        let folder = try place.folder()
        var paths: [String] = []
        for name in package.bundles + package.attachments + package.manifest.enclosures.map(\.entry) {
            let file: StagedFile
            if let copied = try copies.sink(of: name) as? StagedFile {
                file = copied
            } else {
                file = try folder.file(name)
                try package.copy(name, to: file)
            }
            try file.finish()
            paths.append(file.path)
        }
        try folder.commit()
        return paths
    }

    /// Writes what did not pass, with a note of why beside it, which nothing in the file can take the place of.
    ///
    /// - Parameter reasons: what the note says of the whole.
    /// - Returns: the paths, and what is wrong with single contents.
    func writeUnverified(
        _ content: UnverifiedContent, _ reasons: [Finding]
    ) throws(Fault) -> (paths: [String], findings: [Finding]) {
        let folder = try place.folder()
        // First, so that whatever the file system takes for one name, it is the note's.
        let note = try folder.file(Self.note)
        var (paths, findings, moved): ([String], [Finding], [String]) = ([], [], [])
        let mark = Self.mark(among: content.names)
        for name in content.names {
            let safe = Self.first(name) == Self.first(Self.note) ? mark + name : name
            let file = try folder.file(safe)
            do throws(Fault) {
                if try !content.copy(name, to: file) {
                    findings.append(Finding(.digestMismatch, at: Diagnostics.Place(entry: name), ["name": name]))
                }
            } catch {
                guard error.kind == .badData else { throw error }
                file.remove()
                findings.append(error.inside(name).finding)
                continue
            }
            try file.finish()
            if safe != name { moved.append("\(name) lies here as \(safe).") }
            paths.append(file.path)
        }
        findings = findings.bounded()
        let lines = (reasons + findings.filter { !reasons.contains($0) }).map(\.description) + moved
        let head = "What lies here did not verify. It proves nothing, and nobody may be held to it.\n\n"
        try note.write(Array((head + lines.map { Printable.text($0) + "\n" }.joined()).utf8))
        try note.finish()
        try folder.commit()
        return (paths + [note.path], findings)
    }

    /// What is put before the name of an entry that a file system might take for the note, so that it is no other's.
    private static func mark(among names: [String]) -> String {
        let taken = Set(names.map(first))
        var mark = "_"
        while taken.contains(first(mark + note)) { mark += "_" }
        return mark
    }

    /// The first part of a name, as file systems that fold case compare it.
    private static func first(_ name: String) -> String { name.prefix { $0 != "/" }.uppercased().lowercased() }

    /// Takes away what was written for nothing.
    func abandon() { place.abandon() }

    /// The folder, which is begun when it is needed.
    private final class Place {
        private let path: String
        private var begun: StagedFolder?

        init(_ path: String) { self.path = path }

        func folder() throws(Fault) -> StagedFolder {
            if let begun { return begun }
            let folder = try StagedFolder(path: path)
            begun = folder
            return folder
        }

        func abandon() {
            begun?.abandon()
            begun = nil
        }
    }
}
