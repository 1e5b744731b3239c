/// A file that a purge has still to remove.
package struct PendingRemoval: Hashable, Sendable {
    /// The folder of the home that contains it.
    package enum Folder: String, Hashable, Sendable {
        /// Where imported envelopes are.
        case sealed
        /// Where refused files are.
        case quarantine
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
