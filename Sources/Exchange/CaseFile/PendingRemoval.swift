/// A file that a purge leaves to be removed.
public struct PendingRemoval: Hashable, Sendable {
    /// The folder of the home that it lies in.
    public enum Folder: String, Hashable, Sendable {
        /// Where imported envelopes are.
        case sealed
        /// Where refused files are.
        case quarantine
    }

    /// The folder.
    public let folder: Folder
    /// Its name.
    public let file: String

    /// A file in a folder.
    public init(folder: Folder, file: String) {
        self.folder = folder
        self.file = file
    }
}
