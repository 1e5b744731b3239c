internal import Files
internal import Glibc
public import Testing

/// Input data and vectors by others, which are read where they stand and never committed: in `../shared` beside the
/// checkout, or in the folder that `CORRIDOR_SHARED` names.
public enum SharedData {
    /// The folder, when it is there.
    public static let folder: String? = {
        if let named = getenv("CORRIDOR_SHARED") { return String(cString: named) }
        let beside = Paths.join(packageFolder, "../shared")
        return Paths.isFolder(beside) ? beside : nil
    }()

    /// The path of a file or folder of the data, when it is there.
    public static func path(_ name: String) -> String? {
        guard let folder else { return nil }
        let path = Paths.join(folder, name)
        return Paths.exists(path) ? path : nil
    }

    /// The folder of the checkout.
    public static let packageFolder: String = {
        var folder = Paths.folder(of: #filePath)
        for _ in 0..<2 { folder = Paths.folder(of: folder) }
        return folder
    }()
}

extension Trait where Self == ConditionTrait {
    /// Skips the test, by name, when a file or folder of the shared data is absent.
    public static func needsShared(_ name: String) -> Self {
        .enabled(if: SharedData.path(name) != nil, "shared data absent: \(name)")
    }

    /// Skips the test, by name, when an outside program is not installed.
    public static func needsTool(_ name: String) -> Self {
        .enabled(if: Tool.path(name) != nil, "tool absent: \(name)")
    }
}
