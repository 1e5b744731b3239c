internal import TradeModel

/// An element of the XML form, prepared for writing and reading: its tags as bytes, its place in the object.
final class XMLElementPlan: Sendable {
    let name: String
    /// The number of the name among all names of the form.
    let term: Int
    /// `<name>`, `</name>`, and `<name structures:ref="`.
    let open: [UInt8]
    let close: [UInt8]
    let openReference: [UInt8]
    let place: XMLElementMapping.Place
    let content: XMLElementMapping.Content
    let isList: Bool
    let isWhole: Bool
    let children: [XMLElementPlan]
    /// The key of the property, bare and as `"key":`.
    let key: [UInt8]
    let keyText: [UInt8]
    /// Its number among the elements of its scope.
    let number: Int
    /// The numbers of its values in its scope; only its own number if it has a value.
    let slots: Range<Int>
    /// The content that is an object of its own.
    let scope: XMLScope?

    init(_ part: XMLElementMapping, _ builder: inout XMLScopeBuilder) {
        name = part.name
        term = XMLFormNames.number(of: part.name)
        open = Array("<\(part.name)>".utf8)
        close = Array("</\(part.name)>".utf8)
        openReference = Array("<\(part.name) structures:ref=\"".utf8)
        place = part.place
        content = part.content
        isList = part.isList
        isWhole = part.isWhole
        number = builder.nextNumber()
        let first = builder.slotCount
        switch part.place {
        case .member(let name), .extended(_, let name):
            key = Array(name.utf8)
            builder.slotCount += 1
        case .none, .itself: key = []
        }
        keyText = Array("\"\(String(decoding: key, as: UTF8.self))\":".utf8)
        switch part.content {
        case .members(let parts):
            var inner = XMLScopeBuilder()
            children = parts.map { XMLElementPlan($0, &inner) }
            scope = XMLScope(children)
        case .group(let parts):
            var plans: [XMLElementPlan] = []
            for part in parts { plans.append(XMLElementPlan(part, &builder)) }
            children = plans
            scope = nil
        case .wrapped, .date, .entry:
            var inner = XMLScopeBuilder()
            children = part.children.map { XMLElementPlan($0, &inner) }
            scope = nil
        case .text, .reference:
            children = []
            scope = nil
        }
        slots = first..<builder.slotCount
    }

    /// The elements that occur only with all possible content, this one and those in it.
    var wholes: [XMLElementPlan] {
        guard case .group = content else { return [] }
        return (isWhole ? [self] : []) + children.flatMap(\.wholes)
    }

    /// Whether it is a member of an object with arbitrary keys.
    var isEntry: Bool { if case .entry = content { true } else { false } }
}

/// Counts the content of a scope.
struct XMLScopeBuilder {
    var slotCount = 0
    private var count = 0

    mutating func nextNumber() -> Int {
        defer { count += 1 }
        return count
    }
}

/// The properties of one object, or of the object in one element.
final class XMLScope: Sendable {
    /// The elements with values, by slot.
    let leaves: [XMLElementPlan]
    let plans: [XMLElementPlan]

    init(_ plans: [XMLElementPlan]) {
        self.plans = plans
        leaves = Self.leaves(plans)
        precondition(Set(plans.map(\.term)).count == plans.count, "two properties have one element")
    }

    private static func leaves(_ plans: [XMLElementPlan]) -> [XMLElementPlan] {
        plans.flatMap { plan -> [XMLElementPlan] in
            if case .group = plan.content { return leaves(plan.children) }
            return [plan]
        }
    }
}
