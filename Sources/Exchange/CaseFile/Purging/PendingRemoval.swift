/// A file that a purge has still to remove.
package struct PendingRemoval: Hashable, Sendable {
    /// The folder of the home that contains it.
    package enum Folder: String, Hashable, Sendable {
        /// Where imported envelopes are.
        case sealed
        /// Where refused files are.
        case quarantine
        /// Where received envelopes wait to be imported.
        case inbox
        /// Where sealed messages wait to be sent.
        case outbox
    }

    /// The folder.
    package let folder: Folder
    /// Its name.
    package let file: String

    /// A file in a folder.
    package init(folder: Folder, file: String) {
        self.folder = folder
        self.file = file
    }
}
