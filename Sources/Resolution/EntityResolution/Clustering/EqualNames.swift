internal import Diagnostics
internal import RecordLinkage
internal import TextNormalization

/// Records that bear one name, in the form in which names are compared. Their entities are proposed to a person two and
/// two, whatever the name weighs: short names weigh too little to be proposed by weight, and two `Acme` are worth a look.
///
/// It is found from all records each time, so that a merge of what changed proposes what a merge of everything does.
struct EqualNames: Sendable {
    /// Of a name that more entities bear nothing is proposed for the name alone: eight make 28 questions, and what so
    /// many share tells little.
    static let limit = 8
    /// What the words of a person's name weigh together when it is no common one, in bits; see `NameRarity`.
    private static let uncommonBits = 12.0

    private struct Key: Hashable {
        let kind: RecordKind
        let name: [UInt8]
    }

    private let prepared: NormalizedTable
    /// The rows of each name that several bear, in the order of the table.
    private let groups: [[Int]]
    /// The groups of each row that is in one.
    private let groupsOfRow: [Int: [Int]]
    /// The groups of which pairs are proposed.
    private var proposing: Set<Int> = []
    /// The rows of names that too many bear.
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

    /// The names proper of a row that tell something; by-names are shared and borrowed.
    private static func names(of row: Int, in prepared: NormalizedTable) -> Set<[UInt8]> {
        let table = prepared.table
        var found: Set<[UInt8]> = []
        for (entry, form) in zip(table.names[row], prepared.nameForms[row]) where !entry.kind.isByName {
            switch table.kinds[row] {
            case .person:
                let name = prepared.personNames[form]
                if name.words.contains(where: { !$0.isInitial }) { found.insert(name.ring) }
            case .organisation, .place, .substance, .conveyance:
                let name = prepared.organisationNames[form]
                if !name.joined.isEmpty { found.insert(name.joined) }
            // Their names say what they are, not which.
            case .consignment, .equipment, .transportUnit: continue
            }
        }
        return found
    }

    /// For each two entities of one name the first records of both, where the name alone is a reason to ask.
    ///
    /// - Parameter clusters: the entities, as evidence and decisions made them.
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

    /// Whether a pair is proposed because both bear one name.
    ///
    /// - Parameter veto: what keeps their entities apart.
    func proposes(_ pair: PairComparison, veto: Veto?, parameters: ResolutionParameters) -> Bool {
        guard let left = groupsOfRow[pair.left], let right = groupsOfRow[pair.right] else { return false }
        return left.contains { proposing.contains($0) && right.contains($0) }
            && isReason(pair, veto: veto, parameters: parameters)
    }

    /// What there is to say of names that too many bear.
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

    // Namesakes are many: what is known of both must not speak against it, and of a person with a common name nothing
    // that is known of both may differ.
    private func isReason(_ pair: PairComparison, veto: Veto?, parameters: ResolutionParameters) -> Bool {
        switch veto {
        case .identifierConflict?, .decision?, .birthDateConflict?, .kindsDiffer?: return false
        // A name that was declared and is listed is what a person has to look at.
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
