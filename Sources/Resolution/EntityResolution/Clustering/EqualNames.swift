internal import Diagnostics
internal import RecordLinkage

/// Records with the same name in normal form. Their entities are proposed for review in pairs whatever the weight of
/// the name: short names weigh too little to be proposed by weight, and two `Acme` deserve a look.
///
/// The groups are found from all records each time, so that an incremental merge proposes what a full merge does.
struct EqualNames: Sendable {
    /// A name of more entities than this is no reason for a proposal: eight yield 28 questions, and a name shared by
    /// more is weak evidence.
    static let limit = 8
    /// The least weight in bits of the words of a person's uncommon name together; see `NameRarity`.
    private static let uncommonBits = 12.0

    private struct Key: Hashable {
        let kind: RecordKind
        let name: UInt32
    }

    private let prepared: NormalizedTable
    /// The rows of each name that several records have, in the order of the table.
    private let groups: [[Int]]
    /// The groups of each row that is in one.
    private let groupsOfRow: [Int: [Int]]
    /// The groups whose pairs are proposed.
    private var proposing: Set<Int> = []
    /// The rows of names that too many entities have.
    private var tooCommon: [Int] = []

    init(_ prepared: NormalizedTable) {
        self.prepared = prepared
        var rows: [Key: [Int]] = [:]
        for row in 0..<prepared.table.count {
            for name in Self.names(of: row, in: prepared) {
                rows[Key(kind: prepared.table.kinds[row], name: name), default: []].append(row)
            }
        }
        let groups = rows.values.filter { $0.count > 1 }.sorted { $0.lexicographicallyPrecedes($1) }
        var groupsOfRow: [Int: [Int]] = [:]
        for (number, group) in groups.enumerated() {
            for row in group { groupsOfRow[row, default: []].append(number) }
        }
        (self.groups, self.groupsOfRow) = (groups, groupsOfRow)
    }

    /// The distinctive names of a row without aliases and trade names, which are shared and borrowed.
    private static func names(of row: Int, in prepared: NormalizedTable) -> [UInt32] {
        let table = prepared.table
        var found: [UInt32] = []
        for (entry, form) in zip(table.names[row], prepared.nameForms[row]) where !entry.kind.isByName {
            let name: UInt32
            switch table.kinds[row] {
            case .person: name = prepared.persons.hasWord(Int(form)) ? prepared.persons.ring(Int(form)) : 0
            case .organisation, .place, .substance, .conveyance: name = prepared.organisations.joined(Int(form))
            // Their names describe them and do not identify them.
            case .consignment, .equipment, .transportUnit: continue
            }
            if name != 0, !found.contains(name) { found.append(name) }
        }
        return found
    }

    /// For each two entities of the same name, the first records of both, where the name alone is a reason to ask.
    ///
    /// - Parameter clusters: the entities that evidence and decisions yielded.
    mutating func proposals(_ clusters: inout Clusters, _ scorer: PairScorer) -> [PairComparison] {
        var found: [StandingDecisions.Pair: PairComparison] = [:]
        for (number, group) in groups.enumerated() {
            var first: [Int: Int] = [:]
            for row in group {
                let root = clusters.root(row)
                if first[root] == nil { first[root] = row }
            }
            guard first.count > 1 else { continue }
            guard first.count <= Self.limit else {
                tooCommon.append(group[0])
                continue
            }
            proposing.insert(number)
            let bearers = first.values.sorted()
            for (index, left) in bearers.enumerated() {
                for right in bearers[(index + 1)...] where found[StandingDecisions.Pair(left, right)] == nil {
                    let pair = scorer.compare(left, right)
                    guard isReason(pair, veto: clusters.veto(left, right), parameters: scorer.parameters) else {
                        continue
                    }
                    found[StandingDecisions.Pair(left, right)] = pair
                }
            }
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Whether a pair is proposed because both have the same name.
    ///
    /// - Parameter veto: what forbids joining their entities.
    func proposes(_ pair: PairComparison, veto: Veto?, parameters: ResolutionParameters) -> Bool {
        guard let left = groupsOfRow[pair.left], let right = groupsOfRow[pair.right] else { return false }
        return left.contains { proposing.contains($0) && right.contains($0) }
            && isReason(pair, veto: veto, parameters: parameters)
    }

    /// The findings about names that too many entities have.
    var findings: [Finding] {
        guard let row = tooCommon.first, let entry = prepared.table.names[row].first else { return [] }
        return [
            Finding(
                .namesTooCommon,
                [
                    "count": "\(tooCommon.count)", "limit": "\(Self.limit)",
                    "name": prepared.table.name(entry).display,
                ])
        ]
    }

    // Namesakes are many: no field known on both sides may contradict, and for a person with a common name none may
    // differ.
    private func isReason(_ pair: PairComparison, veto: Veto?, parameters: ResolutionParameters) -> Bool {
        switch veto {
        case .identifierConflict?, .decision?, .birthDateConflict?, .kindsDiffer?: return false
        // A name that is both declared and listed has to be reviewed.
        case .declaredAndListed?, nil: break
        }
        guard pair.level(.name) == .same, pair.conflictingScheme == nil, pair.level(.identifier) != .different else {
            return false
        }
        switch prepared.table.kinds[pair.left] {
        case .person:
            let guardrails = PairVerdict(pair, in: prepared.table, parameters).guardrails
            guard !guardrails.contains(.birthDatesDiffer), !guardrails.contains(.identifiersDiffer),
                !guardrails.contains(.namesContradict), pair.level(.birthDate) != .different,
                pair.level(.birthPlace) != .different
            else { return false }
            let isUncommon = (pair[.name]?.bits ?? 0) >= Self.uncommonBits
            return isUncommon || !pair.fields.contains { $0.level == .different }
        case .place:
            return ![.different, .near].contains(pair.level(.address)) && pair.level(.position) != .different
        case .organisation, .consignment, .substance, .equipment, .transportUnit, .conveyance: return true
        }
    }
}
