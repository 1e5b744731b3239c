internal import CaseFile
internal import Diagnostics
internal import Files

/// The steps of a purge that follow its transaction. They can be repeated after an interruption.
struct PurgeCompletion {
    private let layout: HomeLayout
    private let caseFile: CaseStore

    /// The completion of the purges of a home.
    init(_ layout: HomeLayout, _ caseFile: CaseStore) {
        self.layout = layout
        self.caseFile = caseFile
    }

    /// Completes interrupted purges. The caller holds the lock of the home.
    ///
    /// - Parameter step: called after each step; tests interrupt there.
    func run(after step: (PurgeStep) throws(Fault) -> Void = { _ in }) throws(Fault) {
        // Backups from before the purge have what was purged: no state file from now on opens them.
        if try caseFile.hasUnfinishedPurge() { try BackupKeyFile(layout).destroy() }
        try caseFile.finishPurge(
            removing: { pending throws(Fault) in
                try Paths.removeFileLastingly(Paths.join(layout.folder(pending.folder), pending.file))
            },
            searching: { () throws(Fault) in
                TemporaryFile.sweep(layout.sealed)
                try HomeInventory(layout, caseFile).removeCopies()
            }, after: step)
    }
}
