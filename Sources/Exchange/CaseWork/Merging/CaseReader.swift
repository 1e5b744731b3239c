internal import CaseFile
internal import Diagnostics
internal import EntityResolution
internal import Platform

/// Reads the extracted data of the objects of a case file for a merge: from the memory of the previous merge where it
/// covers a version, else from the content.
struct CaseReader {
    /// The current versions, ordered by id, those of one id by the digest of their contents, whole ones first.
    let versions: [StoredVersion]
    /// The extracted data of each version.
    let objects: [ExtractedObject]
    /// The memory of pairs.
    let pairs: PairMemory
    /// Why everything must be recomputed; nil when memory is used.
    let whole: FullMergeReason?
    private let said: [MergeMemory.Version]
    private static let batch = 250
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
        read.reserveCapacity(unknown.count)
        var place = 0
        // Some at a time: an object takes many times the memory of what is extracted from it.
        try Concurrent.inOrder(
            makeWorker: {},
            next: { () throws(Fault) -> [StoredObject]? in
                guard place < unknown.count else { return nil }
                let batch = Array(unknown[place..<min(unknown.count, place + Self.batch)])
                place += batch.count
                return try caseFile.objects(of: batch)
            },
            work: { (_: Void, batch: [StoredObject]) throws(Fault) -> [(number: Int, said: MergeMemory.Version)] in
                batch.map { stored in
                    (
                        stored.number,
                        MergeMemory.Version(
                            modified: stored.modified, digest: Hex.decode(stored.digest) ?? [],
                            object: ExtractedObject(stored.object))
                    )
                }
            },
            consume: { (made: [(number: Int, said: MergeMemory.Version)]) throws(Fault) in
                for one in made { read[one.number] = one.said }
            })
        var found: [(version: StoredVersion, said: MergeMemory.Version)] = []
        found.reserveCapacity(held.count)
        for version in held {
            // A version that was purged since it was listed is gone.
            guard let said = remembered(version) ?? read[version.number] else { continue }
            found.append((version, said))
        }
        found.sort { one, other in
            if one.version.id != other.version.id { return one.version.id < other.version.id }
            // A whole version stands before statements that were passed on.
            if one.version.isPartial != other.version.isPartial { return other.version.isPartial }
            return one.said.digest.lexicographicallyPrecedes(other.said.digest)
        }
        versions = found.map(\.version)
        said = found.map(\.said)
        objects = said.map(\.object)
        isKnown = unknown.isEmpty && memory?.versions.count == held.count
    }

    /// The new memory of a merge; nil when it equals the stored one.
    func memory(_ pairs: PairMemory, _ parameters: String) -> MergeMemory? {
        guard let program = CurrentExecutable.mark, !isKnown || pairs != self.pairs else { return nil }
        return MergeMemory(
            program: program, parameters: parameters,
            versions: Dictionary(zip(versions.map(\.number), said)) { first, _ in first }, pairs: pairs)
    }
}

/// Why a merge of the case file recomputes everything.
package enum FullMergeReason: String, Hashable, Sendable {
    /// There is no previous merge.
    case first
    /// It was requested.
    case asked
    /// The previous merge had other parameters.
    case parametersChanged = "parameters-changed"
    /// The memory of the previous merge is gone (after a purge), was written by another program, or was damaged.
    case notRemembered = "not-remembered"
}
