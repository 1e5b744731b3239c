package import Diagnostics
internal import RecordLinkage

/// A finished merge: its result, and explanations of any two records.
package struct ResolvedTable: Sendable {
    /// The result.
    package let result: ResolutionResult
    let scorer: PairScorer
    let standing: StandingDecisions
    let clusters: Clusters
    let names: EqualNames
    /// The pairs that merge by their own evidence, whether or not their clusters allow it.
    let automatic: [StandingDecisions.Pair]
    private let merged: MergedTable

    init(
        scorer: PairScorer, standing: StandingDecisions, joining: EntityJoiner, evidence: PairEvidence,
        names: EqualNames, findings: [Finding]
    ) {
        var joining = joining
        let order = EntityOrder(joining.groups(), of: scorer.prepared.table)
        let grouping = ReviewGrouping(
            evidence.proposed + joining.refused, of: joining.clusters, under: standing, scorer)
        let (waiting, pairs) = Self.waiting(grouping, standing)
        merged = MergedTable(
            scorer, standing: standing, clusters: joining.clusters, names: names, order: order, edges: joining.edges,
            waiting: waiting)
        let merged = merged
        func id(ofEntity number: Int) -> String { merged.id(ofEntity: number) }
        let groups = grouping.groups.indices.map { number in
            let members = pairs[number].reduce(into: Set<UInt32>()) { members, pair in
                members.insert(order.entityOfRow[Int(waiting[pair].left)])
                members.insert(order.entityOfRow[Int(waiting[pair].right)])
            }
            return ReviewGroup(
                tier: grouping.groups[number].tier, members: members.map { id(ofEntity: Int($0)) },
                pairs: pairs[number], weakest: PairComparison.posterior(grouping.groups[number].least))
        }
        result = ResolutionResult(
            entities: EntityList(merged), review: CandidateList(merged),
            groups: groups.sorted { ($0.pairs.first ?? 0, $0.id) < ($1.pairs.first ?? 0, $1.id) },
            links: SharedContacts.links(scorer.prepared, entities: order.entityOfRow, id: id),
            findings: findings, parametersVersion: scorer.parameters.version)
        self.scorer = scorer
        self.standing = standing
        clusters = joining.clusters
        self.names = names
        automatic = evidence.automatic.map { StandingDecisions.Pair(Int($0.left), Int($0.right)) }
    }

    /// For each row the number of its entity.
    var entityOfRow: [UInt32] { merged.entityOfRow }

    /// The id of the entity of a row.
    func entityID(ofRow row: Int) -> String { merged.id(ofEntity: Int(merged.entityOfRow[row])) }

    /// The number of the entity of a row.
    func entityNumber(ofRow row: Int) -> Int { Int(merged.entityOfRow[row]) }

    /// Why two records match, may match or do not match. Throws a `Fault` when one of them is unknown.
    package func explanation(of left: String, _ right: String) throws(Fault) -> PairExplanation {
        let (a, b) = (try row(left), try row(right))
        let table = scorer.prepared.table
        guard table.kinds[a] == table.kinds[b] else { return differentKinds(left, right: right, kind: table.kinds[a]) }
        let isTogether = a == b || clusters.rootOnly(a) == clusters.rootOnly(b)
        let veto = isTogether ? nil : clusters.veto(a, b)
        let pair = scorer.compare(min(a, b), max(a, b))
        return PairExplainer(scorer: scorer).explanation(
            pair,
            PairExplainer.Circumstances(
                decision: standing[a, b], isTogether: isTogether, clusterVeto: veto,
                isOfOneName: !isTogether && names.proposes(pair, veto: veto, parameters: scorer.parameters)))
    }

    /// Why the records of an entity match: the joins that formed it, in order of decreasing weight.
    package func explanation(ofEntity id: String) throws(Fault) -> [Join] {
        guard let entity = result.entity(id) else {
            throw Fault(.recordUnknown, kind: .usage, ["record": id])
        }
        return entity.merges
    }

    private func row(_ id: String) throws(Fault) -> Int {
        guard let row = scorer.prepared.table.row(of: id) else {
            throw Fault(.recordUnknown, kind: .usage, ["record": id])
        }
        return row
    }

    private func differentKinds(_ left: String, right: String, kind: RecordKind) -> PairExplanation {
        let kindParameters = scorer.parameters.parameters(of: kind)
        return PairExplanation(
            left: left, right: right, kind: kind, fields: [], prior: kindParameters.prior, total: kindParameters.prior,
            posterior: 0,
            mergeThreshold: kindParameters.mergeThreshold, reviewThreshold: kindParameters.reviewThreshold,
            veto: .kindsDiffer,
            verdict: .forbidden, words: "They are different kinds of things and are never compared.",
            parametersVersion: scorer.parameters.version)
    }

    /// The pairs of all groups, those that a reviewer was unsure of last, and for each group the places of its pairs.
    private static func waiting(
        _ grouping: ReviewGrouping, _ standing: StandingDecisions
    ) -> (pairs: [MergedTable.Waiting], ofGroups: [[Int]]) {
        let hasDecisions = !standing.byPair.isEmpty
        func isUnsure(_ pair: WeighedPair) -> Bool {
            hasDecisions && standing[StandingDecisions.Pair(Int(pair.left), Int(pair.right))]?.verdict == .unsure
        }
        let ordered = grouping.groups.enumerated().flatMap { group in
            group.element.pairs.map { (pair: $0, group: group.offset, isUnsure: isUnsure($0)) }
        }.sorted {
            $0.isUnsure != $1.isUnsure ? $1.isUnsure : WeighedPair.isBefore($0.pair, $1.pair)
        }
        var ofGroups = [[Int]](repeating: [], count: grouping.groups.count)
        for (place, one) in ordered.enumerated() { ofGroups[one.group].append(place) }
        return (ordered.map { MergedTable.Waiting(left: $0.pair.left, right: $0.pair.right) }, ofGroups)
    }
}

extension ResolvedTable {
    /// The ids of the records whose names or telephone numbers match, in their normal forms.
    package func records(matching query: SearchQuery) -> Set<String> {
        let prepared = scorer.prepared
        let persons = (0..<prepared.persons.count).map { name in
            prepared.persons.ringText(name).withUnsafeBufferPointer { ring in
                prepared.persons.joined(name).withUnsafeBufferPointer { query.matches(ring: ring, joined: $0) }
            }
        }
        let organisations = (0..<prepared.organisations.count).map { name in
            prepared.organisations.joinedText(name).withUnsafeBufferPointer { query.matches(organisation: $0) }
        }
        var found: Set<String> = []
        for row in 0..<prepared.table.count {
            let names = prepared.table.kinds[row] == .person ? persons : organisations
            let isFound =
                prepared.nameForms[row].contains { names[Int($0)] }
                || prepared.phones[row].contains { query.matches(phone: prepared.forms[$0]) }
            if isFound { found.insert(prepared.table.ids[row]) }
        }
        return found
    }
}
