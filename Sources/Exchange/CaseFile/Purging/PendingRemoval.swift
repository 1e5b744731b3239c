/// A file that a purge leaves to be removed.
package struct PendingRemoval: Hashable, Sendable {
    /// The folder of the home that it lies in.
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
