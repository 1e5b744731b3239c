internal import FileMerging
package import CaseFile
package import Diagnostics
package import EntityResolution
package import PartyHome

/// What a case file says now, resolved: which objects there are, where they came from, and the entities that they speak
/// of.
///
/// It is computed from object versions, decisions and the parameters, always the same for the same; nothing is changed.
/// What the merge that is kept remembers spares work and has no part in the result: of versions that it knows not even
/// the contents are read.
package struct CaseView: MergedRecords {
    /// The versions that hold, by object id; several where contents are in conflict.
    package let versions: [String: [StoredVersion]]
    /// Where each version came from, by its number.
    package let provenance: [Int: [Provenance]]
    /// The resolution.
    package let resolved: ResolvedTable
    /// Version conflicts and what the resolution found.
    package let findings: [Finding]
    /// What the view rests on.
    package let basis: MergeInputState
    /// How much of it was looked at anew.
    package let examined: MergeCoverage
    /// Why all of it was; nil when something was remembered.
    package let whole: FullMergeReason?
    /// What to remember of it; nil when that is remembered already.
    let memory: MergeMemory?
    private let home: Home
    private let names: PartyNames
    /// What each object says for the merge and for a search, by its id.
    let extracts: [String: ExtractedObject]

    /// The entities and what waits for review.
    package var result: ResolutionResult { resolved.result }

    /// Resolves the case file of a home with the parameters that it has adopted.
    ///
    /// - Parameter isWhole: whether to use nothing of what is remembered.
    package init(_ home: Home, isWhole: Bool = false) throws(Fault) {
        self.home = home
        let parameters = try home.parameters()
        let reading = try CaseReader(home.caseFile, parameters.version, isWhole: isWhole)
        var builder = RecordTableBuilder()
        builder.add(contentsOf: RecordExtraction.records(from: reading.objects))
        let table = builder.build()
        let decisions = try home.caseFile.decisions()
        basis = MergeInputState(versions: reading.versions, decisions: decisions)
        let resolution = Resolver(parameters: parameters).resolve(
            table.table, decisions: decisions.map(\.decision), after: reading.pairs)
        (resolved, examined) = (resolution.resolved, resolution.examined)
        whole = reading.whole
        memory = reading.memory(resolution.memory, parameters.version)
        versions = Dictionary(grouping: reading.versions, by: \.id)
        extracts = Dictionary(reading.objects.map { ($0.id, $0) }) { first, _ in first }
        provenance = try home.caseFile.allProvenance()
        findings = try home.caseFile.versionConflicts() + table.findings + resolved.result.findings
        names = try home.partyNames()
    }

    /// That the merge that the case file keeps rests on something else than this view, or was made with other
    /// parameters; nothing when it does not, or when none is kept.
    package func outdatedMerge() throws(Fault) -> Finding? {
        guard let kept = try home.caseFile.keptMerge() else { return nil }
        let isCurrent = kept.parameters == result.parametersVersion && kept.basis == basis.digest
        return isCurrent ? nil : Finding(.mergeOutdated)
    }

    /// How people are told of an object: of the first content where several are in conflict.
    package func label(of id: String) -> String? { extracts[id]?.label }

    /// The type of an object; nil when it does not hold.
    package func type(of id: String) -> String? { extracts[id]?.type }

    /// The record of its source that an object was made of.
    package func sourceRecord(of id: String) -> String { extracts[id]?.sourceRecord ?? "" }

    /// The names of the parties that an object came from, each once.
    package func sources(of id: String) -> [String] {
        var found: [String] = []
        for version in versions[id] ?? [] {
            for origin in provenance[version.number] ?? [] {
                let name = name(ofParty: origin.originator)
                if !found.contains(name) { found.append(name) }
            }
        }
        return found
    }

    /// The name of a party, or the beginning of its id where it is not known.
    package func name(ofParty party: String) -> String { names[party] }

    /// The one record or entity that an id, or the beginning of one, names.
    ///
    /// - Throws: `Fault` `object-unknown` or `object-ambiguous`; `object-withdrawn` for an object that was revoked, and
    ///   `entity-gone` for an entity that is no more.
    package func handle(_ text: String) throws(Fault) -> Handle {
        let candidates =
            result.entities.filter { Self.fits($0.id, text) }.map { Handle.entity($0) }
            + versions.keys.filter { Self.fits($0, text) }.sorted().map { Handle.object($0) }
        if let exact = candidates.first(where: { $0.id == text }) { return exact }
        guard let first = candidates.first else { throw try absence(of: text) }
        guard candidates.count == 1 else {
            throw Fault(
                .objectAmbiguous, kind: .usage,
                ["id": text, "candidates": candidates.prefix(6).map(\.id).joined(separator: ", ")])
        }
        return first
    }

    private func absence(of text: String) throws(Fault) -> Fault {
        let withdrawn = try home.caseFile.objectIDs().filter { Self.fits($0, text) }
        if let id = withdrawn.first { return Fault(.objectWithdrawn, kind: .usage, ["id": id]) }
        let history = try EntityHistory(home.caseFile, now: result)
        guard let end = history.end(where: { Self.fits($0, text) }) else {
            return Fault(.objectUnknown, kind: .usage, ["id": text])
        }
        return Fault(.entityGone, kind: .usage, ["id": end.entity, "became": end.words])
    }

    /// What an id names.
    package enum Handle: Sendable {
        /// An entity of the merge.
        case entity(Entity)
        /// An object of a source, by id.
        case object(String)

        /// The id.
        package var id: String {
            switch self {
            case .entity(let entity): entity.id
            case .object(let id): id
            }
        }
    }

    /// The two records that stand for two handles: those of the pair that waits for review where there is one, else the
    /// first of each.
    package func records(_ left: Handle, _ right: Handle) -> (left: String, right: String) {
        func members(_ handle: Handle) -> [String] {
            switch handle {
            case .entity(let entity): entity.members
            case .object(let id): [id]
            }
        }
        let (lefts, rights) = (members(left), members(right))
        for pair in result.review {
            if lefts.contains(pair.left), rights.contains(pair.right) { return (pair.left, pair.right) }
            if lefts.contains(pair.right), rights.contains(pair.left) { return (pair.right, pair.left) }
        }
        return (lefts.first ?? left.id, rights.first ?? right.id)
    }

    static func fits(_ id: String, _ text: String) -> Bool {
        guard text.utf8.count >= 4 else { return false }
        if id.hasPrefix(text) { return true }
        guard let dashes = id.firstRange(of: "--") else { return false }
        return id[dashes.upperBound...].hasPrefix(text)
    }
}
