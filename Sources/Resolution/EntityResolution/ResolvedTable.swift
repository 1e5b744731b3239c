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
    let entityOfRow: [String]

    init(
        scorer: PairScorer, standing: StandingDecisions, joining: EntityJoiner, evidence: PairEvidence,
        names: EqualNames,
        findings: [Finding]
    ) {
        var joining = joining
        let table = scorer.prepared.table
        let explainer = PairExplainer(scorer: scorer)
        let groups = joining.groups()
        var joins: [Int: [Join]] = [:]
        for edge in joining.edges {
            let comparison = scorer.compare(min(edge.left, edge.right), max(edge.left, edge.right))
            let explanation = explainer.explanation(
                comparison, PairExplainer.Circumstances(decision: edge.decision, isTogether: true))
            let root = joining.clusters.root(edge.left)
            joins[root, default: []].append(
                Join(basis: edge.decision.map { .decision($0) } ?? .evidence, explanation: explanation))
        }
        let view = EntityView(table)
        var entities: [Entity] = []
        entities.reserveCapacity(groups.count)
        var entityOfRow = [String](repeating: "", count: table.count)
        for rows in groups {
            let root = joining.clusters.root(rows[0])
            let merges = (joins[root] ?? []).sorted {
                $0.explanation.total != $1.explanation.total
                    ? $0.explanation.total > $1.explanation.total : ($0.left, $0.right) < ($1.left, $1.right)
            }
            let entity = view.entity(of: rows, merges: merges)
            for row in rows { entityOfRow[row] = entity.id }
            entities.append(entity)
        }
        // By numbers: an entity is not moved before its place is known.
        let order = entities.indices.sorted { one, other in
            if entities[one].kind != entities[other].kind {
                return entities[one].kind.rawValue < entities[other].kind.rawValue
            }
            if entities[one].displayName != entities[other].displayName {
                return entities[one].displayName < entities[other].displayName
            }
            return entities[one].id < entities[other].id
        }
        entities = order.map { entities[$0] }
        let grouping = ReviewGrouping(
            evidence.proposed + joining.refused, of: joining.clusters, under: standing, scorer)
        let review = Self.review(
            grouping, explainer: explainer, standing: standing, names: names, joining: &joining,
            entityOfRow: entityOfRow)
        result = ResolutionResult(
            entities: entities, review: review.pairs, groups: review.groups,
            links: SharedContacts.links(scorer.prepared, entities: entityOfRow),
            findings: findings, parametersVersion: scorer.parameters.version)
        self.scorer = scorer
        self.standing = standing
        clusters = joining.clusters
        self.names = names
        automatic = evidence.automatic.map { StandingDecisions.Pair(Int($0.left), Int($0.right)) }
        self.entityOfRow = entityOfRow
    }

    /// Why two records match, may match or do not match. Throws a `Fault` when one of them is unknown.
    package func explanation(of left: String, _ right: String) throws(Fault) -> PairExplanation {
        let (a, b) = (try row(left), try row(right))
        let table = scorer.prepared.table
        guard table.kinds[a] == table.kinds[b] else { return differentKinds(left, right: right, kind: table.kinds[a]) }
        var clusters = clusters
        let isTogether = a == b || clusters.root(a) == clusters.root(b)
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

    // The pairs of all groups, those that a reviewer was unsure of last, and the groups.
    private static func review(
        _ grouping: ReviewGrouping, explainer: PairExplainer, standing: StandingDecisions, names: EqualNames,
        joining: inout EntityJoiner, entityOfRow: [String]
    ) -> (pairs: [CandidatePair], groups: [ReviewGroup]) {
        func isUnsure(_ pair: WeighedPair) -> Bool {
            standing[StandingDecisions.Pair(Int(pair.left), Int(pair.right))]?.verdict == .unsure
        }
        let ordered = grouping.groups.enumerated().flatMap { group in
            group.element.pairs.map { (pair: $0, group: group.offset, isUnsure: isUnsure($0)) }
        }.sorted {
            $0.isUnsure != $1.isUnsure ? $1.isUnsure : WeighedPair.isBefore($0.pair, $1.pair)
        }
        var clusters = joining.clusters
        var review: [CandidatePair] = []
        review.reserveCapacity(ordered.count)
        var (members, pairs) = (
            [Set<String>](repeating: [], count: grouping.groups.count),
            [[Int]](repeating: [], count: grouping.groups.count)
        )
        for (pair, group, _) in ordered {
            let (left, right) = pair.rows
            let veto = clusters.veto(left, right)
            let comparison = explainer.scorer.compare(left, right)
            let explanation = explainer.explanation(
                comparison,
                PairExplainer.Circumstances(
                    decision: standing[left, right], isTogether: false, clusterVeto: veto,
                    isOfOneName: names.proposes(comparison, veto: veto, parameters: explainer.scorer.parameters)))
            members[group].formUnion([entityOfRow[left], entityOfRow[right]])
            pairs[group].append(review.count)
            review.append(
                CandidatePair(
                    explanation: explanation, leftEntity: entityOfRow[left], rightEntity: entityOfRow[right],
                    clusterVeto: veto))
        }
        let groups = grouping.groups.indices.map { number in
            ReviewGroup(
                tier: grouping.groups[number].tier, members: Array(members[number]), pairs: pairs[number],
                weakest: PairComparison.posterior(grouping.groups[number].least))
        }
        return (review, groups.sorted { ($0.pairs.first ?? 0, $0.id) < ($1.pairs.first ?? 0, $1.id) })
    }
}

extension ResolvedTable {
    /// The ids of the records whose names or telephone numbers match, in their normal forms.
    package func records(matching query: SearchQuery) -> Set<String> {
        let prepared = scorer.prepared
        let persons = prepared.personNames.map { query.matches($0) }
        let organisations = prepared.organisationNames.map { query.matches($0) }
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
