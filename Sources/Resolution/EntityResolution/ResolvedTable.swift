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
        let view = EntityView(table: table)
        var entities: [Entity] = []
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
        entities.sort {
            ($0.kind.rawValue, $0.displayName, $0.id) < ($1.kind.rawValue, $1.displayName, $1.id)
        }
        let review = Self.review(
            evidence.proposed + joining.refused.map(\.pair), explainer: explainer, standing: standing, names: names,
            joining: &joining, entityOfRow: entityOfRow)
        result = ResolutionResult(
            entities: entities, review: review, links: SharedContacts.links(scorer.prepared, entities: entityOfRow),
            findings: findings, parametersVersion: scorer.parameters.version)
        self.scorer = scorer
        self.standing = standing
        clusters = joining.clusters
        self.names = names
        automatic = evidence.automatic.map { StandingDecisions.Pair($0.left, $0.right) }
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

    // One question for each pair of entities: the likeliest of their pairs represents all.
    private static func review(
        _ pairs: [PairComparison], explainer: PairExplainer, standing: StandingDecisions, names: EqualNames,
        joining: inout EntityJoiner, entityOfRow: [String]
    ) -> [CandidatePair] {
        struct Question: Hashable {
            let left: String
            let right: String
        }
        func isUnsure(_ pair: PairComparison) -> Bool { standing[pair.left, pair.right]?.verdict == .unsure }
        let ordered = pairs.sorted {
            if isUnsure($0) != isUnsure($1) { return isUnsure($1) }
            return $0.total != $1.total ? $0.total > $1.total : ($0.left, $0.right) < ($1.left, $1.right)
        }
        var asked: Set<Question> = []
        var review: [CandidatePair] = []
        var clusters = joining.clusters
        for pair in ordered where clusters.root(pair.left) != clusters.root(pair.right) {
            let (left, right) = (entityOfRow[pair.left], entityOfRow[pair.right])
            let veto = clusters.veto(pair.left, pair.right)
            if case .decision? = veto { continue }
            guard asked.insert(Question(left: min(left, right), right: max(left, right))).inserted else { continue }
            let explanation = explainer.explanation(
                pair,
                PairExplainer.Circumstances(
                    decision: standing[pair.left, pair.right], isTogether: false, clusterVeto: veto,
                    isOfOneName: names.proposes(pair, veto: veto, parameters: explainer.scorer.parameters)))
            review.append(
                CandidatePair(explanation: explanation, leftEntity: left, rightEntity: right, clusterVeto: veto))
        }
        return review
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
                prepared.nameForms[row].contains { names[$0] }
                || prepared.phones[row].contains { query.matches(phone: $0) }
            if isFound { found.insert(prepared.table.ids[row]) }
        }
        return found
    }
}
