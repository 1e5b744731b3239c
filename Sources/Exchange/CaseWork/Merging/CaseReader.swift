internal import CaseFile
internal import Diagnostics
internal import EntityResolution
internal import Platform

/// Reads for a merge what the objects of a case file say: of versions that the merge before knew from what it remembers,
/// of others from their contents.
struct CaseReader {
    /// The versions that hold, ordered by id, those of one id by the digest of their contents.
    let versions: [StoredVersion]
    /// What each of them says.
    let objects: [ExtractedObject]
    /// What is remembered of pairs.
    let pairs: PairMemory
    /// Why everything has to be looked at; nil when something is remembered.
    let whole: FullMergeReason?
    private let said: [MergeMemory.Version]
    private let isKnown: Bool

    /// Reads a case file.
    ///
    /// - Parameter parameters: the version of the parameters to merge with.
    init(_ caseFile: CaseStore, _ parameters: String, isWhole: Bool) throws(Fault) {
        let held = try caseFile.currentVersions()
        var kept: MergeMemory?
        if !isWhole, let program = CurrentExecutable.mark { kept = try caseFile.mergeMemory(madeBy: program) }
        let memory = kept?.parameters == parameters ? kept : nil
        if memory != nil {
            whole = nil
        } else if isWhole {
            whole = .asked
        } else if kept != nil {
            whole = .parametersChanged
        } else {
            whole = try caseFile.hasMerge() ? .notRemembered : .first
        }
        pairs = memory?.pairs ?? PairMemory()
        func remembered(_ version: StoredVersion) -> MergeMemory.Version? {
            guard let said = memory?.versions[version.number], said.object.id == version.id,
                said.modified == version.modified
            else { return nil }
            return said
        }
        let unknown = held.filter { remembered($0) == nil }
        var read: [Int: MergeMemory.Version] = [:]
        for stored in try caseFile.objects(of: unknown) {
            read[stored.number] = MergeMemory.Version(
                modified: stored.modified, digest: Hex.decode(stored.digest) ?? [],
                object: ExtractedObject(stored.object))
        }
        var found: [(version: StoredVersion, said: MergeMemory.Version)] = []
        found.reserveCapacity(held.count)
        for version in held {
            // What a purge destroyed since it was counted is no more.
            guard let said = remembered(version) ?? read[version.number] else { continue }
            found.append((version, said))
        }
        found.sort { one, other in
            one.version.id != other.version.id
                ? one.version.id < other.version.id
                : one.said.digest.lexicographicallyPrecedes(other.said.digest)
        }
        versions = found.map(\.version)
        said = found.map(\.said)
        objects = said.map(\.object)
        isKnown = unknown.isEmpty && memory?.versions.count == held.count
    }

    /// What to remember of a merge of what was read; nil when it is what is remembered already.
    func memory(_ pairs: PairMemory, _ parameters: String) -> MergeMemory? {
        guard let program = CurrentExecutable.mark, !isKnown || pairs != self.pairs else { return nil }
        return MergeMemory(
            program: program, parameters: parameters,
            versions: Dictionary(zip(versions.map(\.number), said)) { first, _ in first }, pairs: pairs)
    }
}
