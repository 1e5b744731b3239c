internal import TradeModel

/// The XML form of one type, prepared for writing and reading.
final class XMLShapePlan: Sendable {
    let type: String
    let term: Int
    let condition: (key: String, value: String)?
    /// The extension of ours that its properties may be in.
    let extensionID: String?
    let isTrade: Bool
    /// `<nc:Person` and `</nc:Person>`.
    let open: [UInt8]
    let close: [UInt8]
    /// The element of the data common to all records, and its content.
    let recordTerm: Int
    let openRecord: [UInt8]
    let closeRecord: [UInt8]
    let record: [XMLElementPlan]
    let parts: [XMLElementPlan]
    let scope: XMLScope
    /// The elements that occur only with all possible content.
    let wholes: [XMLElementPlan]

    private init(_ shape: XMLShape) {
        type = shape.type
        term = XMLFormNames.number(of: shape.element)
        condition = shape.condition
        let model = ModelTable.type(named: shape.type)
        extensionID = model?.extensions.keys.sorted().first
        isTrade = model?.origin == .trade
        open = Array("<\(shape.element)".utf8)
        close = Array("</\(shape.element)>".utf8)
        recordTerm = XMLFormNames.number(of: shape.record)
        openRecord = Array("<\(shape.record)>".utf8)
        closeRecord = Array("</\(shape.record)>".utf8)
        var builder = XMLScopeBuilder()
        let common = Set((model.map(ModelTable.common(of:)) ?? []).map(\.name))
        var record: [XMLElementPlan] = []
        for part in XMLShapes.record {
            if case .member(let key) = part.place, common.contains(key) {
                record.append(XMLElementPlan(part, &builder))
            }
        }
        self.record = record
        var parts: [XMLElementPlan] = []
        // What the element itself implies is not written again.
        for part in shape.parts {
            if let plan = Self.plan(part, without: shape.condition?.key, &builder) { parts.append(plan) }
        }
        self.parts = parts
        wholes = parts.flatMap(\.wholes)
        scope = XMLScope(record + parts)
    }

    private static func plan(_ part: XMLElementMapping, without key: String?, _ builder: inout XMLScopeBuilder)
        -> XMLElementPlan?
    {
        guard let key else { return XMLElementPlan(part, &builder) }
        return part.without(key).map { XMLElementPlan($0, &builder) }
    }

    private static let all = XMLShapes.all.map(XMLShapePlan.init)
    private static let byType = Dictionary(grouping: all, by: \.type)
    /// The shapes by the number of the element's name.
    static let byTerm: [Int: XMLShapePlan] = Dictionary(uniqueKeysWithValues: all.map { ($0.term, $0) })

    /// The shapes of a type: those with a condition first.
    static func of(_ type: String) -> [XMLShapePlan] { byType[type] ?? [] }
}
