internal import CaseFile
internal import Diagnostics
internal import Files
internal import X509

/// The generations of a home's key set (specs/party-home.md): each is a folder with all keys, certificates, lists and the
/// profile, which is made whole and then never written to. A pointer names the one in use; to exchange keys is to make
/// the next one and to let the pointer name it.
struct KeyGenerations: Sendable {
    let layout: HomeLayout
    let party: PartyID

    static let draftPrefix = "draft-"
    static let destroyedPrefix = "destroyed-"
    /// The names in the home that are linked to what is in use, so that whoever knows them by these finds them.
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
    /// - Throws: `Fault` `key-set-missing` when the pointer names one that is not there.
    func inUse() throws(Fault) -> KeyGeneration? {
        guard Paths.kind(layout.keyPointer) != nil else { return nil }
        guard let generation = try KeyGeneration(reading: layout.keyPointer) else {
            throw Fault(.keySetMissing, kind: .inputOutput, ["path": layout.keyPointer])
        }
        return generation
    }

    /// Copies the key set in use to where the next one is made. Whoever calls it holds the lock of the home.
    ///
    /// - Returns: the layout with the draft in the place of the key set.
    func begin(after generation: KeyGeneration) throws(Fault) -> HomeLayout {
        try refuseExposedKeys()
        let draft = try makeDraft(generation.number + 1)
        for path in generation.files.keys.sorted() {
            // The key of the root is kept elsewhere by some.
            guard Paths.exists(Paths.join(layout.keyPointer, path)) || !path.hasPrefix("keys/") else { continue }
            try copy(Paths.join(layout.keyPointer, path), to: Paths.join(draft, path))
        }
        // What was put there by hand since, such as a key that was brought back, comes along.
        for path in try Paths.files(under: layout.keyPointer)
        where path.hasPrefix("keys/") && generation.files[path] == nil {
            try copy(Paths.join(layout.keyPointer, path), to: Paths.join(draft, path))
        }
        return layout.with(keySet: draft)
    }

    /// Copies would be for the owner only, and nobody would be told.
    private func refuseExposedKeys() throws(Fault) {
        for name in try Paths.names(in: layout.keys) {
            let path = Paths.join(layout.keys, name)
            let mode = try File(path: path).permissions()
            guard mode & 0o077 == 0 else {
                throw Fault(.keyFileExposed, kind: .policy, ["path": path, "mode": String(mode, radix: 8)])
            }
        }
    }

    /// A fault told of the names that a home's keys are known by, and not of a draft that is gone.
    func told(_ fault: Fault, of draft: HomeLayout) -> Fault {
        var facts = fault.finding.facts
        guard let folder = draft.keySet, let path = facts["path"], path.hasPrefix(folder + "/") else { return fault }
        facts["path"] = Paths.join(layout.home, String(path.dropFirst(folder.count + 1)))
        return Fault(fault.code, kind: fault.kind, facts)
    }

    /// An empty folder for a key set that is to be made.
    func makeDraft(_ number: Int) throws(Fault) -> String {
        let draft = Paths.join(layout.generations, Self.draftPrefix + KeyGeneration.folderName(number))
        if Paths.exists(draft) { try destroy(draft) }
        for folder in [draft, Paths.join(draft, "keys"), Paths.join(draft, "certificates")] {
            try Paths.makeFolder(folder, mode: 0o700)
        }
        return draft
    }

    /// Takes a key set that is made into use.
    ///
    /// - Parameters:
    ///   - draft: the layout from `begin`.
    ///   - former: the generation in use.
    ///   - owed: what the log has to say of it.
    ///   - step: called after each step; tests stop there.
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
            // Nobody has seen it yet: it was never in use.
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

    /// Makes a draft whole: describes it, and makes all of it last through a power cut.
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

    /// Lets the pointer name a generation. From here on it is the one in use.
    func switchPointer(to number: Int) throws(Fault) {
        try Paths.link(layout.keyPointer, to: "generations/" + KeyGeneration.folderName(number))
    }

    /// The name of the folder that the pointer names.
    func pointedName() throws(Fault) -> String? {
        guard case .link(let target) = Paths.kind(layout.keyPointer) else { return nil }
        return Paths.name(of: target)
    }

    /// Does what follows when a key set is in use: hands its profile out, has it logged, destroys the one before it.
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

    /// Copies the profile of the key set to where it is handed out from. One that is newer than the key set stays.
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

    /// Says in the log what it owes.
    func record(in caseFile: CaseStore) throws(Fault) {
        let path = Paths.join(layout.keyPointer, KeyGeneration.owedName)
        guard Paths.exists(path) else { return }
        try OwedLogEntry(reading: path).record(in: caseFile)
        try Paths.removeFileLastingly(path)
    }

    /// Destroys the generation that the one in use took the place of, when it is as it was described: anything else in it is
    /// nobody's to destroy.
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

    /// Overwrites the keys in a folder where they lie, and removes it.
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
        // A key that others can read is told of by whoever uses it, in the copy too.
        let isKey = Paths.name(of: Paths.folder(of: other)) == "keys"
        let mode = isKey ? try File(path: path).permissions() | 0o600 : 0o644
        try Paths.makeFolder(Paths.folder(of: other), mode: 0o700)
        let bytes = try File.bytes(at: path, limit: 1 << 24)
        try AtomicFile.write(bytes, to: other, mode: mode, replacing: true)
    }
}
