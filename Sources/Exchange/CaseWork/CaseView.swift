internal import FileMerging
package import CaseFile
package import Diagnostics
package import EntityResolution
package import PartyHome
internal import X509

/// The resolved current state of a case file: the objects, their provenance, and the entities that they describe.
///
/// It is computed deterministically from object versions, decisions and parameters; nothing is changed. The memory of
/// the stored merge saves work and never affects the result: versions that it covers are not even read.
package struct CaseView: MergedRecords {
    /// The current objects.
    let current: CurrentObjects
    /// The party ids of the originators of each version, by its number.
    let originators: VersionOriginators
    /// The resolution.
    package let resolved: ResolvedTable
    /// Version conflicts and the findings of the resolution.
    package let findings: [Finding]
    /// The input of the resolution.
    package let basis: MergeInputState
    /// How much was recomputed.
    package let examined: MergeCoverage
    /// Why everything was recomputed; nil when memory was used.
    package let whole: FullMergeReason?
    /// The new memory; nil when the stored one is up to date.
    let memory: MergeMemory?
    private let home: Home
    private let names: PartyNames

    /// The current versions, by object id; several where contents are in conflict.
    package var versions: [String: [StoredVersion]] { Dictionary(grouping: current.versions, by: \.id) }

    /// The entities and the proposals.
    package var result: ResolutionResult { resolved.result }

    /// Resolves the case file of a home with its adopted parameters.
    ///
    /// - Parameter isWhole: whether to ignore the memory of the stored merge.
    package init(_ home: Home, isWhole: Bool = false) throws(Fault) {
        try home.checkRestored()
        self.home = home
        let parameters = try home.parameters()
        let reading = try CaseReader(home.caseFile, parameters.version, isWhole: isWhole)
        originators = try home.caseFile.allOriginators()
        let current = reading.current
        let unconfirmed = try Self.unconfirmed(current.versions, of: originators, in: home)
        let confirmed =
            unconfirmed.isEmpty
            ? [] : Set(current.versions.lazy.filter { !unconfirmed.contains($0.number) }.map(\.id))
        let table = RecordExtraction.table(of: current.extracts, rows: current.rows) { row in
            !unconfirmed.isEmpty && !confirmed.contains(current.extracts.id(row))
        }
        let decisions = try home.caseFile.decisions()
        basis = MergeInputState(versions: current.versions, decisions: decisions, unconfirmed: unconfirmed)
        let resolution = Resolver(parameters: parameters).resolve(
            table.table, decisions: decisions.map(\.decision), after: reading.pairs)
        (resolved, examined) = (resolution.resolved, resolution.examined)
        whole = reading.whole
        memory = reading.memory(resolution.memory, parameters.version)
        self.current = current
        findings =
            CaseStore.versionConflicts(among: current.versions) + table.findings + resolved.result.findings
        names = try home.partyNames()
    }

    /// The numbers of the versions that only parties state who are known by introductions: they are shown as what others
    /// say, and are no sources of their own.
    private static func unconfirmed(
        _ versions: [StoredVersion], of originators: VersionOriginators, in home: Home
    ) throws(Fault) -> Set<Int> {
        let parties = try home.caseFile.unconfirmedParties(except: home.identity.party.text)
        guard !parties.isEmpty else { return [] }
        return Set(
            versions.lazy.map(\.number).filter { number in
                guard let said = originators[number], !said.isEmpty else { return false }
                return parties.isSuperset(of: said)
            })
    }

    /// A finding when the stored merge has another input than this view, or other parameters; nil when it is up to
    /// date, or when there is none.
    package func outdatedMerge() throws(Fault) -> Finding? {
        guard let kept = try home.caseFile.keptMerge() else { return nil }
        let isCurrent = kept.parameters == result.parametersVersion && kept.basis == basis.digest
        return isCurrent ? nil : Finding(.mergeOutdated)
    }

    /// The display name of an object: from the first content where several are in conflict.
    package func label(of id: String) -> String? { current.row(ofID: id).flatMap { current.extracts.label($0) } }

    /// The type of an object; nil when it is not current.
    package func type(of id: String) -> String? { current.row(ofID: id).map { current.extracts.type($0) } }

    /// The source record of an object.
    package func sourceRecord(of id: String) -> String {
        current.row(ofID: id).map { current.extracts.sourceRecord($0) } ?? ""
    }

    /// The names of the parties that an object came from, each once.
    package func sources(of id: String) -> [String] {
        var found: [String] = []
        for version in current.versions(of: id) {
            for party in originators[version.number] ?? [] {
                let name = name(ofParty: party)
                if !found.contains(name) { found.append(name) }
            }
        }
        return found
    }

    /// The name of a party, or the beginning of its id when it is unknown.
    package func name(ofParty party: String) -> String { names[party] }

    /// The one record or entity with this id or beginning of an id.
    ///
    /// - Throws: `Fault` `object-unknown` or `object-ambiguous`; `object-withdrawn` for a revoked object, and
    ///   `entity-gone` for an entity that no longer exists.
    package func handle(_ text: String) throws(Fault) -> Handle {
        let candidates =
            result.entities.indices.filter { Self.fits(result.entities.id(at: $0), text) }
            .map { Handle.entity(result.entities[$0]) }
            + (0..<current.count).map { current.id($0) }.filter { Self.fits($0, text) }.sorted()
            .map { Handle.object($0) }
        return try Handle.only(of: candidates, text) { () throws(Fault) in
            try Self.absence(of: text, home.caseFile) { () throws(Fault) in
                try EntityHistory(home.caseFile, now: result)
            }
        }
    }

    /// Why nothing current has an id.
    static func absence(
        of text: String, _ caseFile: CaseStore, history: () throws(Fault) -> EntityHistory
    ) throws(Fault) -> Fault {
        let withdrawn = try caseFile.objectIDs().filter { fits($0, text) }
        if let id = withdrawn.first, try !caseFile.hidden([id]).isEmpty {
            return Fault(.objectHidden, kind: .usage, ["id": id])
        }
        if let id = withdrawn.first {
            let reasons = try caseFile.leftOut(id)
            if reasons[.overdue] != nil { return Fault(.objectOverdue, kind: .usage, ["id": id]) }
            if reasons[.suspect] != nil { return Fault(.objectSuspect, kind: .usage, ["id": id]) }
            if reasons[.superseded] != nil { return Fault(.objectSuperseded, kind: .usage, ["id": id]) }
        }
        if let id = withdrawn.first { return Fault(.objectWithdrawn, kind: .usage, ["id": id]) }
        let history = try history()
        guard let end = history.end(where: { Self.fits($0, text) }) else {
            return Fault(.objectUnknown, kind: .usage, ["id": text])
        }
        return Fault(.entityGone, kind: .usage, ["id": end.entity, "became": end.words])
    }

    /// The record or entity that an id refers to.
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

        /// Its records.
        var records: [String] {
            switch self {
            case .entity(let entity): entity.members
            case .object(let id): [id]
            }
        }

        /// The one of several candidates that a text means.
        static func only(
            of candidates: [Handle], _ text: String, absence: () throws(Fault) -> Fault
        ) throws(Fault) -> Handle {
            if let exact = candidates.first(where: { $0.id == text }) { return exact }
            guard let first = candidates.first else { throw try absence() }
            guard candidates.count == 1 else {
                throw Fault(
                    .objectAmbiguous, kind: .usage,
                    ["id": text, "candidates": candidates.prefix(6).map(\.id).joined(separator: ", ")])
            }
            return first
        }
    }

    /// The two records to compare for two handles: those of a proposed pair where there is one, else the first of each.
    package func records(_ left: Handle, _ right: Handle) -> (left: String, right: String) {
        let (lefts, rights) = (left.records, right.records)
        for index in result.review.indices {
            let pair = result.review.records(at: index)
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
