internal import RecordLinkage
internal import TextNormalization

/// Clusters of rows that grow by joins. Each has the combined evidence of its members, against which a join is judged.
struct Clusters: Sendable {
    /// The evidence of a cluster's members that could forbid a join.
    private struct Evidence: Sendable {
        var members: [Int]
        /// By exclusive scheme, the distinct sets of valid values of members: the values of one member distinguish it
        /// from another, whatever a third member between them has.
        var identifiers: [UInt32: Set<Set<UInt32>>]
        var birthDates: Set<PartialDate>
        var hasDeclared: Bool
        var hasListed: Bool
        /// The rows with a reviewer's cannot-link decision to a member, with the decision.
        var different: [Int: Decision]
    }

    private let table: RecordTable
    private var sets: DisjointSets
    private var evidence: [Int: Evidence] = [:]

    /// Every row in a cluster of its own.
    init(_ table: RecordTable, _ decisions: StandingDecisions) {
        self.table = table
        sets = DisjointSets(table.count)
        for (pair, decision) in decisions.pairs(.different) {
            prepare(pair.left)
            prepare(pair.right)
            evidence[pair.left]?.different[pair.right] = decision
            evidence[pair.right]?.different[pair.left] = decision
        }
    }

    /// The root row of the cluster of a row.
    mutating func root(_ row: Int) -> Int { sets.root(row) }

    /// The root row of the cluster of a row, however far it is.
    func rootOnly(_ row: Int) -> Int { sets.rootOnly(row) }

    /// The rows of the cluster of a row.
    mutating func members(of row: Int) -> [Int] {
        let root = root(row)
        return evidence[root]?.members ?? [root]
    }

    /// What forbids joining the clusters of two rows. A reviewer's decision to join overrules everything except another
    /// reviewer's decision.
    func veto(_ left: Int, _ right: Int, isDecided: Bool = false) -> Veto? {
        let (a, b) = (sets.rootOnly(left), sets.rootOnly(right))
        guard a != b else { return nil }
        let (first, second) = (evidence(a), evidence(b))
        if !first.different.isEmpty || !second.different.isEmpty {
            let (few, many) = first.members.count < second.members.count ? (first, second) : (second, first)
            for member in few.members.sorted() {
                if let decision = many.different[member] { return .decision(decision) }
            }
        }
        guard !isDecided else { return nil }
        if let conflict = identifierConflict(first, second) { return conflict }
        guard table.kinds[left] == .person else { return nil }
        if first.hasDeclared && second.hasListed || first.hasListed && second.hasDeclared { return .declaredAndListed }
        if PairVerdict.areBirthDatesApart(first.birthDates, second.birthDates) {
            return .birthDateConflict(left: first.birthDates.sorted(), right: second.birthDates.sorted())
        }
        return nil
    }

    /// The conflict of identifiers between the clusters of two rows, if there is one.
    func identifierConflict(_ left: Int, _ right: Int) -> Veto? {
        let (a, b) = (sets.rootOnly(left), sets.rootOnly(right))
        return a == b ? nil : identifierConflict(evidence(a), evidence(b))
    }

    /// Joins the clusters of two rows.
    mutating func join(_ left: Int, _ right: Int) {
        var (a, b) = (root(left), root(right))
        prepare(a)
        prepare(b)
        guard a != b else { return }
        if (evidence[a]?.members.count ?? 0) < (evidence[b]?.members.count ?? 0) { swap(&a, &b) }
        guard let other = evidence.removeValue(forKey: b), var whole = evidence.removeValue(forKey: a) else { return }
        whole.members += other.members
        for (scheme, values) in other.identifiers { whole.identifiers[scheme, default: []].formUnion(values) }
        whole.birthDates.formUnion(other.birthDates)
        whole.hasDeclared = whole.hasDeclared || other.hasDeclared
        whole.hasListed = whole.hasListed || other.hasListed
        whole.different.merge(other.different) { first, _ in first }
        evidence[a] = whole
        sets.join(b, to: a)
    }

    private func identifierConflict(_ first: Evidence, _ second: Evidence) -> Veto? {
        func apart(_ scheme: UInt32) -> (left: [String], right: [String])? {
            guard let lefts = first.identifiers[scheme], let rights = second.identifiers[scheme] else { return nil }
            func texts(_ values: Set<UInt32>) -> [String] { values.map { table.pool[$0] }.sorted() }
            var found: (left: [String], right: [String])?
            for left in lefts {
                for right in rights where left.isDisjoint(with: right) {
                    let pair = (left: texts(left), right: texts(right))
                    if let known = found, !Self.isBefore(pair, known) { continue }
                    found = pair
                }
            }
            return found
        }
        guard !first.identifiers.isEmpty, !second.identifiers.isEmpty else { return nil }
        for scheme in first.identifiers.keys.sorted(by: { table.pool[$0] < table.pool[$1] }) {
            if let (left, right) = apart(scheme) {
                return .identifierConflict(scheme: table.pool[scheme], left: left, right: right)
            }
        }
        return nil
    }

    // Of several conflicts the same one is always reported.
    private static func isBefore(_ one: (left: [String], right: [String]), _ other: (left: [String], right: [String]))
        -> Bool
    {
        one.left != other.left
            ? one.left.lexicographicallyPrecedes(other.left) : one.right.lexicographicallyPrecedes(other.right)
    }

    private mutating func prepare(_ row: Int) {
        guard sets.isRoot(row), evidence[row] == nil else { return }
        evidence[row] = evidence(row)
    }

    /// The evidence of a root; that of a row by itself is made when it is asked for.
    private func evidence(_ root: Int) -> Evidence {
        if let known = evidence[root] { return known }
        var identifiers: [UInt32: Set<UInt32>] = [:]
        for entry in table.identifiers[root] where entry.isExclusive && entry.validity == .valid {
            identifiers[entry.scheme, default: []].insert(entry.value)
        }
        return Evidence(
            members: [root], identifiers: identifiers.mapValues { [$0] }, birthDates: Set(table.birthDates[root]),
            hasDeclared: table.standings[root] == .declared, hasListed: table.standings[root] == .listed, different: [:]
        )
    }
}
