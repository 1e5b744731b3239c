package import CaseFile
package import Diagnostics
package import Files

/// Files on their way into `sealed/`, `quarantine/`, `inbox/` and `outbox/`.
///
/// A file is in `incoming/` until the transaction that names it is committed, and is renamed after it. So a file under
/// its final name was named by a case file once; a file in `incoming/` is either named by the case file, and is moved
/// into place, or belongs to a transaction that did not happen, and is removed.
package struct IncomingFiles {
    package let layout: HomeLayout

    package init(_ layout: HomeLayout) { self.layout = layout }

    /// Stores a file while a body writes to the case file, and moves it into place afterwards.
    ///
    /// - Throws: `Fault` `home-damaged` when its folder is missing, before anything is written; errors of the body.
    package func keep<Value>(
        _ copy: SpoolFile, as file: String, in folder: PendingRemoval.Folder, of caseFile: CaseStore,
        _ body: () throws(Fault) -> Value
    ) throws(Fault) -> Value {
        if folder == .inbox { try Paths.makeFolder(Paths.folder(of: destination(file, folder)), mode: 0o700) }
        // After the transaction it would be too late: the case file would name a file without a place.
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
            // Only the case file tells whether the transaction happened; a reported failure does not.
            try? settle(caseFile)
            throw error
        }
        try place(file, folder)
        return value
    }

    /// Completes interrupted moves.
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
        case .inbox: return try caseFile.ownsInbox(String(Paths.name(of: file).prefix { $0 != "." }))
        case .outbox: return try caseFile.ownsOutgoing(file)
        }
    }

    private func place(_ file: String, _ folder: PendingRemoval.Folder) throws(Fault) {
        try Paths.move(path(file, folder), to: destination(file, folder))
    }

    private func destination(_ file: String, _ folder: PendingRemoval.Folder) -> String {
        Paths.join(layout.folder(folder), file)
    }

    private func path(_ file: String, _ folder: PendingRemoval.Folder) -> String {
        // A file of the inbox is in the folder of its sender.
        Paths.join(layout.incoming, "\(folder.rawValue)-" + file.split(separator: "/").joined(separator: "-"))
    }

    /// The destination of a file in `incoming/`; nil when its name is not one of ours.
    static func parse(_ name: String) -> (folder: PendingRemoval.Folder, file: String)? {
        let parts = name.split(separator: "-", maxSplits: 1).map(String.init)
        guard parts.count == 2, let folder = PendingRemoval.Folder(rawValue: parts[0]) else { return nil }
        guard folder == .inbox else { return (folder, parts[1]) }
        let inner = parts[1].split(separator: "-", maxSplits: 1)
        return inner.count == 2 ? (folder, "\(inner[0])/\(inner[1])") : nil
    }
}
