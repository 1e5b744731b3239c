internal import ASiC
internal import Diagnostics
internal import Files
internal import Packages

/// Writes the bundles, attachments and enclosures of a verified package into a folder, for the user only: all of them
/// appear there, or nothing does. Large ones are written while they are verified.
///
/// No existing file is replaced, and nothing is written through a symbolic link (`StagedFolder`).
final class PackageExtraction {
    /// The note beside content that was not verified.
    static let note = "UNVERIFIED.txt"

    /// Takes large contents while they are read.
    let copies: ContentCollector
    private let place: Place

    /// An extraction into a folder, which is made when there is something to write.
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
        for name in package.bundles + package.attachments + package.manifest.enclosures.map(\.entry)
            + package.passedOn
        {
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

    /// Writes content that did not pass, with a note of the reasons beside it. No entry of the file can replace the
    /// note.
    ///
    /// - Parameter reasons: the reasons that concern the whole file.
    /// - Returns: the paths, and the findings on single contents.
    func writeUnverified(
        _ content: UnverifiedContent, _ reasons: [Finding]
    ) throws(Fault) -> (paths: [String], findings: [Finding]) {
        let folder = try place.folder()
        // First, so that the note gets its name on any file system.
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

    /// The prefix for the name of an entry that a file system might take for the note; with it the name is unique.
    private static func mark(among names: [String]) -> String {
        let taken = Set(names.map(first))
        var mark = "_"
        while taken.contains(first(mark + note)) { mark += "_" }
        return mark
    }

    /// The first part of a name, as file systems that fold case compare it.
    private static func first(_ name: String) -> String { name.prefix { $0 != "/" }.uppercased().lowercased() }

    /// Removes everything that was written.
    func abandon() { place.abandon() }

    /// The folder, which is made when it is needed.
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
