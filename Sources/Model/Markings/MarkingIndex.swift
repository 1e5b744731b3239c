public import TradeModel

/// The marking definitions of a bundle, from which the effective marking of each object is computed.
public struct MarkingIndex: Sendable {
    private var definitions: [String: EffectiveMarking] = [:]

    /// An index of the predefined markings: TLP of both versions.
    public init() {}

    /// Adds a definition; other objects are ignored.
    public mutating func add(_ object: STIXObject) {
        guard object.type == "marking-definition" else { return }
        let marking = EffectiveMarking(definition: object)
        // Two definitions with one id and different contents both apply.
        definitions[object.id] = definitions[object.id].map { $0.combined(with: marking) } ?? marking
    }

    /// The marking with an id.
    public func marking(_ id: String) -> EffectiveMarking {
        guard let defined = definitions[id] else {
            return EffectiveMarking(wellKnown: id) ?? EffectiveMarking(undefined: id)
        }
        // A definition cannot weaken a predefined marking.
        return EffectiveMarking(wellKnown: id).map { $0.combined(with: defined) } ?? defined
    }

    /// The effective markings of an object and its parts.
    public func marking(of object: STIXObject) -> MarkedObject { marking(of: NamedMarkings(of: object)) }

    /// The effective markings of an object that names these markings, and of its parts.
    package func marking(of named: NamedMarkings) -> MarkedObject {
        let whole = EffectiveMarking.combined(named.whole.map { marking($0) })
        var own: [MarkingSelector: EffectiveMarking] = [:]
        var order: [MarkingSelector] = []
        for part in named.parts {
            let marking = marking(part.marking)
            if own[part.selector] == nil { order.append(part.selector) }
            own[part.selector] = own[part.selector].map { $0.combined(with: marking) } ?? marking
        }
        let parts = order.map { selector in
            let covering = selector.steps.indices.compactMap { own[MarkingSelector(Array(selector.steps[...$0]))] }
            return MarkedObject.Part(selector: selector, marking: EffectiveMarking.combined([whole] + covering))
        }
        return MarkedObject(whole: whole, parts: parts.filter { $0.marking != whole })
    }

    /// Whether a definition asks that something is validated again.
    package var asksForReview: Bool { definitions.values.contains { $0.policy.reviewBy != nil } }

    /// Whether a marking is predefined or has its definition here.
    package func defines(_ id: String) -> Bool { definitions[id] != nil || EffectiveMarking(wellKnown: id) != nil }
}
