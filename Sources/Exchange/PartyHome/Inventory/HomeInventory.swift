internal import CaseFile
package import Diagnostics
internal import Digests
internal import Files

/// All files of a home and the owner of each; the single source of this knowledge (specs/party-home.md, "Whose a file
/// is").
package struct HomeInventory: Sendable {
    /// The owner of a file.
    package enum Owner: Hashable, Sendable {
        /// The home: its identity, keys, certificates, lists and settings.
        case home
        /// SQLite: the case file and its auxiliary files.
        case database
        /// A row of the case file.
        case row
        /// An incomplete operation: a key rotation, an import, a refusal, a purge, a release, a discard.
        case step
        /// A process that is writing it, or was killed while writing it.
        case writer
        /// None, although the name is one of ours: the row that named it is not in this case file.
        case nobody
        /// Not a file of Corridor. It is never removed, unless it is a copy of purged data.
        case foreign
    }

    /// A file of a home.
    package struct Item: Hashable, Sendable {
        /// Its path below `.corridor`.
        package let path: String
        /// Its owner.
        package let owner: Owner
    }

    private let layout: HomeLayout
    private let ownership: CaseStore.FileOwnership
    private let keySets: KeySetOwnership

    init(_ layout: HomeLayout, _ caseFile: CaseStore) throws(Fault) {
        self.layout = layout
        ownership = try caseFile.fileOwnership()
        keySets = KeySetOwnership(layout)
    }

    /// All files, sorted by path.
    package func items() throws(Fault) -> [Item] {
        try Paths.files(under: layout.home).map { Item(path: $0, owner: owner(of: $0)) }
    }

    /// Removes every file that contains purged data, under any name.
    ///
    /// - Returns: the paths of the removed files.
    @discardableResult func removeCopies() throws(Fault) -> [String] {
        var removed: [String] = []
        for item in try items() {
            switch item.owner {
            // The case file stores the digests of the files that its rows own.
            case .home, .database, .row: continue
            case .step, .writer, .nobody, .foreign: break
            }
            let path = Paths.join(layout.home, item.path)
            let digest = DigestSink()
            do throws(Fault) {
                try digest.write(contentsOf: File(path: path))
            } catch {
                // The writer may have removed it meanwhile.
                guard error.code == .fileMissing else { throw error }
                continue
            }
            guard ownership.destroyed.contains(digest.hex) else { continue }
            try Paths.removeFileLastingly(path)
            removed.append(item.path)
        }
        return removed
    }

    /// The owner of a file, by its path below `.corridor`.
    func owner(of path: String) -> Owner {
        let name = Paths.name(of: path)
        if TemporaryFile.isName(name) { return .writer }
        let parts = path.split(separator: "/").map(String.init)
        guard parts.count > 1 else { return ownerAtTop(name) }
        switch parts[0] {
        case "sealed":
            if ownership.sealed.contains(name) { return .row }
            if ownership.leftovers.contains(PendingRemoval(folder: .sealed, file: name)) { return .step }
            return Self.isHex(name, digits: 64) ? .nobody : .foreign
        case "quarantine":
            if ownership.held.contains(name) { return .row }
            if ownership.settled.contains(name) { return .step }
            if ownership.leftovers.contains(PendingRemoval(folder: .quarantine, file: name)) { return .step }
            return Self.isHex(name, digits: 12) ? .nobody : .foreign
        case "outbox":
            if ownership.replaced.contains(path) { return .step }
            if ownership.receipts.contains(name) { return .row }
            return Self.isHex(name, digits: 24) ? .nobody : .foreign
        case "inbox":
            if ownership.inbox.contains(parts[1...].joined(separator: "/")) { return .row }
            return Self.isHex(name, digits: 64) ? .nobody : .foreign
        case "sent":
            if ownership.replaced.contains(path) { return .step }
            if ownership.sent.contains(name) { return .row }
            return Self.isHex(name, digits: 64) ? .nobody : .foreign
        case "transfers": return .writer
        case "incoming": return IncomingFiles.parse(name) == nil ? .foreign : .step
        case "generations": return keySets.owner(of: parts[1...])
        case "keys", "certificates", "codes", "timestamp-authorities", "persons", "transport": return .home
        default: return .foreign
        }
    }

    private func ownerAtTop(_ name: String) -> Owner {
        switch name {
        case "case.sqlite", "case.sqlite-wal", "case.sqlite-shm", "case.sqlite-journal": .database
        case "home.json", "crl.pem", "case.key", "sent.json", "exported.json", "mark.json", "parameters.json", "lock",
            "exports.lock", "send.lock", "receive.lock", "addresses.json", "backup.key", "recovery.pem",
            "restored.json":
            .home
        case "case.key.next": .step
        default: .foreign
        }
    }

    private static func isHex(_ name: String, digits: Int) -> Bool {
        guard name.hasSuffix(".asice") else { return false }
        let stem = name.dropLast(6).utf8
        return stem.count == digits && stem.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}
