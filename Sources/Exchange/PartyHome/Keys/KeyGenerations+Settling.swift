internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Files
internal import X509

/// Completion of interrupted operations, and checks of the key set in use.
extension KeyGenerations {
    /// Completes or undoes an interrupted operation on the key set, unless another process is writing to the home now,
    /// or nothing can be written.
    ///
    /// - Returns: why it could not be completed now: there is no space, or no permission.
    func settleIfNeeded() throws(Fault) -> Fault? {
        guard try !isSettled() else { return nil }
        do throws(Fault) {
            guard let lock = try FileLock(ifFree: layout.lock) else { return nil }
            defer { withExtendedLifetime(lock) {} }
            try settle()
        } catch {
            // An operation that cannot be completed for lack of space or permission is completed later; inconsistent
            // key sets are reported.
            switch error.code {
            case .keySetMissing, .keySetMixed, .keySetDamaged: throw error
            default: return error
            }
        }
        return nil
    }

    /// Whether nothing remains to be done; determined without writing, for read-only access.
    func isSettled() throws(Fault) -> Bool {
        // Problems are reported by the repair.
        guard let generation = (try? inUse()) ?? nil, let name = try pointedName(),
            name == KeyGeneration.folderName(generation.number)
        else { return false }
        for name in Self.linkedNames {
            guard Paths.kind(Paths.join(layout.home, name)) == .link(target(of: name)) else { return false }
        }
        guard try Paths.names(in: layout.generations) == [name],
            !Paths.exists(Paths.join(layout.keyPointer, KeyGeneration.owedName)), Paths.exists(layout.profile)
        else { return false }
        guard Paths.exists(ownProfile) else { return true }
        return try File.bytes(at: layout.profile, limit: 1 << 24) == File.bytes(at: ownProfile, limit: 1 << 24)
    }

    private func target(of name: String) -> String { "key-set/" + name }

    /// Completes or undoes an interrupted operation on the key set, and converts a home of the earlier layout. The
    /// caller holds the lock of the home. It can be repeated after an interruption at any point.
    ///
    /// - Throws: `Fault` `key-set-missing`, `key-set-mixed`, or of kind `.inputOutput`.
    func settle(step: (KeyConversionStep) throws(Fault) -> Void = { _ in }) throws(Fault) {
        try sweepDrafts()
        try settlePointer(step: step)
        try settleLinks()
        try step(.linked)
        try sweepDrafts()
    }

    /// Removes key sets that were never in use, and remains of destroyed ones.
    private func sweepDrafts() throws(Fault) {
        guard Paths.isFolder(layout.generations) else { return }
        for name in try Paths.names(in: layout.generations)
        where name.hasPrefix(Self.draftPrefix) || name.hasPrefix(Self.destroyedPrefix) {
            try destroy(Paths.join(layout.generations, name))
        }
    }

    /// All complete generations, by number.
    func generations() throws(Fault) -> [KeyGeneration] {
        guard Paths.isFolder(layout.generations) else { return [] }
        var found: [KeyGeneration] = []
        for name in try Paths.names(in: layout.generations) {
            guard let generation = try KeyGeneration(reading: Paths.join(layout.generations, name)),
                name == KeyGeneration.folderName(generation.number)
            else { continue }
            found.append(generation)
        }
        return found.sorted { $0.number < $1.number }
    }

    private func settlePointer(step: (KeyConversionStep) throws(Fault) -> Void) throws(Fault) {
        let known = try generations()
        switch Paths.kind(layout.keyPointer) {
        case .link:
            // A complete successor of the generation in use was about to be taken into use.
            guard let name = try pointedName() else { return }
            let present = known.first { KeyGeneration.folderName($0.number) == name }
            let next = known.first { generation in
                guard let former = generation.former else { return false }
                return present.map { former == $0.asFormer }
                    ?? (KeyGeneration.folderName(former.number) == name)
            }
            if let next { return try switchPointer(to: next.number) }
            guard present != nil else {
                throw Fault(.keySetMissing, kind: .inputOutput, ["path": Paths.join(layout.generations, name)])
            }
        case .folder:
            // A copy of the home made by a program that follows links.
            let present = try KeyGeneration.digests(in: layout.keyPointer)
            guard let same = known.first(where: { $0.files == present }) else {
                throw Fault(
                    .keySetMixed, kind: .inputOutput, ["path": layout.keyPointer, "folder": layout.generations])
            }
            try setAside(layout.keyPointer)
            try switchPointer(to: same.number)
        case nil:
            // Its keys are at their places of the earlier layout, or the copy has no links.
            if let only = known.last {
                guard known.count == 1 else {
                    throw Fault(.keySetMissing, kind: .inputOutput, ["path": layout.keyPointer])
                }
                return try switchPointer(to: only.number)
            }
            guard Paths.kind(layout.keys) == .folder else {
                throw Fault(.keySetMissing, kind: .inputOutput, ["path": layout.keyPointer])
            }
            try EarlierKeyLayout(self).convert(step: step)
        case .file, .other:
            throw Fault(.keySetMixed, kind: .inputOutput, ["path": layout.keyPointer, "folder": layout.generations])
        }
    }

    /// Creates the links by which keys, certificates and list have their known names.
    private func settleLinks() throws(Fault) {
        guard let generation = try inUse() else { return }
        for name in Self.linkedNames {
            let path = Paths.join(layout.home, name)
            switch Paths.kind(path) {
            case .link, nil: break
            case .folder, .file, .other:
                guard try isContained(path, in: generation) else {
                    throw Fault(.keySetMixed, kind: .inputOutput, ["path": path, "folder": layout.keyPointer])
                }
                try setAside(path)
            }
            try Paths.link(path, to: target(of: name))
        }
    }

    /// Whether every file at a path is also in the key set.
    private func isContained(_ path: String, in generation: KeyGeneration) throws(Fault) -> Bool {
        let known = Set(generation.files.values)
        guard Paths.isFolder(path) else {
            return known.contains(Digest.sha256(try File.bytes(at: path, limit: 1 << 24)).hex)
        }
        return try KeyGeneration.digests(in: path).values.allSatisfy(known.contains)
    }

    /// Moves files that are also in the key set to the folder that is swept.
    private func setAside(_ path: String) throws(Fault) {
        let name = Paths.name(of: path)
        let base = Paths.join(layout.generations, Self.destroyedPrefix + name)
        try Paths.makeFolder(base, mode: 0o700)
        // Keys are overwritten at the path of their name.
        try Paths.move(path, to: Paths.join(base, name))
        try Paths.syncFolder(of: path)
    }

    /// Checks that the files of the key set in use are unchanged.
    ///
    /// - Returns: problems with keys: a missing one may be kept elsewhere, a changed one may have another passphrase.
    /// - Throws: `Fault` `key-set-damaged` when another file is missing or was changed.
    func check() throws(Fault) -> [Finding] {
        guard let generation = try inUse(), let folder = try pointedName() else { return [] }
        do throws(Fault) {
            return try check(generation, Paths.join(layout.generations, folder)) + strangers(to: generation)
        } catch {
            // Another process may have rotated the keys meanwhile.
            guard try pointedName() != folder else { throw error }
            return try check()
        }
    }

    private func check(_ generation: KeyGeneration, _ folder: String) throws(Fault) -> [Finding] {
        guard generation.party == party else {
            throw Fault(
                .keySetDamaged, kind: .inputOutput,
                ["path": layout.keyPointer, "reason": "it is of the party \(generation.party.short)"])
        }
        var findings: [Finding] = []
        for (name, digest) in generation.files.sorted(by: { $0.key < $1.key }) {
            let path = Paths.join(folder, name)
            let isKey = name.hasPrefix("keys/")
            guard Paths.exists(path) else {
                if !isKey {
                    throw Fault(.keySetDamaged, kind: .inputOutput, ["path": path, "reason": "it is missing"])
                }
                // The root key is only needed to issue certificates, and is better kept elsewhere.
                if !name.hasPrefix("keys/root") { findings.append(Finding(.keyFileMissing, ["path": path])) }
                continue
            }
            let found: String
            do throws(Fault) {
                found = Digest.sha256(try File.bytes(at: path, limit: 1 << 24)).hex
            } catch {
                guard isKey else { throw error }
                continue  // Whoever needs it is told.
            }
            guard found != digest else { continue }
            guard isKey else {
                throw Fault(
                    .keySetDamaged, kind: .inputOutput, ["path": path, "reason": "it is not the one that was made"])
            }
            findings.append(Finding(.keyFileOther, ["path": path]))
        }
        return findings
    }

    /// Generations that belong to no operation: neither the one in use, nor its predecessor or successor.
    private func strangers(to generation: KeyGeneration) throws(Fault) -> [Finding] {
        let known = [generation.number - 1, generation.number, generation.number + 1].map(KeyGeneration.folderName)
        return try Paths.names(in: layout.generations).filter { name in
            guard !name.hasPrefix(Self.draftPrefix), !name.hasPrefix(Self.destroyedPrefix) else { return false }
            guard name != known[1] else { return false }
            guard known.contains(name) else { return true }
            let other = (try? KeyGeneration(reading: Paths.join(layout.generations, name))) ?? nil
            return other?.asFormer != generation.former && other?.former != generation.asFormer
        }.map { Finding(.keySetStray, ["path": Paths.join(layout.generations, $0)]) }
    }
}
