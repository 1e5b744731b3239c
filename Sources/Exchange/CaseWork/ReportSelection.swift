internal import CaseFile
internal import Diagnostics
internal import EntityResolution
internal import FileMerging
internal import ReportValues
internal import TradeModel

/// Fills a report with the entities, pairs, routes and goods that its index puts first, and counts the others. It reads
/// the objects that are shown and those that they are tied to, and no more.
struct ReportSelection {
    /// The maximum size of what is shown of one entity.
    private enum Limit {
        static let parts = 20
        static let evidence = 3
        static let pairs = 60
        /// The objects referring to one that are read, for a card and for a row of a table.
        static let referrers = 32
        static let rowReferrers = 8
    }

    private let index: CaseIndex

    init(_ index: CaseIndex) { self.index = index }

    func add(to report: inout CaseReport) throws(Fault) {
        let head = index.head
        var shown: [IndexedEntity] = []
        for number in head.kinds.flatMap(\.best) { shown.append(try index.entity(number)) }
        var pairs: [CandidatePair] = []
        let decided = head.pairs.count - head.storedWaiting
        for number in 0..<min(head.storedWaiting, Limit.pairs) { pairs.append(try index.pair(number)) }
        for number in 0..<min(decided, Limit.pairs) { pairs.append(try index.pair(head.storedWaiting + number)) }
        var goods: [Entity] = []
        for number in head.goods { goods.append(bounded(try index.entity(number).entity)) }
        var routes: [(consignment: String, movements: [String])] = []
        for route in head.routes {
            var movements: [String] = []
            for number in route.movements { movements.append(try index.object(number).id) }
            routes.append((try index.object(route.consignment).id, movements))
        }

        var reading = ReportReading(index)
        for pair in pairs { try reading.read([pair.left, pair.right]) }
        for entity in goods { try reading.read(entity.members, following: true) }
        for route in routes {
            try reading.read([route.consignment], following: true)
            try reading.read(route.movements, following: true)
        }
        var unseen: [String: Int] = [:]
        for entity in shown {
            let isCard = entity.entity.members.count > 1
            unseen[entity.entity.id] = try reading.readTied(
                entity.entity.members.prefix(Limit.parts), limit: isCard ? Limit.referrers : Limit.rowReferrers)
            for number in entity.links { try reading.add(link: index.link(number), limit: ReportTies.limit + 1) }
        }
        let records = try reading.records(shown: shown.map { bounded($0.entity) })

        let cards = ReportEntities(records)
        report.entities = shown.map { one in
            var card = cards.card(bounded(one.entity))
            card.state = cards.state(one.entity)
            card.omitted = omitted(one.entity) + card.omitted
            if let more = unseen[one.entity.id], more > 0 { card.omitted.append("ties by \(more) more objects") }
            return card
        }
        report.proposals = pairs.map(cards.proposal)
        let statements = ReportGoods(records)
        report.routes = routes.map { statements.route(ofConsignment: $0.consignment, movements: $0.movements) }
        report.goods = statements.comparisons(goods)
        count(report.entities, pairs: pairs, in: &report.omissions)
        report.omissions.routes = head.routeCount - routes.count
        report.omissions.goods = head.goodsCount - goods.count
    }

    /// Counts what is not shown.
    private func count(_ shown: [EntityCard], pairs: [CandidatePair], in omissions: inout ReportOmissions) {
        let head = index.head
        for kind in head.kinds {
            omissions.entities[ReportEntities.kind(kind.kind), default: 0] += kind.count - kind.best.count
            omissions.single += kind.single
            omissions.merged += kind.merged
            omissions.joined += kind.joined
        }
        omissions.entities = omissions.entities.filter { $0.value > 0 }
        for card in shown {
            switch card.state {
            case .single: omissions.single -= 1
            case .mergedAutomatically: omissions.merged -= 1
            case .joinedByDecision: omissions.joined -= 1
            }
        }
        let waiting = pairs.count { $0.explanation.decision == nil }
        omissions.waiting = head.waiting - waiting
        omissions.decided = head.decided - (pairs.count - waiting)
    }

    /// An entity with the first of everything.
    private func bounded(_ entity: Entity) -> Entity {
        Entity(
            id: entity.id, kind: entity.kind, members: Array(entity.members.prefix(Limit.parts)),
            displayName: entity.displayName,
            values: entity.values.prefix(Limit.parts).map { value in
                EntityValue(
                    property: value.property, value: value.value, note: value.note,
                    records: Array(value.records.prefix(Limit.parts)), originators: value.originators)
            }, merges: Array(entity.merges.prefix(Limit.evidence)), originators: entity.originators, note: entity.note)
    }

    /// What `bounded` leaves out, in words.
    private func omitted(_ entity: Entity) -> [String] {
        let counts = [
            (entity.members.count - Limit.parts, "records with their names"),
            (entity.values.count - Limit.parts, "values"),
            (entity.merges.count - Limit.evidence, "pairs with their evidence"),
        ]
        return counts.filter { $0.0 > 0 }.map { "\($0.0) more \($0.1)" }
    }
}
