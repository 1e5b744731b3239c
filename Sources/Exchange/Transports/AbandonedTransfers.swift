internal import Glibc

/// Temporary files of transfers into a folder, and the removal of those that nobody continues.
enum AbandonedTransfers {
    private static let prefix = ".corridor-put-"
    /// A transfer that was cut can be continued for a week; then its file is removed. In days.
    static let patience = 7

    /// The name under which a file is written: the same for each attempt, so that it is continued.
    ///
    /// - Parameter digest: the SHA-256 of the content in hexadecimal.
    static func temporaryName(of digest: String) -> String { prefix + digest.prefix(32) }

    /// Whether a name is one under which a file is written.
    static func isTemporary(_ name: String) -> Bool { name.hasPrefix(prefix) }

    /// Removes what nobody wrote to for a week. What cannot be removed is left for the next time.
    static func sweep(_ folder: FolderDescriptor) {
        var names: [String] = []
        try? folder.forEachName { name in
            if isTemporary(name) { names.append(name) }
            return names.count < FolderLimits.standard.entries
        }
        for name in names {
            guard let file = try? folder.reading(name), time(nil) - file.modified > patience * 86_400, file.lock()
            else {
                continue
            }
            try? folder.remove(name)
        }
    }
}
