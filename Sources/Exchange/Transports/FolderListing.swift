package import Diagnostics

/// What lies in a folder of an exchange.
package struct FolderListing: Hashable, Sendable {
    /// The files with allowed names, in the order of these.
    package let files: [ListedFile]
    /// What is left where it lies: foreign names, links, devices, pipes, folders, files above the limit, and that the
    /// folder has more entries than were looked at. Bounded.
    package let findings: [Finding]

    /// A listing.
    package init(files: [ListedFile] = [], findings: [Finding] = []) {
        self.files = files
        self.findings = findings
    }
}

/// A file in a folder of an exchange.
package struct ListedFile: Hashable, Sendable, Comparable {
    /// Its name.
    package let name: ExchangeFileName
    /// Its size in bytes, as it was listed.
    package let size: Int

    /// A listed file.
    package init(_ name: ExchangeFileName, size: Int) {
        self.name = name
        self.size = size
    }

    /// Ordered by the names.
    package static func < (left: ListedFile, right: ListedFile) -> Bool { left.name < right.name }
}

/// How much of a folder is looked at.
package struct FolderLimits: Hashable, Sendable {
    /// The most entries that one listing looks at: of a folder with more, the rest is seen once these were taken.
    package var entries: Int
    /// The bytes of the largest file that is taken.
    package var fileSize: Int
    /// The most findings about entries that are left.
    package var findings: Int

    /// The standard: 20,000 entries; files of up to 64 GiB; 20 findings.
    package static let standard = FolderLimits()

    /// Limits.
    package init(entries: Int = 20_000, fileSize: Int = 64 << 30, findings: Int = 20) {
        self.entries = entries
        self.fileSize = fileSize
        self.findings = findings
    }
}
