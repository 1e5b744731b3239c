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

    private let prepared: NormalizedTable
    /// The rows of each name that several records have, in the order of the table.
    private let groups: ListColumn<UInt32>
    /// For each row that is in a group, its groups.
    private let groupsOfRow: [Int: [Int]]
    /// The groups whose pairs are proposed.
    private var proposing: Set<Int> = []
    /// The rows of names that too many entities have.
    private var tooCommon: [Int] = []

    /// The bits of a name's number; the three above them are those of the kind.
    private static let nameBits: UInt64 = 29

    init(_ prepared: NormalizedTable) {
        self.prepared = prepared
        let sort = RadixSort(prepared.table.count)
        for row in 0..<prepared.table.count {
            let kind = UInt64(prepared.table.kinds[row].index) << Self.nameBits
            Self.forEachName(of: row, in: prepared) { name in
                sort.append((kind | UInt64(name)) << 32 | UInt64(row))
            }
        }
        var found: [[UInt32]] = []
        sort.withSorted { entries in
            var start = 0
            while start < entries.count {
                var end = start + 1
                while end < entries.count, entries[end] >> 32 == entries[start] >> 32 { end += 1 }
                if end - start > 1 { found.append(entries[start..<end].map { UInt32(truncatingIfNeeded: $0) }) }
                start = end
            }
        }
        var groups = ListColumn<UInt32>()
        var groupsOfRow: [Int: [Int]] = [:]
        for group in found.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            for row in group { groupsOfRow[Int(row), default: []].append(groups.count) }
            groups.append(group)
        }
        (self.groups, self.groupsOfRow) = (groups, groupsOfRow)
    }

    /// Passes on the distinctive names of a row, each once, without aliases and trade names, which are shared and
    /// borrowed.
    private static func forEachName(of row: Int, in prepared: NormalizedTable, _ body: (UInt32) -> Void) {
        let forms = prepared.nameForms[row]
        let kind = prepared.table.kinds[row]
        func name(_ form: UInt32) -> UInt32 {
            switch kind {
            case .person: prepared.persons.hasWord(Int(form)) ? prepared.persons.ring(Int(form)) : 0
            case .organisation, .place, .substance, .conveyance: prepared.organisations.joined(Int(form))
            // Their names describe them and do not identify them.
            case .consignment, .equipment, .transportUnit: 0
            }
        }
        var found: [UInt32] = []
        for (entry, form) in zip(prepared.table.names[row], forms) where !entry.kind.isByName {
            let name = name(form)
            guard name != 0, forms.count == 1 || !found.contains(name) else { continue }
            if forms.count > 1 { found.append(name) }
            body(name)
        }
    }

    /// For each two entities of the same name, the first records of both, where the name alone is a reason to ask.
    ///
    /// - Parameter clusters: the entities that evidence and decisions yielded.
    mutating func proposals(_ clusters: inout Clusters, _ scorer: PairScorer) -> [PairComparison] {
        var found: [StandingDecisions.Pair: PairComparison] = [:]
        for number in 0..<groups.count {
            let group = groups[number]
            let bearers = Self.bearers(group, &clusters)
            guard bearers.count > 1 else { continue }
            guard bearers.count <= Self.limit else {
                tooCommon.append(Int(group[group.startIndex]))
                continue
            }
            proposing.insert(number)
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

    /// The first row of each entity among some rows, in the order of the table; of too many only some.
    private static func bearers(_ rows: ArraySlice<UInt32>, _ clusters: inout Clusters) -> [Int] {
        var (bearers, roots): ([Int], [Int]) = ([], [])
        for row in rows {
            let root = clusters.root(Int(row))
            guard !roots.contains(root) else { continue }
            roots.append(root)
            bearers.append(Int(row))
            if bearers.count > limit { break }
        }
        return bearers
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
