package import CaseFile
package import Diagnostics
internal import Digests
package import Files
internal import Platform
package import X509

/// The files of sending and receiving over folders.
extension Home {
    /// Waits to be the one process that sends. A transfer does not hold the lock of the home, so that others can work
    /// meanwhile.
    ///
    /// - Throws: `Fault` `home-busy`.
    package func lockSending() throws(Fault) -> FileLock { try FileLock(path: layout.sendLock, waiting: waiting) }

    /// Waits to be the one process that receives.
    ///
    /// - Throws: `Fault` `home-busy`.
    package func lockReceiving() throws(Fault) -> FileLock {
        try FileLock(path: layout.receiveLock, waiting: waiting)
    }

    /// The relation to a partner, at a time.
    package func relationKey(_ party: PartyID, at actor: LogActor) -> RelationKey {
        RelationKey(party: party.text, stream: identity.stream.description, now: actor.time)
    }

    /// The path of the copy of a message; `nil` when there is none.
    package func copy(of message: OutgoingMessage) -> String? {
        switch message.copy {
        case .ended, .gone: nil
        // A process may have ended between the note that it was sent and the move.
        case .outbox, .sent: [waitingCopy(of: message), keptCopy(of: message)].first(where: Paths.exists)
        }
    }

    private func waitingCopy(of message: OutgoingMessage) -> String { Paths.join(layout.outbox, message.file) }

    private func keptCopy(of message: OutgoingMessage) -> String {
        Paths.join(layout.sent, CaseStore.sealedFileName(fileDigest: message.fileDigest))
    }

    /// Moves the copy of a message that was transmitted from the outbox to the kept copies.
    package func keep(_ message: OutgoingMessage) throws(Fault) {
        let waiting = waitingCopy(of: message)
        guard Paths.exists(waiting) else { return }
        try Paths.makeFolder(layout.sent, mode: 0o700)
        try Paths.move(waiting, to: keptCopy(of: message))
        try Paths.syncFolder(of: waiting)
    }

    /// Makes the folders of the exchange visible beside the home: `inbox` and `outbox`. What is there under these names
    /// stays.
    package func showFolders() throws(Fault) {
        for (name, target) in [("inbox", layout.inbox), ("outbox", layout.outbox)] {
            let link = Paths.join(layout.folder, name)
            guard Paths.kind(link) == nil, !FileSystem.isReadOnly(layout.folder) else { continue }
            try Paths.makeFolder(target, mode: 0o700)
            try Paths.link(link, to: Paths.join(Paths.name(of: layout.home), name))
        }
    }

    /// Completes what a process left that was stopped: files of the inbox that were imported, and copies that are to be
    /// destroyed.
    package func settleExchange() throws(Fault) {
        for file in try caseFile.takenInboxFiles() {
            let path = Paths.join(layout.inbox, file.path)
            if Paths.exists(path) { try Paths.removeFileLastingly(path) }
            try caseFile.noteRemoved(fromInbox: file.fileDigest)
        }
        for former in try caseFile.formerCopies() {
            let path = Paths.join(layout.home, former.path)
            if Paths.exists(path) { try Paths.removeFileLastingly(path) }
            try caseFile.noteFormerCopyGone(former.number)
        }
        for message in try caseFile.endedCopies() { try destroy(message) }
    }

    /// Destroys the copy of a message, and says so in the relation.
    package func destroy(_ message: OutgoingMessage) throws(Fault) {
        for path in [waitingCopy(of: message), keptCopy(of: message)] where Paths.exists(path) {
            try Paths.removeFileLastingly(path)
        }
        try caseFile.noteCopyGone(message)
    }
}
