/// The owners of the files of key sets, from the key set in use and its description.
struct KeySetOwnership: Sendable {
    /// The name of the folder in use; nil in a home of version 0.1.
    private let present: String?
    /// Its files, by their paths in it.
    private let files: Set<String>
    /// The name of the folder that it replaced.
    private let former: String?

    /// Reads it from a home. A key set that cannot be read owns nothing.
    init(_ layout: HomeLayout) {
        let generation = (try? KeyGeneration(reading: layout.keyPointer)) ?? nil
        present = generation.map { KeyGeneration.folderName($0.number) }
        files = Set((generation?.files ?? [:]).keys).union([KeyGeneration.fileName])
        former = (generation?.former).map { KeyGeneration.folderName($0.number) }
    }

    /// The owner of a file, by the parts of its path below `generations`.
    func owner(of parts: ArraySlice<String>) -> HomeInventory.Owner {
        guard let folder = parts.first, parts.count > 1 else { return .foreign }
        if folder.hasPrefix(KeyGenerations.draftPrefix) || folder.hasPrefix(KeyGenerations.destroyedPrefix) {
            return .step
        }
        let path = parts.dropFirst().joined(separator: "/")
        guard folder == present else { return folder == former ? .step : .nobody }
        if path == KeyGeneration.owedName { return .step }
        return files.contains(path) ? .home : .foreign
    }
}
