internal import Glibc
internal import RecordLinkage

/// The entities and the waiting pairs of a merged table, by number; what is shown of them is computed when it is asked
/// for.
final class MergedTable: ResolutionView {
    /// Two rows that wait for a decision.
    struct Waiting: Sendable {
        let left: Int32
        let right: Int32
    }

    /// The waiting pairs, in order.
    let waiting: [Waiting]
    /// For each row the number of its entity.
    let entityOfRow: [UInt32]
    private let scorer: PairScorer
    private let standing: StandingDecisions
    private let clusters: Clusters
    private let names: EqualNames
    private let view: EntityView
    /// The rows of each entity, in order.
    private let rows: ListColumn<UInt32>
    private let uuids: [PackedUUID]
    private let displayNames: ListColumn<UInt8>
    /// The joins of each entity of several records.
    private let joins: [UInt32: [EntityJoiner.Edge]]

    let table: RecordTable

    init(
        _ scorer: PairScorer, standing: StandingDecisions, clusters: Clusters, names: EqualNames, order: EntityOrder,
        edges: [EntityJoiner.Edge], waiting: [Waiting]
    ) {
        (self.scorer, self.standing, self.clusters, self.names) = (scorer, standing, clusters, names)
        table = scorer.prepared.table
        view = EntityView(table)
        (rows, uuids, displayNames, entityOfRow) = (order.rows, order.uuids, order.names, order.entityOfRow)
        self.waiting = waiting
        var joins: [UInt32: [EntityJoiner.Edge]] = [:]
        for edge in edges { joins[order.entityOfRow[edge.left], default: []].append(edge) }
        self.joins = joins
    }

    // MARK: Entities

    var entityCount: Int { rows.count }

    func id(ofEntity number: Int) -> String { EntityIdentity.id(uuids[number]) }

    func memberCount(ofEntity number: Int) -> Int { rows.range(number).count }

    func members(ofEntity number: Int) -> [String] { rows[number].map { table.ids[Int($0)] } }

    func kind(ofEntity number: Int) -> RecordKind {
        table.kinds[Int(rows.values[rows.range(number).lowerBound])]
    }

    func number(ofEntity id: String) -> Int? { EntityIdentity.uuid(inID: id).flatMap { uuids.firstIndex(of: $0) } }

    func number(ofRecord record: String) -> Int? { table.row(of: record).map { Int(entityOfRow[$0]) } }

    func entity(_ number: Int) -> Entity {
        let own = rows[number]
        let kind = kind(ofEntity: number)
        let originators = originators(ofEntity: number)
        return Entity(
            id: id(ofEntity: number), kind: kind, members: members(ofEntity: number),
            displayName: String(decoding: displayNames[number], as: UTF8.self), number: number, of: self,
            originators: originators, note: EntityView.note(kind, records: own.count, originators: originators))
    }

    func originators(ofEntity number: Int) -> Int { view.originators(rows[number].lazy.map { Int($0) }) }

    func displayName(ofEntity number: Int) -> ArraySlice<UInt8> { displayNames[number] }

    func uuid(ofEntity number: Int) -> PackedUUID { uuids[number] }

    /// The row of the record of an entity of one record; `nil` for an entity of several.
    func onlyRow(ofEntity number: Int) -> Int? {
        let range = rows.range(number)
        return range.count == 1 ? Int(rows.values[range.lowerBound]) : nil
    }

    func values(ofRecords ids: [String]) -> [EntityValue] { view.values(ofRecords: ids) }

    func merges(ofEntity number: Int) -> [Join] {
        let explainer = PairExplainer(scorer: scorer)
        return (joins[UInt32(number)] ?? []).map { edge in
            let comparison = scorer.compare(min(edge.left, edge.right), max(edge.left, edge.right))
            let explanation = explainer.explanation(
                comparison, PairExplainer.Circumstances(decision: edge.decision, isTogether: true))
            return Join(basis: edge.decision.map { .decision($0) } ?? .evidence, explanation: explanation)
        }.sorted {
            $0.explanation.total != $1.explanation.total
                ? $0.explanation.total > $1.explanation.total : ($0.left, $0.right) < ($1.left, $1.right)
        }
    }

    // MARK: Waiting pairs

    var candidateCount: Int { waiting.count }

    func records(ofCandidate index: Int) -> (left: String, right: String) {
        let pair = waiting[index]
        return (table.ids[Int(pair.left)], table.ids[Int(pair.right)])
    }

    func isDecided(_ index: Int) -> Bool { standing[Int(waiting[index].left), Int(waiting[index].right)] != nil }

    func candidate(_ index: Int) -> CandidatePair {
        let (left, right) = (Int(waiting[index].left), Int(waiting[index].right))
        let veto = clusters.veto(left, right)
        let comparison = scorer.compare(left, right)
        let explanation = PairExplainer(scorer: scorer).explanation(
            comparison,
            PairExplainer.Circumstances(
                decision: standing[left, right], isTogether: false, clusterVeto: veto,
                isOfOneName: names.proposes(comparison, veto: veto, parameters: scorer.parameters)))
        return CandidatePair(
            explanation: explanation, leftEntity: id(ofEntity: Int(entityOfRow[left])),
            rightEntity: id(ofEntity: Int(entityOfRow[right])), clusterVeto: veto)
    }
}
