internal import CaseFile
internal import Diagnostics
internal import Files
internal import X509

/// The generations of a home's key set (specs/party-home.md): each is a folder with all keys, certificates, lists and
/// the profile, and is never changed once complete. A pointer refers to the one in use; a rotation creates the next one
/// and moves the pointer.
struct KeyGenerations: Sendable {
    let layout: HomeLayout
    let party: PartyID

    static let draftPrefix = "draft-"
    static let destroyedPrefix = "destroyed-"
    /// The names in the home that are links into the generation in use, for programs that know these paths.
    static let linkedNames = ["keys", "certificates", "crl.pem"]

    init(_ layout: HomeLayout, party: PartyID) {
        self.layout = HomeLayout(folder: layout.folder)
        self.party = party
    }

    /// The folder of a generation.
    func folder(_ number: Int) -> String {
        Paths.join(layout.generations, KeyGeneration.folderName(number))
    }

    /// The generation in use; nil in a home of the earlier layout, which has none.
    ///
    /// - Throws: `Fault` `key-set-missing` when the pointer refers to a generation that does not exist.
    func inUse() throws(Fault) -> KeyGeneration? {
        guard Paths.kind(layout.keyPointer) != nil else { return nil }
        guard let generation = try KeyGeneration(reading: layout.keyPointer) else {
            throw Fault(.keySetMissing, kind: .inputOutput, ["path": layout.keyPointer])
        }
        return generation
    }

    /// Copies the key set in use to a draft of the next one. The caller holds the lock of the home.
    ///
    /// - Returns: the layout with the draft in place of the key set.
    func begin(after generation: KeyGeneration) throws(Fault) -> HomeLayout {
        try refuseExposedKeys()
        let draft = try makeDraft(generation.number + 1)
        for path in generation.files.keys.sorted() {
            // Some users keep the root key elsewhere.
            guard Paths.exists(Paths.join(layout.keyPointer, path)) || !path.hasPrefix("keys/") else { continue }
            try copy(Paths.join(layout.keyPointer, path), to: Paths.join(draft, path))
        }
        // Keys that a user added by hand, such as a restored key, are copied too.
        for path in try Paths.files(under: layout.keyPointer)
        where path.hasPrefix("keys/") && generation.files[path] == nil {
            try copy(Paths.join(layout.keyPointer, path), to: Paths.join(draft, path))
        }
        return layout.with(keySet: draft)
    }

    /// The copies would be readable by the owner only, and hide the exposure of the originals.
    private func refuseExposedKeys() throws(Fault) {
        for name in try Paths.names(in: layout.keys) {
            let path = Paths.join(layout.keys, name)
            let mode = try File(path: path).permissions()
            guard mode & 0o077 == 0 else {
                throw Fault(.keyFileExposed, kind: .policy, ["path": path, "mode": String(mode, radix: 8)])
            }
        }
    }

    /// An error with the paths of the key set in use instead of those of a removed draft.
    func told(_ fault: Fault, of draft: HomeLayout) -> Fault {
        var facts = fault.finding.facts
        guard let folder = draft.keySet, let path = facts["path"], path.hasPrefix(folder + "/") else { return fault }
        facts["path"] = Paths.join(layout.home, String(path.dropFirst(folder.count + 1)))
        return Fault(fault.code, kind: fault.kind, facts)
    }

    /// An empty folder for a new key set.
    func makeDraft(_ number: Int) throws(Fault) -> String {
        let draft = Paths.join(layout.generations, Self.draftPrefix + KeyGeneration.folderName(number))
        if Paths.exists(draft) { try destroy(draft) }
        for folder in [draft, Paths.join(draft, "keys"), Paths.join(draft, "certificates")] {
            try Paths.makeFolder(folder, mode: 0o700)
        }
        return draft
    }

    /// Takes a complete key set into use.
    ///
    /// - Parameters:
    ///   - draft: the layout from `begin`.
    ///   - former: the generation in use.
    ///   - owed: the log entry.
    ///   - step: called after each step; tests interrupt there.
    func adopt(
        _ draft: HomeLayout, after former: KeyGeneration?, owing owed: OwedLogEntry?, _ caseFile: CaseStore?,
        step: (KeyGenerationStep) throws(Fault) -> Void = { _ in }
    ) throws(Fault) {
        guard let folder = draft.keySet else { return }
        let number = (former?.number ?? 0) + 1
        do throws(Fault) {
            try finish(folder, number, after: former, owing: owed)
            try step(.drafted)
            try Paths.move(folder, to: self.folder(number))
            try step(.named)
            try switchPointer(to: number)
        } catch {
            // It was never in use, so nothing refers to it.
            if let name = try? pointedName(), name == KeyGeneration.folderName(number) { throw unfinished(error) }
            if Paths.exists(self.folder(number)) { try? Paths.move(self.folder(number), to: folder) }
            try? destroy(folder)
            throw told(error, of: draft)
        }
        do throws(Fault) {
            try step(.switched)
            try end(caseFile, step: step)
        } catch {
            throw unfinished(error)
        }
    }

    private func unfinished(_ fault: Fault) -> Fault {
        Fault(.keySetUnfinished, kind: .inputOutput, ["path": layout.folder, "reason": fault.finding.sentence])
    }

    /// Completes a draft: describes it, and syncs all of it to disk.
    func finish(
        _ folder: String, _ number: Int, after former: KeyGeneration?, owing owed: OwedLogEntry?
    ) throws(Fault) {
        let generation = try KeyGeneration(
            describing: folder, number: number, party: party, former: former?.asFormer)
        if let owed {
            try AtomicFile.write(owed.bytes, to: Paths.join(folder, KeyGeneration.owedName), mode: 0o600)
        }
        try AtomicFile.write(generation.bytes, to: Paths.join(folder, KeyGeneration.fileName), mode: 0o600)
        for inner in [Paths.join(folder, "keys"), Paths.join(folder, "certificates"), folder] {
            try Paths.syncFolder(of: Paths.join(inner, "."))
        }
        try Paths.syncFolder(of: folder)
    }

    /// Moves the pointer to a generation. From here on it is in use.
    func switchPointer(to number: Int) throws(Fault) {
        try Paths.link(layout.keyPointer, to: "generations/" + KeyGeneration.folderName(number))
    }

    /// The name of the folder that the pointer refers to.
    func pointedName() throws(Fault) -> String? {
        guard case .link(let target) = Paths.kind(layout.keyPointer) else { return nil }
        return Paths.name(of: target)
    }

    /// The steps after a key set is taken into use: publishes its profile, writes the log entry, destroys the previous
    /// set.
    func end(
        _ caseFile: CaseStore?, step: (KeyGenerationStep) throws(Fault) -> Void = { _ in }
    ) throws(Fault) {
        guard try inUse() != nil else { return }
        try publish()
        try step(.published)
        if let caseFile { try record(in: caseFile) }
        try step(.recorded)
        try destroyFormer()
        try step(.formerDestroyed)
    }

    /// The profile of the key set in use.
    var ownProfile: String { Paths.join(layout.keyPointer, "profile.asice") }

    /// Publishes the profile of the key set. A published profile that is newer than the key set stays.
    func publish() throws(Fault) {
        guard Paths.exists(ownProfile) else { return }
        let bytes = try File.bytes(at: ownProfile, limit: 1 << 24)
        if Paths.exists(layout.profile) {
            let known = try File.bytes(at: layout.profile, limit: 1 << 24)
            guard known != bytes else { return }
            if let other = try? PartyProfile(stored: known), let made = try? PartyProfile(stored: bytes),
                other.party == party, other.created > made.created
            {
                return
            }
        }
        try AtomicFile.write(bytes, to: layout.profile, replacing: true)
    }

    /// Writes the pending log entry.
    func record(in caseFile: CaseStore) throws(Fault) {
        let path = Paths.join(layout.keyPointer, KeyGeneration.owedName)
        guard Paths.exists(path) else { return }
        try OwedLogEntry(reading: path).record(in: caseFile)
        try Paths.removeFileLastingly(path)
    }

    /// Destroys the generation that the one in use replaced, if it matches its description: other files in it are not
    /// ours to destroy.
    private func destroyFormer() throws(Fault) {
        guard let former = try inUse()?.former else { return }
        let folder = folder(former.number)
        guard let generation = try KeyGeneration(reading: folder), generation.asFormer == former,
            try KeyGeneration.digests(in: folder).allSatisfy({ generation.files[$0.key] == $0.value })
        else { return }
        let doomed = Paths.join(layout.generations, Self.destroyedPrefix + KeyGeneration.folderName(former.number))
        try Paths.move(folder, to: doomed)
        try destroy(doomed)
    }

    /// Overwrites the keys in a folder in place, and removes the folder.
    func destroy(_ folder: String) throws(Fault) {
        for path in try Paths.files(under: folder).map({ Paths.join(folder, $0) })
        where Paths.name(of: Paths.folder(of: path)) == "keys" && Paths.kind(path) == .file {
            try Paths.wipeFile(path)
        }
        try Paths.removeFolder(folder)
        try Paths.syncFolder(of: folder)
    }

    /// Copies a file of a key set.
    func copy(_ path: String, to other: String) throws(Fault) {
        // The copy keeps the permissions of an exposed key, so that its use reports them.
        let isKey = Paths.name(of: Paths.folder(of: other)) == "keys"
        let mode = isKey ? try File(path: path).permissions() | 0o600 : 0o644
        try Paths.makeFolder(Paths.folder(of: other), mode: 0o700)
        let bytes = try File.bytes(at: path, limit: 1 << 24)
        try AtomicFile.write(bytes, to: other, mode: mode, replacing: true)
    }
}

/// The steps by which one key set replaces another, in order.
package enum KeyGenerationStep: Hashable, Sendable, CaseIterable {
    /// The new set is complete, under a draft name.
    case drafted
    /// It has its final name.
    case named
    /// The pointer refers to it: it is in use.
    case switched
    /// Its profile is published.
    case published
    /// The log entry is written.
    case recorded
    /// The previous set, with the signing keys that are no longer used, is destroyed.
    case formerDestroyed
}
