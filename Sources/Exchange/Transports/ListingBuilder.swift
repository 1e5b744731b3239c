internal import Diagnostics

/// Makes a listing of entries as a folder or a server names them. Every transport applies the same rules.
package struct ListingBuilder {
    /// The kind of an entry.
    package enum Entry: Hashable, Sendable {
        /// A regular file of a size in bytes.
        case file(size: Int)
        /// A symbolic link.
        case link
        /// A folder.
        case folder
        /// A device, a pipe or a socket, or an entry whose kind is not known.
        case other

        /// The kind in words.
        var words: String {
            switch self {
            case .file: "a file"
            case .link: "a link"
            case .folder: "a folder"
            case .other: "no plain file"
            }
        }
    }

    private let place: String
    private let limits: FolderLimits
    private var files: [ListedFile] = []
    /// What is left, by its name.
    private var left: [(name: String, finding: Finding)] = []
    private var seen = 0

    /// A listing of a folder.
    ///
    /// - Parameter place: the folder, for messages.
    package init(_ place: String, limits: FolderLimits) {
        self.place = place
        self.limits = limits
    }

    /// Whether no further entry is looked at.
    package var isFull: Bool { seen >= limits.entries }

    /// Whether a name is left alone without a word: temporary and hidden files.
    package static func isHidden(_ name: String) -> Bool { name.hasPrefix(".") }

    /// Adds an entry.
    package mutating func add(_ name: String, _ entry: Entry) {
        guard !Self.isHidden(name), !isFull else { return }
        seen += 1
        guard let allowed = ExchangeFileName(name) else {
            return leave(name, Finding(.exchangeNameForeign, ["name": name, "folder": place]))
        }
        guard case .file(let size) = entry else {
            let facts = ["name": name, "folder": place, "what": entry.words]
            return leave(name, Finding(.exchangeEntrySpecial, facts))
        }
        guard size <= limits.fileSize else {
            let facts = ["name": name, "folder": place, "size": "\(size)", "limit": "\(limits.fileSize)"]
            return leave(name, Finding(.exchangeFileTooLarge, facts))
        }
        files.append(ListedFile(allowed, size: size))
    }

    /// The listing, in the order of the names: the order in which a folder names its entries means nothing.
    ///
    /// - Parameter isCut: whether the folder has more entries than were looked at.
    package func listing(isCut: Bool) -> FolderListing {
        let ordered = left.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        var all = ordered.prefix(limits.findings).map(\.finding)
        if left.count > all.count {
            all.append(Finding(.exchangeMoreLeft, ["count": "\(left.count - all.count)", "folder": place]))
        }
        if isCut { all.append(Finding(.exchangeListingCut, ["folder": place, "limit": "\(limits.entries)"])) }
        return FolderListing(files: files.sorted(), findings: all)
    }

    private mutating func leave(_ name: String, _ finding: Finding) {
        left.append((name, finding))
    }
}
