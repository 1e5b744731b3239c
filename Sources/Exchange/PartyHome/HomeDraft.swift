internal import Diagnostics
internal import Files
internal import Platform

/// The folder in which a home is made before it gets its place.
enum HomeDraft {
    private static let prefix = ".corridor-draft-"

    /// A new draft beside the place of the home. Those of interrupted runs are removed.
    static func begin(in folder: String, randomness: Randomness) throws(Fault) -> HomeLayout {
        try Paths.makeFolder(folder)
        try sweep(folder)
        return HomeLayout(folder: Paths.join(folder, prefix + Hex.encode(randomness.bytes(4))))
    }

    /// Moves a draft to its place, the profile first, so that a home exists whole or not at all. What then remains of the
    /// draft is removed, now or when the home is opened.
    static func adopt(_ draft: HomeLayout, as final: HomeLayout) throws(Fault) {
        if Paths.exists(draft.profile) { try Paths.move(draft.profile, to: final.profile) }
        try Paths.move(draft.home, to: final.home)
        try? Paths.removeFolder(draft.folder)
    }

    /// Removes the drafts of interrupted runs in a folder.
    static func sweep(_ folder: String) throws(Fault) {
        for name in try Paths.names(in: folder) where name.hasPrefix(prefix) {
            try Paths.removeFolder(Paths.join(folder, name))
        }
    }
}
