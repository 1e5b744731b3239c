package import CaseFile
package import Diagnostics
package import Files

/// Files on their way into `sealed/` and `quarantine/`.
///
/// A file stands in `incoming/` until the transaction that names it is done, and gets its own name after it. So a file
/// under its own name was named by a case file once, and one in `incoming/` is either named by the case file, and gets its
/// place, or belongs to something that did not happen, and goes.
package struct IncomingFiles {
    package let layout: HomeLayout

    package init(_ layout: HomeLayout) { self.layout = layout }

    /// Keeps a file while a body writes to the case file, and gives it its place after it.
    ///
    /// - Throws: `Fault` `home-damaged` when its place is not there, before anything is written; what the body throws.
    package func keep<Value>(
        _ copy: SpoolFile, as file: String, in folder: PendingRemoval.Folder, of caseFile: CaseStore,
        _ body: () throws(Fault) -> Value
    ) throws(Fault) -> Value {
        // Afterwards it would be too late: the case file would name a file that has no place.
        guard Paths.isFolder(layout.folder(folder)) else {
            let reason = "the folder \(layout.folder(folder)) is missing"
            throw Fault(.homeDamaged, kind: .inputOutput, ["path": layout.folder, "reason": reason])
        }
        try Paths.makeFolder(layout.incoming, mode: 0o700)
        try copy.keep(at: path(file, folder))
        let value: Value
        do throws(Fault) {
            value = try body()
        } catch {
            // Whether the transaction happened the case file knows, not whoever was told that it failed.
            try? settle(caseFile)
            throw error
        }
        try place(file, folder)
        return value
    }

    /// Ends what was begun and stopped.
    func settle(_ caseFile: CaseStore) throws(Fault) {
        guard Paths.isFolder(layout.incoming) else { return }
        for name in try Paths.names(in: layout.incoming) {
            guard let (folder, file) = Self.parse(name) else { continue }
            if try isNamed(file, in: folder, by: caseFile) {
                try place(file, folder)
            } else {
                try Paths.removeFileLastingly(path(file, folder))
            }
        }
    }

    private func isNamed(
        _ file: String, in folder: PendingRemoval.Folder, by caseFile: CaseStore
    ) throws(Fault) -> Bool {
        switch folder {
        case .sealed:
            return try caseFile.ownsSealed(file)
        case .quarantine:
            switch try caseFile.quarantineState(of: file) {
            case .held: return true
            case .released, .discarded, nil: return false
            }
        }
    }

    private func place(_ file: String, _ folder: PendingRemoval.Folder) throws(Fault) {
        try Paths.move(path(file, folder), to: Paths.join(layout.folder(folder), file))
    }

    private func path(_ file: String, _ folder: PendingRemoval.Folder) -> String {
        Paths.join(layout.incoming, "\(folder.rawValue)-\(file)")
    }

    /// Where a file in `incoming/` goes; nil when its name is not one of ours.
    static func parse(_ name: String) -> (folder: PendingRemoval.Folder, file: String)? {
        let parts = name.split(separator: "-", maxSplits: 1).map(String.init)
        guard parts.count == 2, let folder = PendingRemoval.Folder(rawValue: parts[0]) else { return nil }
        return (folder, parts[1])
    }
}
