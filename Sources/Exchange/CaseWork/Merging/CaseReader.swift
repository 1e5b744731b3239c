internal import CaseFile
internal import Diagnostics
internal import EntityResolution
internal import Platform

/// Reads the extracted data of the objects of a case file for a merge: from the memory of the previous merge where it
/// covers a version, else from the content.
struct CaseReader {
    /// The current versions and their extracts.
    let current: CurrentObjects
    /// The memory of pairs.
    let pairs: PairMemory
    /// Why everything must be recomputed; nil when memory is used.
    let whole: FullMergeReason?
    /// The versions that are remembered or were read. Some may not be current any more.
    private let known: MemorizedVersions
    /// Whether all of them were remembered, and all that is remembered is current.
    private let isKnown: Bool
    private static let batch = 250

    /// Reads a case file.
    ///
    /// - Parameter parameters: the version of the parameters to merge with.
    init(_ caseFile: CaseStore, _ parameters: String, isWhole: Bool) throws(Fault) {
        let held = try caseFile.currentVersions()
        let memory: MergeMemory?
        (memory, whole) = try Self.memory(of: caseFile, parameters, isWhole: isWhole)
        pairs = memory?.pairs ?? PairMemory()
        var known = memory?.versions ?? MemorizedVersions()
        let remembered = known.count
        var rows = held.map { known.row(of: $0.number, id: $0.id, modified: $0.modified) }
        // In the order of their numbers, in which they lie in the case file.
        let unknown = zip(held, rows).filter { $0.1 == nil }.map(\.0).sorted { $0.number < $1.number }
        try Self.read(unknown, of: caseFile, into: &known)
        if !unknown.isEmpty {
            rows = zip(held, rows).map { version, row in
                row ?? known.row(of: version.number, id: version.id, modified: version.modified)
            }
        }
        isKnown = unknown.isEmpty && remembered == held.count
        // A version that was purged since it was listed is gone.
        var found = zip(held, rows).compactMap { version, row in row.map { (version: version, row: $0) } }
        Self.order(&found, known)
        current = CurrentObjects(found.map(\.version), rows: found.map(\.row), extracts: known.objects)
        self.known = known
    }

    /// The memory of the previous merge, or why everything must be recomputed.
    private static func memory(
        of caseFile: CaseStore, _ parameters: String, isWhole: Bool
    ) throws(Fault) -> (MergeMemory?, FullMergeReason?) {
        guard !isWhole else { return (nil, .asked) }
        var kept: MergeMemory?
        if let program = CurrentExecutable.mark { kept = try caseFile.mergeMemory(madeBy: program) }
        guard let kept else { return (nil, try caseFile.hasMerge() ? .notRemembered : .first) }
        return kept.parameters == parameters ? (kept, nil) : (nil, .parametersChanged)
    }

    /// Reads versions, some at a time: an object takes many times the memory of what is extracted from it.
    private static func read(
        _ versions: [StoredVersion], of caseFile: CaseStore, into known: inout MemorizedVersions
    ) throws(Fault) {
        var place = 0
        try Concurrent.inOrder(
            makeWorker: {},
            next: { () throws(Fault) -> [StoredObject]? in
                guard place < versions.count else { return nil }
                let batch = Array(versions[place..<min(versions.count, place + Self.batch)])
                place += batch.count
                return try caseFile.objects(of: batch)
            },
            work: { (_: Void, batch: [StoredObject]) throws(Fault) -> [(stored: StoredObject, said: ExtractedObject)] in
                batch.map { ($0, ExtractedObject($0.object)) }
            },
            consume: { (made: [(stored: StoredObject, said: ExtractedObject)]) throws(Fault) in
                for (stored, said) in made {
                    known.append(
                        stored.number, modified: stored.modified, digest: Hex.decode(stored.digest) ?? [],
                        object: said)
                }
            })
    }

    /// Orders the versions of each object: a whole version stands before statements that were passed on, and then those
    /// of smaller digests. Those of one object lie together.
    private static func order(_ found: inout [(version: StoredVersion, row: Int)], _ known: MemorizedVersions) {
        var start = 0
        while start < found.count {
            var end = start + 1
            while end < found.count, found[end].version.id == found[start].version.id { end += 1 }
            if end - start > 1 {
                found[start..<end].sort { one, other in
                    if one.version.isPartial != other.version.isPartial { return other.version.isPartial }
                    return known.digest(one.row).lexicographicallyPrecedes(known.digest(other.row))
                }
            }
            start = end
        }
    }

    /// The new memory of a merge; nil when it equals the stored one.
    func memory(_ pairs: PairMemory, _ parameters: String) -> MergeMemory? {
        guard let program = CurrentExecutable.mark, !isKnown || pairs != self.pairs else { return nil }
        // Nothing stays of what is not current any more.
        let versions = known.count == current.rows.count ? known : known.selecting(current.rows.sorted())
        return MergeMemory(program: program, parameters: parameters, versions: versions, pairs: pairs)
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
