internal import FileMerging
internal import ReportValues
internal import EntityResolution
internal import StrictJSON
internal import TradeModel

/// Goods and routes for a report: the statements of each source, side by side.
struct ReportGoods {
    private let view: any MergedObjects

    init(_ view: any MergedObjects) { self.view = view }

    /// The route of a consignment: its movements, in their order.
    func route(ofConsignment consignment: String, movements: [String]) -> Route {
        let goods = goods(of: consignment)
        let legs = movements.compactMap(view.object).map { leg($0, goods) }
            .sorted { ($0.sequence, $0.date) < ($1.sequence, $1.date) }
        return Route(label(ofConsignment: consignment), legs: legs)
    }

    /// The description of the goods of a consignment.
    private func goods(of consignment: String) -> String {
        let items = view.object(consignment)?.property("goods_refs")?.array?.compactMap(\.string) ?? []
        return items.compactMap { view.object($0)?.property("description")?.string }.joined(separator: "; ")
    }

    private func leg(_ movement: STIXObject, _ goods: String) -> RouteLeg {
        let sequence = movement.property("sequence")?.number.flatMap { Int($0.text) } ?? 0
        let date = movement.property("departed")?.string ?? movement.property("arrived")?.string ?? ""
        let status = movement.property("status")?.string.flatMap(RouteLeg.Status.init) ?? .inferred
        return RouteLeg(
            sequence, from: place(movement.property("from_ref")?.string),
            to: place(movement.property("to_ref")?.string),
            mode: [Self.mode(movement.property("mode_code")?.string), movement.property("voyage_number")?.string ?? ""]
                .filter { !$0.isEmpty }.joined(separator: ", "),
            date: String(date.prefix(10)), status: status, source: source(movement.id), goods: goods)
    }

    private func place(_ id: String?) -> RoutePlace {
        guard let id, let location = view.object(id) else { return RoutePlace("unknown") }
        let code = location.identifiers.first?.value ?? ""
        func coordinate(_ name: String) -> Double? { location.json[name]?.number.flatMap { Double($0.text) } }
        let name = location.name ?? location.json["city"]?.string ?? code
        return RoutePlace(
            name, code: code == name ? "" : code, latitude: coordinate("latitude"),
            longitude: coordinate("longitude"))
    }

    /// UNECE Recommendation 19.
    private static func mode(_ code: String?) -> String {
        switch code {
        case "1": "sea"
        case "2": "rail"
        case "3": "road"
        case "4": "air"
        case "5": "mail"
        default: code ?? "unknown"
        }
    }

    /// For each consignment entity with goods: the statements of every source.
    func comparisons(_ consignments: [Entity]) -> [GoodsComparison] {
        var found: [GoodsComparison] = []
        for entity in consignments {
            let goods = entity.members.flatMap { id in
                view.object(id)?.property("goods_refs")?.array?.compactMap(\.string) ?? []
            }
            let statements = goods.compactMap(statement)
            guard !statements.isEmpty else { continue }
            let basis = entity.members.count > 1 ? "one consignment, merged by its number" : "one consignment"
            found.append(
                GoodsComparison(
                    entity.members.map(label).first { !$0.isEmpty } ?? entity.displayName,
                    basis: basis, statements: statements))
        }
        return found
    }

    private func statement(_ id: String) -> GoodsStatement? {
        guard let goods = view.object(id) else { return nil }
        let weight =
            ["gross_weight", "net_weight", "reported_weight"].lazy.compactMap { name -> String? in
                guard let value = goods.property(name)?["value"]?.string else { return nil }
                return "\(value) \(goods.property(name)?["unit_code"]?.string ?? "")"
            }.first ?? ""
        return GoodsStatement(
            description: goods.property("description")?.string ?? "", basis: goods.property("basis")?.string ?? "",
            commodityCode: goods.property("hs_code")?.string ?? "", weight: weight, source: source(id))
    }

    private func label(ofConsignment id: String) -> String {
        guard let consignment = view.object(id) else { return id }
        return consignment.identifiers.map { "\($0.scheme.uppercased()) \($0.value)" }.joined(separator: ", ")
    }

    private func source(_ id: String) -> ValueSource {
        ValueSource(view.sources(of: id).joined(separator: ", "), record: view.sourceRecord(of: id))
    }
}
